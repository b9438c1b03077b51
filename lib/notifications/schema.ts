import { z } from 'zod'
import { chosen, chosenId, localTime } from '@/lib/cases/schema'
import { plainDate } from '@/lib/clock/local'
import { line } from '@/lib/reports/schema/fields'
import { templatesToSend } from './templates'

/** The ways to send by. Email and text leave by themselves; a letter is printed and posted by a person. */
export const sendChannels = ['email', 'text', 'letter'] as const
export type SendChannel = (typeof sendChannels)[number]

const calendarDate = line.transform((text, context) => {
  if (text === undefined) return undefined
  if (isDate(text)) return text
  context.addIssue({ code: 'custom', message: 'Enter a date that is in the calendar' })
  return z.NEVER
})
const optionalTime = line.pipe(localTime('Enter the date and time of the call').optional())

const message = z.object({
  personId: chosenId('Choose a person'),
  template: chosen(templatesToSend, 'Choose what to say'),
  channel: chosen(sendChannels, 'Choose how'),
  closeOn: calendarDate,
  callAt: optionalTime,
})
const saysWhen = ({ template, closeOn }: z.output<typeof message>) =>
  template !== 'closure_planned' || closeOn !== undefined
const when = { path: ['closeOn'], error: 'Enter the day on which you plan to close this' }

/** What to send to whom. A plan to close says when, and a promise to call says when. */
export const messageSchema = message.refine(saysWhen, when)
export type MessageToSend = z.output<typeof messageSchema>

/** The same, sent. `form` is the random id of the form: the same form sent again is the same message. */
export const sendingSchema = message
  .extend({ form: line.pipe(z.uuid('Load this page again before you send.')) })
  .refine(saysWhen, when)
export type MessageSent = z.output<typeof sendingSchema>

/** A row that somebody decides on. */
export const decisionOnSchema = z.object({ id: chosenId('Choose a message') })

function isDate(text: string): boolean {
  try {
    return plainDate(text) !== undefined
  } catch {
    return false
  }
}
