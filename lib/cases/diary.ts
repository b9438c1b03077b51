import { z } from 'zod'
import { type DiaryField, type DiaryTold, dayOf } from '@/lib/messages/diary'
import { isOwedSupport, type PersonRole } from '@/lib/people/person'
import type { SafeContact } from '@/lib/people/safe-contact'
import { line, note, story } from '@/lib/reports/schema/fields'
import type { DiarySource } from './incident'
import { chosen, chosenId, localTime } from './schema'

/** How an entry reaches us through staff; one from the site comes by itself. */
export const takenSources = ['phone', 'paper', 'officer'] as const satisfies readonly DiarySource[]

const perhaps = localTime('Enter the date and time, or leave it empty')

export const diarySchema = z
  .object({
    personId: chosenId('Choose whose diary it is'),
    source: chosen(takenSources, 'Choose how it reached us'),
    startedAt: localTime('Enter the date and time it started, as near as they can say'),
    endedAt: line.pipe(perhaps.optional()),
    what: story.pipe(z.string('Write what they saw or heard, in their exact words')),
    place: note,
    who: note,
    witnesses: note,
    effect: note,
  })
  .refine(({ startedAt, endedAt }) => endedAt === undefined || endedAt >= startedAt, {
    path: ['endedAt'],
    error: 'It cannot stop before it started.',
  })
export type NewDiaryEntry = z.output<typeof diarySchema>

/** What staff read beside the words of an entry. */
export const diaryNames: Record<DiaryField, string> = {
  day: 'Day, as they typed it',
  start: 'Started',
  end: 'Stopped',
  place: 'Where',
  who: 'Who',
  witnesses: 'Who else saw or heard it',
  effect: 'How it affected them',
}

/** One entry of either kind. `at` is the time it is about, or the day, or, where they said neither, when it came. */
export type DiaryEntry = {
  id: string
  at: Date
  /** A day alone is known, or only when it came. */
  exact: 'time' | 'day' | 'came'
  endedAt?: Date | null
  personId?: string
  /** The report in whose mailbox it was written. */
  reference?: string
  source: DiarySource
  what: string
  told: DiaryTold
  recordedAt: Date
}

/** Everything in a diary by the time it is about, the oldest first, however it came. */
export const inOrder = (entries: readonly DiaryEntry[]): DiaryEntry[] =>
  [...entries].sort((a, b) => a.at.getTime() - b.at.getTime() || a.recordedAt.getTime() - b.recordedAt.getTime())

/** An entry written on the site, once opened. */
export function fromMailbox(message: {
  id: string
  reference: string
  sentAt: Date
  text?: string | undefined
  diary?: DiaryTold | undefined
}): DiaryEntry {
  const { id, reference, sentAt, text = '', diary = {} } = message
  const day = dayOf(diary)
  const of = { id, reference, source: 'web' as const, what: text, told: diary, recordedAt: sentAt }
  return day ? { ...of, at: day, exact: 'day' } : { ...of, at: sentAt, exact: 'came' }
}

/**
 * May somebody be given a sheet of paper to keep (domain §6.8)? Only where they were asked, letters are safe, nobody else
 * sees what lies about, and they do not live with whoever it is about. Support is owed to them, or they keep none for us.
 */
export function paperIsSafe(role: PersonRole, safe: SafeContact | undefined): boolean {
  if (!safe || !isOwedSupport(role) || safe.livesWithAllegedPerpetrator || safe.someoneElseSees) return false
  if (safe.neverChannels.includes('letter')) return false
  return safe.letters === 'ok' || safe.letters === 'plain_envelope'
}
