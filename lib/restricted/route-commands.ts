import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { conflictLadder } from '@/drizzle/schema/restricted'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { admit, allow } from '@/lib/access/perform'
import { postgresError } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { accusedKinds, type RoutePart } from './route'
import type { RouteMember, Rung } from './schema'

/** Who receives what, and about whom. Throws `not-found`. */
export const routeShown = (actor: Staff) =>
  allow(actor, 'route.change', async tx => {
    const named = { id: staff.id, name: staff.name }
    const colleagues = await tx.select(named).from(staff).where(eq(staff.active, true)).orderBy(asc(staff.name))
    const members = await tx.execute<{ staff_id: string; part: RoutePart }>(sql`select * from beside.route_members()`)
    const rungs = await tx.select().from(conflictLadder)
    const nameOf = (id: string) => colleagues.find(one => one.id === id)?.name ?? 'a colleague who has left'
    return {
      colleagues: colleagues.filter(({ id }) => id !== actor.id),
      members: members.map(({ staff_id, part }) => ({ id: staff_id, part, name: nameOf(staff_id) })),
      ladder: accusedKinds.map(accused => ({
        accused,
        parts: rungs.filter(rung => rung.accused === accused).map(({ part }) => part),
      })),
    }
  })

/**
 * Puts a colleague on a part of the route, or off it. Nobody puts themselves on it. Throws `rule` for that, and where nobody
 * would be left to receive what is said about somebody; `not-found`.
 */
export const changeRoute = (actor: Staff, { staffId, part }: RouteMember): Promise<void> =>
  changing(actor, `${staffId}_${part ?? 'none'}`, sql`beside.change_route(${staffId}, ${part ?? null})`)

/**
 * Changes which part of the route receives what is said about whom (domain §8.4). Throws `rule` for what is said about one's
 * own role, for a part that is one's own, and for the last that receives it; `not-found`.
 */
export const changeLadder = (actor: Staff, { accused, part, receives }: Rung): Promise<void> =>
  changing(
    actor,
    `${accused}_${part}_${receives}`.toLowerCase(),
    sql`beside.change_ladder(${accused}, ${part}, ${receives === 'yes'})`,
  )

const changing = (actor: Staff, what: string, call: SQL): Promise<void> =>
  admit(actor, 'route.change', { kind: 'route', id: what }, async tx => {
    try {
      await tx.execute(sql`select ${call}`)
    } catch (error) {
      throw refused(postgresError(error)?.code) ?? error
    }
  })

function refused(code: string | undefined): Refusal | undefined {
  if (code === '42501')
    return new Refusal(
      'rule',
      'Nobody changes what they receive, or who receives what is said about them. Ask a colleague who may.',
    )
  if (code === 'P0002') return new Refusal('rule', 'Somebody has to receive it. Put another on it first.')
  return undefined
}
