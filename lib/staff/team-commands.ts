import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { staff, teams } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { admit, allow, byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { isId, newId } from '@/lib/ids'
import { refusedByDatabase } from './refused'
import type { Team } from './schema'

export type ListedTeam = { id: string; name: string; people: number }

/** The teams there are, by name, with how many are in each. Throws `not-found` without the grant. */
export const teamList = (actor: Staff): Promise<ListedTeam[]> =>
  allow(actor, 'team.keep', tx =>
    tx
      .select({ id: teams.id, name: teams.name, people: count(staff.id) })
      .from(teams)
      .leftJoin(staff, and(eq(staff.teamId, teams.id), eq(staff.active, true)))
      .where(isNull(teams.endedAt))
      .groupBy(teams.id)
      .orderBy(asc(teams.name)),
  )

/** Throws `conflict` for a name that is there already, `not-found` without the grant. */
export async function addTeam(actor: Staff, { name }: Team): Promise<void> {
  const id = newId()
  await admit(actor, 'team.keep', { kind: 'team', id }, async tx => {
    await tx.insert(teams).values({ id, name })
  }).catch(refusedByDatabase)
}

/** Throws `conflict` and `not-found`. */
export const renameTeam = (actor: Staff, teamId: string, { name }: Team): Promise<void> =>
  changing(actor, teamId, { name })

/** Ends a team for good. Throws `rule` while somebody, or an agency, is in it, and `not-found`. */
export const endTeam = (actor: Staff, teamId: string): Promise<void> => changing(actor, teamId, { endedAt: now() })

const changing = (actor: Staff, teamId: string, set: Partial<typeof teams.$inferInsert>): Promise<void> =>
  perform(actor, 'team.keep', byId(teamId, lockTeam), async (tx, { id }) => {
    await tx.update(teams).set(set).where(eq(teams.id, id))
  }).catch(refusedByDatabase)

async function lockTeam(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [team] = await tx
    .select()
    .from(teams)
    .where(and(eq(teams.id, id), isNull(teams.endedAt)))
    .for('update')
  return team && { kind: 'team' as const, id: team.id }
}
