import { filled } from '@/lib/templates/filled'

/**
 * Beginnings for an officer's own words. Neutral and kind: no blame, nothing that says what a report is about, and nothing
 * promised that the form beside them does not keep.
 */
export const replyTemplates = {
  first_words: {
    name: 'First words',
    text: 'Hello. My name is {officer} and I am the person to write to. Thank you for telling us. You have not done anything wrong, and you do not have to do anything else.\n\nYou can write to me here at any time. Is there anything you would like me to know first?',
  },
  safe_time: {
    name: 'Ask what is safe',
    text: 'Hello, this is {officer}. I would like to be in touch in a way that is safe for you. Is writing here best? If another way or time is better, you can say so under “Change how we contact you”. You do not have to.',
  },
  not_forgotten: {
    name: 'Nothing new yet',
    text: 'Hello, this is {officer}. We have not forgotten you. There is nothing new yet. I will write again by {next}.',
  },
  support: {
    name: 'Offer help',
    text: 'Hello, this is {officer}. Help is there for you if you want it, whatever you decide about the rest. You can say yes to some of it and no to some. Shall I tell you what there is?',
  },
  complaint_received: {
    name: 'Complaint received',
    text: 'Hello, this is {officer}. We have your complaint about how we handled this. Thank you for telling us. You will have a full answer here by {next}. It changes nothing in how we treat you.',
  },
  going_quiet: {
    name: 'We have not heard from you',
    text: 'Hello, this is {officer}. We have not heard from you, and that is OK. If you would like to go on, write here whenever it is safe. I will look again on {next}.',
  },
  not_ours: {
    name: 'Not ours to deal with',
    text: 'Hello, this is {officer}. We are sorry this happened. We are not the landlord for either home, so we cannot act ourselves. Here is who can. With your OK we can send it for you.\n\nThe council for the place where you live can help. The help page of this site says who else there is, and how to reach them.\n\nYou can say yes or no to each of them here.',
  },
  closing: {
    name: 'Before closing',
    text: 'Hello, this is {officer}. Before we close this I would like to hear from you. If things start again, or you see it differently, please write here by {next}. You can write later too.',
  },
} as const

export type ReplyTemplate = keyof typeof replyTemplates

export const isReplyTemplate = (code: unknown): code is ReplyTemplate =>
  typeof code === 'string' && Object.hasOwn(replyTemplates, code)

/** The text, ours or the landlord's own, with the officer's first name and the next promised date in words. */
export function filledIn(code: ReplyTemplate, given: { officer: string; next: string }, chosen?: string): string {
  return filled(chosen ?? replyTemplates[code].text, given)
}
