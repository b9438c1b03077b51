import { and, eq, inArray } from 'drizzle-orm'
import { outgoingMessages } from '@/drizzle/schema/outgoing'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import { closures, landlord } from '@/lib/landlord/landlord'
import { newestSafeContact, personInCase } from '@/lib/people/queries'
import { enqueue } from './outbox'
import type { OutgoingState } from './outgoing'
import { previewOf } from './preview'
import type { MessageToSend } from './schema'

/**
 * Leaves a message to somebody in a case to be sent now, or at their next safe time: row and job in one transaction.
 * Refused with the reason where they said never, where they were not asked, and where there is nowhere to send it
 * (domain §0 rule 3). Nobody overrides that here.
 */
export async function sendMessage(actor: Staff, caseId: string, message: MessageToSend): Promise<void> {
  const [from, closed] = await Promise.all([landlord(), closures()])
  await perform(actor, 'outgoing.send', byId(caseId, lockCase), async tx => {
    const person = await personInCase(tx, caseId, message.personId)
    const receiver = { ...person, safe: await newestSafeContact(tx, person.id) }
    const officer = actor.name.split(' ')[0] ?? ''
    const preview = previewOf({ receiver, message, officer, landlord: from, closures: closed }, now())
    if ('refused' in preview) throw new Refusal('rule', preview.refused)
    await queue(tx, actor, caseId, message, preview)
  })
}

type Queued = { sendAt: Date; later: boolean; detail: Record<string, string | undefined> }

async function queue(tx: Tx, actor: Staff, caseId: string, message: MessageToSend, { sendAt, later, detail }: Queued) {
  const id = newId()
  const { template, channel, personId } = message
  const known = Object.fromEntries(Object.entries(detail).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  const wait = later ? { reason: 'safe_time', notBefore: sendAt } : {}
  const row = { id, template, channel, caseId, personId, detail: known, state: 'waiting' as const, ...wait }
  await tx.insert(outgoingMessages).values({ ...row, createdBy: actor.id, createdAt: now(), stateAt: now() })
  await enqueue(tx, 'deliver_message', id, sendAt)
}

/** Takes a message of this case back that has not left yet, or is not going to. Throws a `Refusal` once it has left. */
export function cancelInCase(actor: Staff, caseId: string, id: string): Promise<void> {
  return perform(actor, 'outgoing.send', byId(caseId, lockCase), async tx => {
    const found = await lockOutgoing(tx, id)
    if (found?.caseId !== caseId) throw new Refusal('not-found', 'We could not find that message in this case.')
    await change(tx, id, ['waiting', 'refused', 'uncertain', 'failed'], 'cancelled')
  })
}

/** The same for whoever looks after mail. */
export function cancelOutgoing(actor: Staff, id: string): Promise<void> {
  return perform(actor, 'outgoing.oversee', byId(id, findOutgoing), async tx => {
    await change(tx, id, ['waiting', 'refused', 'uncertain', 'failed'], 'cancelled')
  })
}

/** Has a message that was given up, or that nobody knows of, sent after all. Safe contact is asked again at delivery. */
export function tryAgain(actor: Staff, id: string): Promise<void> {
  return perform(actor, 'outgoing.oversee', byId(id, findOutgoing), async tx => {
    await change(tx, id, ['uncertain', 'failed'], 'waiting')
    await enqueue(tx, 'deliver_message', id)
  })
}

/** A message as the grants see it: what it is about. */
async function findOutgoing(tx: Tx, id: string) {
  const row = await lockOutgoing(tx, id)
  if (!row) return undefined
  if (row.caseId) return { kind: 'case' as const, id: row.caseId }
  return row.reportId ? { kind: 'report' as const, id: row.reportId } : undefined
}

async function lockOutgoing(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx.select().from(outgoingMessages).where(eq(outgoingMessages.id, id)).for('update')
  return row
}

async function change(tx: Tx, id: string, from: OutgoingState[], state: OutgoingState) {
  const changed = await tx
    .update(outgoingMessages)
    .set({ state, reason: null, stateAt: now() })
    .where(and(eq(outgoingMessages.id, id), inArray(outgoingMessages.state, from)))
    .returning({ id: outgoingMessages.id })
  if (changed.length === 0) throw new Refusal('conflict', 'This message has moved on meanwhile. Look at it again.')
}
