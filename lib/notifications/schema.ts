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

/** What to send to whom. A plan to close says when, and a promise to call says when. */
export const messageSchema = z
  .object({
    personId: chosenId('Choose a person'),
    template: chosen(templatesToSend, 'Choose what to say'),
    channel: chosen(sendChannels, 'Choose how'),
    closeOn: calendarDate,
    callAt: optionalTime,
  })
  .refine(({ template, closeOn }) => template !== 'closure_planned' || closeOn, {
    path: ['closeOn'],
    error: 'Enter the day on which you plan to close this',
  })
export type MessageToSend = z.output<typeof messageSchema>

/** A row that somebody decides on. */
export const decisionOnSchema = z.object({ id: chosenId('Choose a message') })

function isDate(text: string): boolean {
  try {
    return plainDate(text) !== undefined
  } catch {
    return false
  }
}
