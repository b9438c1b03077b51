import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { agencies } from '@/drizzle/schema/agencies'
import { homes } from '@/drizzle/schema/landlord'
import { staff } from '@/drizzle/schema/staff'
import { visits } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { allow } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { fingerprint } from '@/lib/crypto/fingerprint'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import { listInForce, wordingOf } from '@/lib/lists/queries'
import { controlsAt, controlsOfHomes } from './controls'
import type { Control } from './visit'

const day = 86_400_000
const most = 200

export type VisitShown = {
  id: string
  address: string
  forAt: Date
  purpose: (typeof visits.$inferSelect)['purpose']
  emergency: boolean
  who: string
  /** The words of what to do: what was taken on, and what stands there by now. */
  safely: string[]
}
export type HomeToVisit = { id: string; address: string; controls: Control[] }

/**
 * The visits to come for whoever books, or with `visit.own` those of a contractor's own agency: an address, a time and what
 * makes it safe, never why. Throws `not-found`.
 */
export function visitsToCome(actor: Staff): Promise<VisitShown[]> {
  return actor.role === 'PartnerUser' ? ownVisits(actor) : allow(actor, 'visit.book', tx => shown(tx))
}

/** Those of a contractor's own agency. Throws `not-found`. */
export function ownVisits(actor: Staff): Promise<VisitShown[]> {
  return allow(actor, 'visit.own', async tx => {
    const agencyId = await contractorOf(tx, actor)
    return agencyId ? shown(tx, agencyId) : []
  })
}

/** Whether this person comes to homes for a contractor. Throws `not-found` for whoever is no partner at all. */
export const comesToHomes = (actor: Staff): Promise<boolean> =>
  allow(actor, 'visit.own', async tx => (await contractorOf(tx, actor)) !== null)

async function shown(tx: Tx, agencyId?: string): Promise<VisitShown[]> {
  const { items } = await listInForce(tx, 'control_measures')
  const rows = await rowsOf(tx, agencyId)
  const standing = await controlsOfHomes(
    tx,
    rows.map(({ homeId }) => homeId),
  )
  return rows.map(({ homeId, controls, name, agency, ...row }) => {
    const there = standing.get(homeId)?.filter(({ here }) => here) ?? []
    const words = { ...wordingOf(items, controls), ...Object.fromEntries(there.map(one => [one.code, one.words])) }
    return { ...row, who: agency ?? name ?? '', safely: Object.values(words) }
  })
}

/** The agency of a contractor's user; null for any other partner, who has no visits. */
async function contractorOf(tx: Tx, actor: Staff): Promise<string | null> {
  const [row] = await tx
    .select({ id: agencies.id })
    .from(staff)
    .innerJoin(agencies, eq(agencies.id, staff.agencyId))
    .where(and(eq(staff.id, actor.id), eq(agencies.kind, 'contractor'), agencies.active))
  return row?.id ?? null
}

function rowsOf(tx: Tx, agencyId: string | undefined) {
  const { id, homeId, forAt, purpose, emergency, controls } = visits
  const whose = agencyId ? eq(visits.agencyId, agencyId) : undefined
  return tx
    .select({
      ...{ id, homeId, forAt, purpose, emergency, controls },
      ...{ address: homes.address, name: staff.name, agency: agencies.name },
    })
    .from(visits)
    .innerJoin(homes, eq(homes.id, homeId))
    .leftJoin(staff, eq(staff.id, visits.staffId))
    .leftJoin(agencies, eq(agencies.id, visits.agencyId))
    .where(and(isNull(visits.cancelledAt), gt(forAt, new Date(now().getTime() - day)), whose))
    .orderBy(asc(forAt))
    .limit(most)
}

/** A home by its id, as the address of a booking names it, or undefined. Throws `not-found`. */
export function homeById(actor: Staff, homeId: string): Promise<HomeToVisit | undefined> {
  return allow(actor, 'visit.book', async tx => {
    if (!isId(homeId)) return undefined
    const [home] = await tx.select({ id: homes.id, address: homes.address }).from(homes).where(eq(homes.id, homeId))
    return home && { ...home, controls: await controlsAt(tx, home.id) }
  })
}

/** The one home at an address, with what makes a visit safe, or undefined. No list of homes is ever shown. Throws `not-found`. */
export function homeToVisit(actor: Staff, address: string): Promise<HomeToVisit | undefined> {
  return allow(actor, 'visit.book', async tx => {
    const [home] = await tx
      .select({ id: homes.id, address: homes.address })
      .from(homes)
      .where(eq(homes.fingerprint, fingerprint('address', address)))
    return home && { ...home, controls: await controlsAt(tx, home.id) }
  })
}

/** Who can be sent: colleagues who visit, and contractors. Throws `not-found`. */
export function whoCanGo(actor: Staff): Promise<{ value: string; label: string }[]> {
  return allow(actor, 'visit.book', async tx => {
    const visitors = inArray(staff.role, ['NHO', 'ACM', 'HSM', 'DutyManager', 'SafeguardingLead'])
    const colleagues = await tx
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(and(staff.active, or(visitors, eq(staff.id, actor.id))))
      .orderBy(asc(staff.name))
    const contractors = await tx
      .select({ id: agencies.id, name: agencies.name })
      .from(agencies)
      .where(and(agencies.active, eq(agencies.kind, 'contractor')))
      .orderBy(asc(agencies.name))
    return [
      ...contractors.map(({ id, name }) => ({ value: `agency:${id}`, label: name })),
      ...colleagues.map(({ id, name }) => ({ value: `staff:${id}`, label: name })),
    ]
  })
}
