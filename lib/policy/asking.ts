import { and, asc, eq, isNull } from 'drizzle-orm'
import { policyRequests } from '@/drizzle/schema/policy'
import { type Reporter, reporter, type Staff } from '@/lib/access/actor'
import { admit, byId, disclose, perform } from '@/lib/access/perform'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import { closures, policyInForce } from '@/lib/landlord/landlord'
import { openAsk, sealAsk } from './ask-content'
import { requestWorkingDays } from './formats'
import type { NewAsk, RequestDone } from './schema'

/** By when somebody who asks now has it, or hears from us (domain §1 C-3.1): 17:00 of the tenth working day. */
export const askedNowIsDue = async (): Promise<Date> => dueAt(now(), requestWorkingDays, await closures())

/**
 * Somebody asks for the policy in another form, without saying who they are. `id` is that of the form it was typed into,
 * so that a repeated post is one request.
 */
export function askForPolicy(id: string, ask: NewAsk): Promise<void> {
  return keep(reporter, isId(id) ? id : newId(), ask)
}

/** The same, typed in for somebody who told us. Throws `not-found` without the grant. */
export const enterRequest = (actor: Staff, ask: NewAsk): Promise<void> => keep(actor, newId(), ask)

async function keep(actor: Reporter | Staff, id: string, { format, ...content }: NewAsk): Promise<void> {
  const row = {
    ...{ id, format, sealed: await sealAsk(id, content), receivedAt: now(), dueAt: await askedNowIsDue() },
    policyVersion: (await policyInForce())?.version ?? null,
    takenBy: actor.kind === 'staff' ? actor.id : null,
  }
  const action = actor.kind === 'staff' ? 'policy.answer-request' : 'policy.ask'
  try {
    await admit(actor, action, { kind: 'policy', id }, async tx => {
      await tx.insert(policyRequests).values(row)
    })
  } catch (error) {
    if (postgresError(error)?.constraint_name !== 'policy_requests_pkey') throw error
  }
}

export type OpenRequest = Awaited<ReturnType<typeof openRequests>>[number]

/** What is still to be done, due first; where it should go is not read here. Throws `not-found` without the grant. */
export async function openRequests(actor: Staff) {
  if (!may(actor, 'policy.answer-request')) throw new Refusal('not-found', 'We could not find that.')
  return withActor(actor, openRequestsIn)
}

export function openRequestsIn(tx: Tx) {
  const { id, format, receivedAt, dueAt, takenBy } = policyRequests
  const isOpen = isNull(policyRequests.doneAt)
  return tx
    .select({ id, format, receivedAt, dueAt, takenBy })
    .from(policyRequests)
    .where(isOpen)
    .orderBy(asc(dueAt), asc(id))
}

export type RequestRead = Awaited<ReturnType<typeof requestRead>>

/** One request with where it should go; the read is recorded. Throws `not-found`, also for one that is done. */
export function requestRead(actor: Staff, requestId: string) {
  return disclose(actor, 'policy.answer-request', byId(requestId, findOpen), async ({ sealed, ...request }) => ({
    ...request,
    ...(sealed ? await openAsk(request.id, sealed) : {}),
  }))
}

/** It is done: from then on nobody knows where it went. Throws `not-found`, `conflict` where somebody did it meanwhile. */
export function finishRequest(actor: Staff, requestId: string, { outcome, version }: RequestDone): Promise<void> {
  return perform(actor, 'policy.answer-request', byId(requestId, findOpen), async (tx, request) => {
    if (request.version !== version) throw new Refusal('conflict', 'Somebody changed this meanwhile. Look again.')
    const done = { outcome, doneAt: now(), doneBy: actor.id, sealed: null, version: version + 1 }
    await tx.update(policyRequests).set(done).where(eq(policyRequests.id, request.id))
  })
}

async function findOpen(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const open = and(eq(policyRequests.id, id), isNull(policyRequests.doneAt))
  const [row] = await tx.select().from(policyRequests).where(open).for('update')
  return row && { kind: 'policy' as const, ...row }
}
