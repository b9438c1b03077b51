import { asc, eq, sql } from 'drizzle-orm'
import { conflictLadder } from '@/drizzle/schema/restricted'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { admit, allow } from '@/lib/access/perform'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import type { RoutePart } from './route'
import type { RouteMember } from './schema'

/** Who receives what, and about whom. Throws `not-found`. */
export const routeShown = (actor: Staff) =>
  allow(actor, 'route.change', async tx => {
    const named = { id: staff.id, name: staff.name }
    const colleagues = await tx.select(named).from(staff).where(eq(staff.active, true)).orderBy(asc(staff.name))
    const members = await tx.execute<{ staff_id: string; part: RoutePart }>(sql`select * from beside.route_members()`)
    const ladder = await tx.select().from(conflictLadder).orderBy(asc(conflictLadder.accused), asc(conflictLadder.part))
    const nameOf = (id: string) => colleagues.find(one => one.id === id)?.name ?? 'a colleague who has left'
    return {
      colleagues: colleagues.filter(({ id }) => id !== actor.id),
      members: members.map(({ staff_id, part }) => ({ id: staff_id, part, name: nameOf(staff_id) })),
      ladder,
    }
  })

/** Puts a colleague on a part of the route, or off it. Nobody puts themselves on it. Throws `rule` and `not-found`. */
export function changeRoute(actor: Staff, { staffId, part }: RouteMember): Promise<void> {
  return admit(actor, 'route.change', { kind: 'route', id: staffId }, async tx => {
    try {
      await tx.execute(sql`select beside.change_route(${staffId}, ${part ?? null})`)
    } catch (error) {
      throw refused(postgresError(error)?.code) ?? error
    }
  })
}

function refused(code: string | undefined): Refusal | undefined {
  if (code === '42501') return new Refusal('rule', 'Nobody puts themselves on the route. Ask a colleague who may.')
  if (code === 'P0002')
    return new Refusal('rule', 'Somebody has to receive restricted reports. Put another on it first.')
  return undefined
}
