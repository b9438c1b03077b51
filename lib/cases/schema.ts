import { z } from 'zod'
import { instantAt } from '@/lib/clock/local'
import { contactOutcomes, safeChannels } from '@/lib/people/person'
import { choice, line, note, story } from '@/lib/reports/schema/fields'

/** One of the codes, which must be chosen. */
export function chosen<const Codes extends readonly [string, ...string[]]>(codes: Codes, missing: string) {
  return choice(codes).pipe(z.enum(codes, missing))
}

/** The id of a row chosen in a form. */
export const chosenId = (missing: string) => z.uuid(missing)

/** The row's version as the form was shown: somebody else's change in between is a conflict. */
export const version = z.coerce.number().int()

/** A local date and time as a `datetime-local` field gives it; typed by hand it may have a blank in the middle. */
export const localTime = (missing: string) =>
  z.string(missing).transform((text, context) => {
    const [, date, time] = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(text) ?? []
    const instant = date && time ? instantOf(date, time) : undefined
    if (instant) return instant
    context.addIssue({ code: 'custom', message: date ? 'This date and time is not in the calendar.' : missing })
    return z.NEVER
  })

export const noteSchema = z.object({ text: story.pipe(z.string('Write the note. Once added it cannot be changed.')) })
export type NewNote = z.output<typeof noteSchema>

/** Was it safe to speak, as far as the officer could tell? */
export const safeAnswers = ['yes', 'no', 'not_sure'] as const

export const contactSchema = z.object({
  personId: chosenId('Choose a person'),
  channel: chosen(safeChannels, 'Choose how'),
  outcome: chosen(contactOutcomes, 'Choose how it went'),
  contactedAt: localTime('Enter the date and time of the contact'),
  note: story,
  wasSafe: choice(safeAnswers),
  interpreter: line,
})
type Contact = z.output<typeof contactSchema>
/** Who records a contact on another page may know nothing of these. */
export type NewContact = Omit<Contact, 'wasSafe' | 'interpreter'> & Partial<Pick<Contact, 'wasSafe' | 'interpreter'>>

/** Why a clock moves (domain §3.4): both are told apart from being late. */
export const deferralReasons = ['safety', 'asked'] as const

export const deferralSchema = z.object({
  why: chosen(deferralReasons, 'Choose why'),
  until: localTime('Enter the next safe time, or the time they asked for'),
  reason: note.pipe(z.string('Say why, in a few words')),
  version,
})
export type Deferral = Omit<z.output<typeof deferralSchema>, 'why'>

export const assignmentSchema = z
  .object({
    officerId: chosenId('Choose an officer'),
    deputyId: line.pipe(z.uuid('Choose a deputy from the list').optional()),
    version,
  })
  .refine(({ officerId, deputyId }) => officerId !== deputyId, {
    path: ['deputyId'],
    error: 'The deputy stands in for the officer, so choose somebody else.',
  })
export type Assignment = z.output<typeof assignmentSchema>

function instantOf(date: string, time: string): Date | undefined {
  try {
    return instantAt(date, time)
  } catch {
    return undefined
  }
}
