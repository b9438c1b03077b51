import { z } from 'zod'
import { surveyMarks } from '@/lib/closing/survey-answers'
import type { Fields } from '@/lib/forms/fields'
import { en } from '@/lib/language/en'
import { surveyQuestionItems } from '@/lib/lists/defaults/survey-questions'
import { anonymityLevels, contactChannels } from '@/lib/reports/report'
import { choice, line, note, story } from '@/lib/reports/schema/fields'
import { pageShapes } from '@/lib/reports/schema/pages'
import type { MailboxPage } from './visit'

const words = story.pipe(z.string(en.mailboxErrors.write))
const { channels: anyWays, times, voicemail, seenByOthers, livesWith, safeWord, via } = pageShapes[8]
/** The ways chosen replace those given before, so none chosen must not leave the old ones standing in silence. */
const channels = anyWays.pipe(z.array(z.enum(contactChannels), en.mailboxErrors.ways))
const { name, phone, email, address } = pageShapes[7]

/** Each from 1 to 5, and none of them must be answered. */
const surveyAnswers = Object.fromEntries(surveyQuestionItems.map(({ code }) => [code, choice(surveyMarks)]))

const shapes = {
  messages: { text: words },
  more: { text: words },
  /** No day is too odd to be kept: nobody is sent back to a calendar. */
  notes: { text: words, day: line, start: line, end: line, place: note, who: note, witnesses: note, effect: note },
  files: { text: story },
  contact: { channels, phone, email, address, times, voicemail, seenByOthers, livesWith, safeWord, via },
  name: {
    level: choice(anonymityLevels).pipe(z.enum(anonymityLevels, en.mailboxErrors.level)),
    name,
    phone,
    email,
    address,
  },
  stop: {},
  feedback: { text: words },
  plan: { text: words },
  again: { text: words },
  five: { ...surveyAnswers, text: story },
  receipt: {},
} as const satisfies Record<MailboxPage, z.ZodRawShape>

export type MailboxErrors = { errors: Record<string, string>; order: string[] }
export type ReadMailboxForm = { ok: true; said: Record<string, unknown> } | ({ ok: false } & MailboxErrors)

/** Reads one posted page of a mailbox. Never throws: what cannot be kept is one kind sentence a field, in page order. */
export function readMailboxForm(page: MailboxPage, fields: Fields): ReadMailboxForm {
  const shape: z.ZodRawShape = shapes[page]
  const read = z.object(shape).safeParse(fields)
  if (read.success) return { ok: true, said: present(read.data) }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) errors[String(issue.path[0])] ??= issue.message
  return { ok: false, errors, order: Object.keys(shape).filter(field => field in errors) }
}

const present = (said: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
