import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Reporter } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { dueOf } from '@/lib/cases/target-rules'
import { now } from '@/lib/clock/now'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { idFrom } from '@/lib/ids'
import { en } from '@/lib/language/en'
import { rulesInForce } from '@/lib/lists/targets-in-force'
import type { AnonymityLevel } from '@/lib/reports/report'
import { type MessageContent, sealMessage } from './content'
import type { Mailbox } from './mailbox'
import type { MessageKind } from './message'

export type Addition = { form: string; kind: MessageKind; content: MessageContent; level?: AnonymityLevel | undefined }

/**
 * Adds one record to a mailbox: `form` is the random id of the form it was typed into, so that a repeated post is one
 * record. False when it was there already. Read within one working day, a complaint acknowledged within five, an objection
 * to closing answered within five (domain §3.8, §3.11). `alongside` is done in the same unit when it is added now. Throws `rule` when the mailbox has had 200
 * records or 50 files today, and for a name taken back.
 */
export async function addToMailbox(
  actor: Reporter,
  box: Mailbox,
  addition: Addition,
  alongside: (tx: Tx, message: string) => Promise<void> = async () => {},
): Promise<boolean> {
  const { kind, content, level = null } = addition
  const id = messageId(box, addition.form)
  const sealed = sealMessage(box.key, id, content)
  const rules = await rulesInForce()
  const read = dueOf(rules, 'M1', now()).toISOString()
  const complaint = dueOf(rules, 'C1', now()).toISOString()
  const answer = dueOf(rules, kind === 'look_again' ? 'L1' : 'O1', now()).toISOString()
  try {
    return await admit(actor, 'mailbox.add', { kind: 'report', id: box.id }, async tx => {
      const [row] = await tx.execute<{ added: boolean }>(
        sql`select beside.mailbox_add(${box.lookUp}, ${id}, ${kind}, ${sealed}, ${level}, ${read}, ${complaint}, ${answer}) as added`,
      )
      if (row?.added === true) await alongside(tx, id)
      return row?.added === true
    })
  } catch (error) {
    const code = postgresError(error)?.code
    if (code === tooMuch) throw new Refusal('rule', en.mailboxRefusals.full)
    if (code === refusedByRule) throw new Refusal('rule', en.mailboxErrors.lower)
    if (code === isOver) throw new Refusal('rule', en.closing.over)
    if (code === notKnown) throw new Refusal('conflict', en.mailboxRefusals.changed)
    throw error
  }
}
const tooMuch = '54000'
const notKnown = '42501'
const isOver = '55000'
const refusedByRule = '23514'

/** Of this mailbox and this form alone: nobody else's form can arrive at the same id. */
const messageId = ({ lookUp }: Mailbox, form: string) =>
  idFrom(createHash('sha256').update(lookUp).update('/').update(form).digest())
