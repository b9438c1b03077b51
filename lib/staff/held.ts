import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { byId, disclose } from '@/lib/access/perform'
import type { StaffRole } from '@/lib/access/staff-role'
import type { Tx } from '@/lib/db'
import type { Named } from './accounts'
import { type AccountRow, lockAccount } from './find'

export const heldKinds = [
  'officer',
  'deputy',
  'action',
  'measure',
  'visit',
  'absence',
  'cover',
  'managed',
  'seat',
] as const
export type HeldKind = (typeof heldKinds)[number]

/** What somebody has in hand, by number. Nothing that is restricted is counted: its own ladder hands it on. */
export type Held = Partial<Record<HeldKind, number>>
export type Leaving = { account: AccountRow; held: Held; handsOver: Named[] }

const managers: StaffRole[] = ['HSM', 'DutyManager']

/**
 * What somebody who moves or leaves holds, and who hands it over: their own line manager where that is somebody who may,
 * else every manager who may. Throws `not-found` without the grant.
 */
export function leavingOf(actor: Staff, staffId: string): Promise<Leaving> {
  return disclose(actor, 'staff.administer', byId(staffId, findLeaving), async ({ leaving }) => leaving)
}

async function findLeaving(tx: Tx, staffId: string) {
  const found = await lockAccount(tx, staffId)
  if (!found) return undefined
  const { id, account } = found
  return {
    kind: 'staff' as const,
    id,
    leaving: { account, held: await heldBy(tx, id), handsOver: await handingOver(tx, account) },
  }
}

async function heldBy(tx: Tx, staffId: string): Promise<Held> {
  const rows = await tx.execute<{ what: HeldKind; many: string }>(sql`select * from beside.account_holds(${staffId})`)
  return Object.fromEntries(rows.map(({ what, many }) => [what, Number(many)]))
}

async function handingOver(tx: Tx, { id, managerId }: AccountRow): Promise<Named[]> {
  const rows = await tx
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(eq(staff.active, true), inArray(staff.role, managers)))
    .orderBy(asc(staff.name))
  const own = rows.filter(one => one.id === managerId)
  return (own.length > 0 ? own : rows).filter(one => one.id !== id)
}
