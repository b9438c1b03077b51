import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { outgoingMessages } from '@/drizzle/schema/outgoing'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { idFrom } from '@/lib/ids'
import { newestSafeContact } from '@/lib/people/queries'
import { contactBy } from '@/lib/people/safe-contact'
import { enqueue } from './outbox'
import type { OutgoingChannel, OutgoingState } from './outgoing'
import type { Preview } from './preview'
import { house, lockOutgoing, type Outgoing, previewIn } from './queries'
import type { MessageSent } from './schema'

/** When a message goes: at once, at their next safe time, or when somebody has posted it. */
export type Going = 'now' | 'later' | 'by_post'

/**
 * Leaves a message to somebody in a case to be sent now, or at their next safe time: row and job in one transaction. A
 * letter has no job: it waits until somebody posts it. The same form again sends nothing more. Refused with the reason
 * where they said never, where they were not asked, and where there is nowhere to send it (domain §0 rule 3). Nobody
 * overrides that here.
 */
export async function sendMessage(actor: Staff, caseId: string, message: MessageSent): Promise<Going> {
  const where = await house()
  const id = idFrom(createHash('sha256').update(`${actor.id}/${caseId}/${message.form}`).digest())
  return perform(actor, 'outgoing.send', byId(caseId, lockCase), async tx => {
    const before = await lockOutgoing(tx, id)
    if (before) return goingOf(before.channel, before.notBefore !== null)
    const preview = await previewIn(tx, actor, caseId, message, where)
    if ('refused' in preview) throw new Refusal('rule', preview.refused)
    await queue(tx, actor, caseId, id, message, preview)
    return goingOf(message.channel, preview.later)
  })
}

function goingOf(channel: OutgoingChannel, later: boolean): Going {
  if (channel === 'letter') return 'by_post'
  return later ? 'later' : 'now'
}

type Sendable = Exclude<Preview, { refused: string }>

async function queue(tx: Tx, actor: Staff, caseId: string, id: string, message: MessageSent, preview: Sendable) {
  const { sendAt, later, detail } = preview
  const { template, channel, personId } = message
  const known = Object.fromEntries(Object.entries(detail).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  const wait = later ? { reason: 'safe_time', notBefore: sendAt } : {}
  const row = { id, template, channel, caseId, personId, detail: known, state: 'waiting' as const, ...wait }
  await tx.insert(outgoingMessages).values({ ...row, createdBy: actor.id, createdAt: now(), stateAt: now() })
  if (channel !== 'letter') await enqueue(tx, 'deliver_message', id, sendAt)
}

/** Takes a message of this case back that has not left yet, or is not going to. Throws a `Refusal` once it has left. */
export function cancelInCase(actor: Staff, caseId: string, id: string): Promise<void> {
  return perform(actor, 'outgoing.send', byId(caseId, lockCase), async tx => {
    await ofCase(tx, caseId, id)
    await change(tx, id, ['waiting', 'refused', 'uncertain', 'failed'], 'cancelled')
  })
}

/**
 * Says that a letter was posted. Throws `rule` where letters have become unsafe since it was written: then it must not go,
 * and the right answer is to destroy it and cancel.
 */
export function letterPosted(actor: Staff, caseId: string, id: string): Promise<void> {
  return perform(actor, 'outgoing.send', byId(caseId, lockCase), async tx => {
    const letter = await ofCase(tx, caseId, id)
    if (letter.channel !== 'letter') throw new Refusal('rule', 'Only a letter is posted.')
    await mayBePosted(tx, letter)
    await change(tx, id, ['waiting'], 'sent')
  })
}

/** Throws `rule` where a letter to them is not, or no longer, safe. */
export async function mayBePosted(tx: Tx, { personId }: Outgoing): Promise<void> {
  const safe = personId ? await newestSafeContact(tx, personId) : undefined
  const safety = contactBy('letter', safe)
  if (safety.verdict !== 'ok') throw new Refusal('rule', `${safety.reason} Destroy the letter, and cancel it here.`)
}

/** A message of this very case, held. Throws `not-found`. */
export async function ofCase(tx: Tx, caseId: string, id: string): Promise<Outgoing> {
  const found = await lockOutgoing(tx, id)
  if (found?.caseId !== caseId) throw new Refusal('not-found', 'We could not find that message in this case.')
  return found
}

/** Takes a message back, for whoever looks after mail. Throws a `Refusal` once it has left. */
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

async function change(tx: Tx, id: string, from: OutgoingState[], state: OutgoingState) {
  const changed = await tx
    .update(outgoingMessages)
    .set({ state, reason: null, stateAt: now() })
    .where(and(eq(outgoingMessages.id, id), inArray(outgoingMessages.state, from)))
    .returning({ id: outgoingMessages.id })
  if (changed.length === 0) throw new Refusal('conflict', 'This message has moved on meanwhile. Look at it again.')
}
