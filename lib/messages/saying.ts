import type { Reporter } from '@/lib/access/actor'
import type { Answers } from '@/lib/reports/answers'
import type { AnonymityLevel } from '@/lib/reports/report'
import { addToMailbox } from './adding'
import type { MessageContent } from './content'
import type { DiaryTold } from './diary'
import type { Mailbox } from './mailbox'
import type { MessageKind } from './message'
import type { MailboxPage } from './visit'

/** The pages that say something by themselves; files come by adding-files. */
type Saying = Exclude<MailboxPage, 'receipt' | 'files' | 'five'>

const kinds: Record<Saying, MessageKind> = {
  messages: 'message',
  more: 'addition',
  notes: 'diary',
  contact: 'contact',
  name: 'identity',
  stop: 'withdrawal',
  feedback: 'complaint',
  plan: 'objection',
  again: 'look_again',
}

export type Said = {
  page: Saying
  form: string
  said: Record<string, unknown>
  reopens: boolean
}

/**
 * Puts what was said on a page into the mailbox. `reopens`: they took their report back and have changed their mind, which
 * is a record of its own, before what they say now. Throws what `addToMailbox` throws.
 */
export async function sayInMailbox(actor: Reporter, box: Mailbox, { page, form, said, reopens }: Said): Promise<void> {
  if (reopens) await addToMailbox(actor, box, { form: `${form}/reopens`, kind: 'reopening', content: {} })
  if (reopens && page === 'stop') return
  const level = page === 'name' ? (said.level as AnonymityLevel) : undefined
  await addToMailbox(actor, box, { form, kind: kinds[page], content: contentOf(page, said), level })
}

function contentOf(page: MailboxPage, said: Record<string, unknown>): MessageContent {
  if (page === 'contact' || page === 'name') return { answers: said as Answers }
  if (page === 'notes') return diaryOf(said)
  return typeof said.text === 'string' ? { text: said.text } : {}
}

function diaryOf({ text, ...diary }: Record<string, unknown>): MessageContent {
  return { text: String(text), ...(Object.keys(diary).length > 0 && { diary: diary as DiaryTold }) }
}
