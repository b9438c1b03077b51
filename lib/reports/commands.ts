import type { Reporter, Staff } from '@/lib/access/actor'
import { needsProtocol } from '@/lib/agencies/referring'
import { now } from '@/lib/clock/now'
import { intakeOpen } from '@/lib/database/room'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { lookDueAt } from '@/lib/evidence/claiming'
import { newId } from '@/lib/ids'
import { rulesInForce } from '@/lib/lists/targets-in-force'
import type { Answers } from './answers'
import { closeDraft } from './closing-draft'
import { readDraft, type Sent, saveDraft, type Ticket } from './draft'
import { alreadyEntered, type Entered } from './entered-before'
import { entryTicket } from './entry-ticket'
import { canBeReached, type Received } from './intake'
import { promiseOf } from './intake-clocks'
import { answersThatApply, isChild, isDanger, isRestricted } from './journey'
import { store } from './storing'
import { openingReference } from './ticket'
import { channelOf, handoverAt, type ToldAt } from './told-at'

/**
 * Stores a report told on the public form, its clocks and its screening, in one transaction, and turns the draft into
 * what may still be shown. Sending the same ticket again stores nothing and returns the same answer; a reference that
 * clashes is replaced. What this returns is committed.
 */
export async function sendReport(
  actor: Reporter,
  secret: string,
  ticket: Ticket,
  answers: Answers,
  toldAt: ToldAt = {},
): Promise<Sent> {
  const told = answersThatApply(answers)
  const at = now()
  const received: Received = { ...channelOf(toldAt), receivedAt: at, recordedAt: at, enteredBy: null }
  const sent: Sent = { ...ticket, ...(await promise(told, at)), ...handoverAt(toldAt) }
  const lookDue = await lookDueAt(at)
  try {
    let files = 0
    await store(actor, ticket, told, received, async tx => {
      files = await closeDraft(tx, secret, sent, lookDue)
    })
    return { ...sent, files }
  } catch (error) {
    const constraint = postgresError(error)?.constraint_name
    if (constraint === 'reports_reference_key')
      return sendReport(actor, secret, await freshReference(ticket), told, toldAt)
    if (constraint !== 'reports_pkey') throw error
    const before = (await readDraft(secret))?.sent
    if (!before) await saveDraft(secret, { answers: {}, sent })
    return before ?? sent
  }
}

/** `form` is the random id of the form that was filled in; `through` the organisation or office it came by. */
export type Entry = { form?: string; through?: string | undefined; attempt?: number }

/**
 * Stores a report that a member of staff types in for someone (policy clause 3.4). The clocks run from when it was
 * received, not from when it was typed. A receipt is made only if the person wants one. The same form sent again
 * stores nothing and returns the same answer, its receipt for two minutes only. Throws `not-found` without the grant,
 * `rule` for a partner without a protocol in force (domain §8.5), `conflict` while there is no room for anything new.
 */
export async function enterReport(
  actor: Staff,
  answers: Answers,
  received: Omit<Received, 'enteredBy' | 'recordedAt'>,
  wantsReceipt: boolean,
  { form = newId(), through, attempt = 0 }: Entry = {},
): Promise<Entered> {
  await needsProtocol(actor)
  if (!(await intakeOpen())) throw new Refusal('conflict', noRoom)
  const told = answersThatApply(answers)
  const whole: Received = { ...received, recordedAt: now(), enteredBy: actor.id }
  const ticket = await entryTicket(actor, form, attempt)
  const receipt = wantsReceipt ? ticket.receipt : null
  try {
    await store(actor, { ...ticket, receipt }, told, whole, async () => {}, through)
  } catch (error) {
    const constraint = postgresError(error)?.constraint_name
    if (constraint === 'reports_reference_key')
      return enterReport(actor, told, received, wantsReceipt, { form, through, attempt: attempt + 1 })
    if (constraint !== 'reports_pkey') throw error
    return alreadyEntered(actor, ticket, told, received.receivedAt)
  }
  const { at: promisedAt, safe: atSafeTime } = promiseOf(told, received.receivedAt, await rulesInForce())
  return { ...ticket, receipt, promisedAt, atSafeTime, restricted: isRestricted(told), already: false }
}

const noRoom =
  'There is no room for a new report just now, and nothing was kept. Leave this page open, tell whoever looks after Beside, and press Save again then.'

/** What may be said after sending, and nothing of the answers. */
async function promise(told: Answers, receivedAt: Date): Promise<Omit<Sent, keyof Ticket>> {
  const { at, safe } = promiseOf(told, receivedAt, await rulesInForce())
  return {
    promisedAt: at.toISOString(),
    atSafeTime: safe,
    anonymous: told.level === 'anonymous' || told.level === undefined,
    reachable: canBeReached(told),
    danger: isDanger(told),
    restricted: isRestricted(told),
    child: isChild(told),
  }
}

const freshReference = async (ticket: Ticket): Promise<Ticket> => ({ ...ticket, reference: await openingReference() })
