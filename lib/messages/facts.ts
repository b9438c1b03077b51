import type { Answers } from '@/lib/reports/answers'
import { answersNow } from '@/lib/reports/answers-now'
import { recordKeyOf } from '@/lib/reports/opening'
import { openMessage } from './content'
import type { StoredMessage } from './stored'

/** What triage needs to know of a report's mailbox, without reading what was written in it. */
export type MailboxFacts = {
  exists: boolean
  messages: number
  /** Written by whoever told us and read by none of us. */
  unread: number
  /** The answers as they stand by what they said since about who they are and how to reach them. */
  answersNow: Answers
}

/** Opens only what was said of names and ways to be reached: without it nobody could be contacted safely. */
export async function mailboxFacts(
  report: { id: string; caseworkKey: Buffer },
  messages: readonly StoredMessage[],
  exists: boolean,
  answers: Answers,
): Promise<MailboxFacts> {
  const unread = messages.filter(({ side, readBy }) => side === 'reporter' && readBy.length === 0).length
  const since = messages.filter(({ kind }) => kind === 'contact' || kind === 'identity')
  const key = since.length > 0 ? await recordKeyOf(report) : undefined
  const said = key ? since.map(message => openMessage(key, message)) : []
  return { exists, messages: messages.length, unread, answersNow: answersNow(answers, said) }
}
