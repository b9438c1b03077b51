import { asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { agencies, protocols } from '@/drizzle/schema/agencies'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { allow, byId, disclose } from '@/lib/access/perform'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import { type ProtocolStanding, standingOf } from './protocol'

type Agency = typeof agencies.$inferSelect
export type KeptProtocol = typeof protocols.$inferSelect & {
  standing: ProtocolStanding
  recorder: string | null
  ender: string | null
}
export type ListedAgency = Pick<Agency, 'id' | 'name' | 'kind' | 'active'> & { protocols: ProtocolStanding[] }
export type KeptAgency = Agency & { protocols: KeptProtocol[]; people: { name: string; active: boolean }[] }

/** Every agency by name, with how its protocols stand today. Throws `not-found` without the grant. */
export function agencyList(actor: Staff): Promise<ListedAgency[]> {
  return allow(actor, 'agency.keep', async tx => {
    const [rows, terms] = await Promise.all([
      tx.select().from(agencies).orderBy(asc(agencies.name)),
      tx.select().from(protocols).orderBy(desc(protocols.validFrom)),
    ])
    const standings = (id: string) =>
      terms.filter(({ agencyId }) => agencyId === id).map(term => standingOf(term, localDate(now())))
    return rows.map(({ id, name, kind, active }) => ({ id, name, kind, active, protocols: standings(id) }))
  })
}

/** One agency with the whole history of its protocols, newest first, and the accounts of its people. Throws `not-found`. */
export function keptAgency(actor: Staff, agencyId: string): Promise<KeptAgency> {
  return disclose(actor, 'agency.keep', byId(agencyId, findAgency), async ({ agency }) => agency)
}

async function findAgency(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx.select().from(agencies).where(eq(agencies.id, id))
  if (!row) return undefined
  const { name, active } = staff
  const people = tx.select({ name, active }).from(staff).where(eq(staff.agencyId, id)).orderBy(asc(name))
  const agency = { ...row, protocols: await protocolsOf(tx, id), people: await people }
  return { kind: 'agency' as const, id, agency }
}

async function protocolsOf(tx: Tx, agencyId: string): Promise<KeptProtocol[]> {
  const [recorder, ender] = [alias(staff, 'recorder'), alias(staff, 'ender')]
  const rows = await tx
    .select({ protocol: protocols, recorder: recorder.name, ender: ender.name })
    .from(protocols)
    .leftJoin(recorder, eq(recorder.id, protocols.recordedBy))
    .leftJoin(ender, eq(ender.id, protocols.endedBy))
    .where(eq(protocols.agencyId, agencyId))
    .orderBy(desc(protocols.validFrom), desc(protocols.recordedAt))
  const today = localDate(now())
  return rows.map(({ protocol, ...names }) => ({ ...protocol, ...names, standing: standingOf(protocol, today) }))
}
