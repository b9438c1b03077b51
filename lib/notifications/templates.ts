import { type Landlord, nameOf } from '@/lib/language/landlord'
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
 * that a landlord wrote, and nothing else. There is no link in it: a link would have to be opened.
 */
export function wordsOf(template: OutgoingTemplate, landlord: Landlord, detail: TemplateDetail): Words {
  return templates[template](nameOf(landlord), landlord.phone, detail)
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

type Write = (from: string, phone: string, detail: TemplateDetail) => Words

const templates: Record<OutgoingTemplate, Write> = {
  acknowledgement: (from, phone, { reference }) =>
    toPerson(from, `${from}: we have your message. Reference ${reference}. Call ${phone}.`),
  message_waiting: (from, phone) => toPerson(from, `Message from ${from} about your home. Please call ${phone}.`),
  tried_to_reach: (from, phone) => toPerson(from, `${from} tried to reach you. Please call ${phone} when it is safe.`),
  not_forgotten: (from, phone, { officer, callAt }) =>
    toPerson(from, `${from}: we have not forgotten you. ${nextCall(phone, officer, callAt)}`),
  closure_planned: (from, _, { closeOn, objectBy }) =>
    toPerson(
      from,
      `${from}: we plan to close this on ${closeOn}. If things start again, tell us straight away. If you disagree, tell us by ${objectBy}.`,
    ),
  staff_message: (_, __, { reference }) => toStaff(`${reference}: a new message waits in Beside.`),
  staff_message_unread: (_, __, { reference }) =>
    toStaff(`${reference}: a message in Beside has been waiting for longer than one working day.`),
  staff_alarm: (_, __, { reference }) => toStaff(`${reference}: you are needed in Beside now.`),
  staff_unassigned: (_, __, { reference }) => toStaff(`${reference}: nobody is working on this in Beside.`),
  staff_route: (_, __, { reference }) => toStaff(`${reference}: this waits for you in Beside.`),
  staff_pattern: (_, __, { reference }) => toStaff(`${reference}: look at this in Beside together with another.`),
  staff_challenge: (_, __, { reference }) => toStaff(`${reference}: an answer is needed in Beside.`),
}

const toPerson = (from: string, text: string): Words => ({ subject: `Message from ${from}`, text })
const toStaff = (text: string): Words => ({ subject: text, text })

const nextCall = (phone: string, officer?: string, callAt?: string) =>
  officer && callAt ? `${officer} will call on ${callAt}.` : `Please call ${phone} if you want to talk.`
