import { type Landlord, nameOf } from '@/lib/language/landlord'
import { filled } from '@/lib/templates/filled'
import type { OutgoingTemplate } from './outgoing'

/** What the words of a message are made of: codes, dates in words, a colleague's first name. Nothing of what happened. */
export type TemplateDetail = {
  reference?: string | undefined
  /** The first name of the colleague who will call. */
  officer?: string | undefined
  /** "Thu 10 Dec, 10am" */
  callAt?: string | undefined
  /** "14 January" */
  closeOn?: string | undefined
  objectBy?: string | undefined
}

export type Words = { subject: string; text: string }

/**
 * What a message says, word for word (domain §10, after-submit messages; §6.8). Whoever reads it over a shoulder learns
 * that a landlord wrote, and nothing else. There is no link in it: a link would have to be opened. `chosen` are the words
 * that the landlord has for it (lib/templates); without them it is said in ours.
 */
export function wordsOf(
  template: OutgoingTemplate,
  landlord: Landlord,
  detail: TemplateDetail,
  chosen: string | undefined = undefined,
): Words {
  const { reference } = detail
  if (!isToPerson(template)) return toStaff(filled(staffWords[template], { reference }))
  const [from, phone] = [nameOf(landlord), landlord.phone]
  const { closeOn: closes, objectBy: objections } = detail
  const given = { landlord: from, phone, reference, closes, objections, call: nextCall(phone, detail) }
  return { subject: `Message from ${from}`, text: filled(chosen ?? ourWords[template], given) }
}

/** Those that a member of staff may send to somebody in a case. */
export const templatesToSend = ['message_waiting', 'tried_to_reach', 'not_forgotten', 'closure_planned'] as const
export type TemplateToSend = (typeof templatesToSend)[number]

export const templateNames: Record<OutgoingTemplate, string> = {
  acknowledgement: 'We have your message',
  message_waiting: 'Please call us',
  tried_to_reach: 'We tried to reach you',
  not_forgotten: 'We have not forgotten you',
  closure_planned: 'We plan to close this',
  staff_message: 'To a colleague: a new message',
  staff_message_unread: 'To a manager: a message is unread',
  staff_alarm: 'To the duty manager: needed now',
  staff_unassigned: 'To a manager: nobody has it',
  staff_route: 'To whoever receives it: it waits',
  staff_pattern: 'To a manager: it meets another',
  staff_challenge: 'To a manager: somebody disagrees',
}

/** What leaves the house for somebody in a case, or who told us: braces hold what is known only when it is sent. */
export const ourWords = {
  acknowledgement: '{landlord}: we have your message. Reference {reference}. Call {phone}.',
  message_waiting: 'Message from {landlord} about your home. Please call {phone}.',
  tried_to_reach: '{landlord} tried to reach you. Please call {phone} when it is safe.',
  not_forgotten: '{landlord}: we have not forgotten you. {call}',
  closure_planned:
    '{landlord}: we plan to close this on {closes}. If things start again, tell us straight away. If you disagree, tell us by {objections}.',
} as const satisfies Partial<Record<OutgoingTemplate, string>>

type ToPerson = keyof typeof ourWords
const isToPerson = (template: OutgoingTemplate): template is ToPerson => Object.hasOwn(ourWords, template)

const staffWords: Record<Exclude<OutgoingTemplate, ToPerson>, string> = {
  staff_message: '{reference}: a new message waits in Beside.',
  staff_message_unread: '{reference}: a message in Beside has been waiting for longer than one working day.',
  staff_alarm: '{reference}: you are needed in Beside now.',
  staff_unassigned: '{reference}: nobody is working on this in Beside.',
  staff_route: '{reference}: this waits for you in Beside.',
  staff_pattern: '{reference}: look at this in Beside together with another.',
  staff_challenge: '{reference}: an answer is needed in Beside.',
}

const toStaff = (text: string): Words => ({ subject: text, text })

const nextCall = (phone: string, { officer, callAt }: TemplateDetail) =>
  officer && callAt ? `${officer} will call on ${callAt}.` : `Please call ${phone} if you want to talk.`
