import { eq } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { tell } from '@/lib/cases/events'
import { now } from '@/lib/clock/now'
import { decryptText, encryptText } from '@/lib/crypto/text'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { enqueue } from '@/lib/notifications/outbox'
import { change, onFile } from './commands'
import type { CaseFileRow } from './find'
import { agreementOf, isAnswered } from './preparing'
import { preparedFile } from './queries'
import { opensWords } from './reading'
import type { Answering } from './schema'

/** Why it came back is staff's own words: ciphertext, in the column that else holds a code. */
export const sentBackColumn = 'case_files.failure'

/**
 * The second person's answer (domain §8.2). They agree to exactly what they were shown: people, passages and the record to
 * the letter; then it is made. Throws `not-found`, `rule` for whoever asked or who may not open its words, and `conflict`
 * where it is not proposed or the record has changed since it was shown.
 */
export async function answerFile(actor: Staff, caseId: string, fileId: string, input: Answering): Promise<void> {
  const { prepared } = await preparedFile(actor, caseId, fileId)
  const agreedTo = agreementOf(prepared)
  await onFile(actor, caseId, fileId, async (tx, { asked }) => {
    if (asked.askedBy === actor.id) throw new Refusal('rule', bySomebodyElse)
    if (asked.state !== 'proposed') throw new Refusal('conflict', 'This is answered already, or was taken back.')
    if (input.answer === 'sent_back') return sendBack(tx, asked, input.reason)
    if (!(await seesAsMuch(tx, actor, asked))) throw new Refusal('rule', seesLess)
    if (agreedTo.toString('hex') !== input.seen || !isAnswered(prepared)) throw new Refusal('conflict', recordMoved)
    await change(tx, asked, { state: 'queued', agreedBy: actor.id, agreedAt: now(), agreedTo })
    await tell(tx, actor, caseId, 'file_agreed', { file: fileId })
    await enqueue(tx, 'build_case_file', fileId)
  })
}

export const bySomebodyElse = 'You asked for this file, so somebody else looks at it.'
const seesLess = 'You may not open the words of reports and mailboxes that are in it, so somebody else looks at it.'
const recordMoved =
  'The record changed after this page was shown. Look at it again, or send it back where something is unanswered.'

const sendBack = (tx: Tx, asked: CaseFileRow, reason: string) =>
  change(tx, asked, { state: 'preparing', proposedAt: null, failure: encryptText(reason, sentBackColumn) })

/** Nobody agrees to words that they could not read. */
async function seesAsMuch(tx: Tx, actor: Staff, { askedBy }: CaseFileRow): Promise<boolean> {
  const [asker] = await tx.select({ role: staff.role }).from(staff).where(eq(staff.id, askedBy))
  return opensWords(actor) || (asker !== undefined && !opensWords(asker))
}

/** Why it came back to be prepared again, or undefined. */
export const sentBackWords = ({ state, failure }: Pick<CaseFileRow, 'state' | 'failure'>): string | undefined =>
  state === 'preparing' && failure ? decryptText(failure, sentBackColumn) : undefined
