import { and, eq, isNull } from 'drizzle-orm'
import { agencies, protocols } from '@/drizzle/schema/agencies'
import type { Staff } from '@/lib/access/actor'
import { admit, byId, perform } from '@/lib/access/perform'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId, newId } from '@/lib/ids'
import type { NewAgency, NewProtocol } from './schema'

/**
 * Adds a partner or a contractor (domain §8.5); resolves with its id. Throws `conflict` for a name that is there already,
 * `not-found` without the grant.
 */
export async function addAgency(actor: Staff, input: NewAgency): Promise<string> {
  const id = newId()
  await admit(actor, 'agency.keep', { kind: 'agency', id }, async tx => {
    await tx.insert(agencies).values({ id, ...input, createdAt: now(), createdBy: actor.id })
  }).catch(error => {
    if (postgresError(error)?.constraint_name !== 'agencies_name_unique') throw error
    throw new Refusal('conflict', 'An agency of this name is there already.')
  })
  return id
}

/** Stops or takes up work with an agency: while it is off, no protocol of it counts. Throws `not-found`. */
export function switchAgency(actor: Staff, agencyId: string, active: boolean): Promise<void> {
  return perform(actor, 'agency.keep', byId(agencyId, lockAgency), async (tx, { id }) => {
    await tx.update(agencies).set({ active }).where(eq(agencies.id, id))
  })
}

/**
 * Records a signed information-sharing protocol (policy clause 3.12). None is ever changed: it is ended, and a new one
 * recorded. Throws `rule` for a contractor, which tells us of nobody, and for a signature that lies ahead; `not-found`.
 */
export function recordProtocol(actor: Staff, agencyId: string, input: NewProtocol): Promise<void> {
  return perform(actor, 'agency.keep', byId(agencyId, lockAgency), async (tx, agency) => {
    if (agency.agencyKind !== 'partner') throw new Refusal('rule', 'A contractor tells us of nobody, so it needs none.')
    if (input.signedOn > localDate(now()))
      throw new Refusal('rule', 'It cannot be signed on a day that is still to come.')
    await tx
      .insert(protocols)
      .values({ id: newId(), agencyId: agency.id, ...input, recordedBy: actor.id, recordedAt: now() })
  })
}

/** Ends a protocol now, for good. Throws `not-found` for one that is ended already, of another agency, or not there. */
export function endProtocol(actor: Staff, agencyId: string, protocolId: string): Promise<void> {
  return perform(actor, 'agency.keep', byId(agencyId, lockAgency), async (tx, agency) => {
    const isIt = and(eq(protocols.id, protocolId), eq(protocols.agencyId, agency.id), isNull(protocols.endedAt))
    const ended = await tx.update(protocols).set({ endedAt: now(), endedBy: actor.id }).where(isIt).returning()
    if (ended.length === 0) throw new Refusal('not-found', 'We could not find that.')
  })
}

async function lockAgency(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx.select().from(agencies).where(eq(agencies.id, id)).for('update')
  return row && { kind: 'agency' as const, id: row.id, agencyKind: row.kind }
}
