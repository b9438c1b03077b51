import { and, asc, count, desc, eq, ilike, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { agencies } from '@/drizzle/schema/agencies'
import { staffLinks } from '@/drizzle/schema/sign-in'
import { staff, teams } from '@/drizzle/schema/staff'
import { staffChanges } from '@/drizzle/schema/staff-duties'
import type { Staff } from '@/lib/access/actor'
import { allow, byId, disclose } from '@/lib/access/perform'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'
import { type AccountShown, withFacts } from './account-facts'
import type { AccountFilter } from './filter'

export const pageSize = 50
export type AccountList = { accounts: AccountShown[]; many: number; teams: Named[] }
export type Named = { id: string; name: string }

/** A page of the accounts, by name. Throws `not-found` without the grant. */
export function accountList(actor: Staff, filter: AccountFilter): Promise<AccountList> {
  return allow(actor, 'staff.administer', async tx => {
    const where = matching(filter)
    const [rows, [total], known] = await Promise.all([
      tx
        .select()
        .from(staff)
        .where(where)
        .orderBy(asc(staff.name), asc(staff.id))
        .limit(pageSize)
        .offset(filter.page * pageSize),
      tx.select({ many: count() }).from(staff).where(where),
      teamsThere(tx),
    ])
    return { accounts: await withFacts(tx, rows), many: total?.many ?? 0, teams: known }
  })
}

function matching({ name, role, teamId, left }: AccountFilter) {
  const like = name && ilike(staff.name, `%${name.replace(/[\\%_]/g, '\\$&')}%`)
  return and(
    eq(staff.active, !left),
    like || undefined,
    role && eq(staff.role, role),
    teamId ? eq(staff.teamId, teamId) : undefined,
  )
}

/** What there is to choose from for an account: teams and agencies we have, and colleagues who are there. */
export type Choosable = { teams: Named[]; managers: Named[]; agencies: Named[] }

/** For the form of a new account. Throws `not-found`. */
export const choosable = (actor: Staff): Promise<Choosable> => allow(actor, 'staff.administer', choosableIn)

async function choosableIn(tx: Tx): Promise<Choosable> {
  const { id, name } = staff
  const [known, managers, firms] = await Promise.all([
    teamsThere(tx),
    tx
      .select({ id, name })
      .from(staff)
      .where(and(eq(staff.active, true), isNull(staff.agencyId)))
      .orderBy(asc(name)),
    tx
      .select({ id: agencies.id, name: agencies.name })
      .from(agencies)
      .where(eq(agencies.active, true))
      .orderBy(asc(agencies.name)),
  ])
  return { teams: known, managers, agencies: firms }
}

const teamsThere = (tx: Tx): Promise<Named[]> =>
  tx.select({ id: teams.id, name: teams.name }).from(teams).where(isNull(teams.endedAt)).orderBy(asc(teams.name))

export type AccountChange = Pick<
  typeof staffChanges.$inferSelect,
  'id' | 'change' | 'beforeRole' | 'afterRole' | 'at' | 'before' | 'after'
> & {
  beforeManager: string | null
  afterManager: string | null
  beforeTeam: string | null
  afterTeam: string | null
  by: string | null
}
export type LinkGiven = Pick<typeof staffLinks.$inferSelect, 'kind' | 'createdAt' | 'expiresAt' | 'usedAt'>
export type KeptAccount = { account: AccountShown; changes: AccountChange[]; links: LinkGiven[]; choosable: Choosable }

/** One account with its history, newest first, and the links that were given for it. Throws `not-found`. */
export const keptAccount = (actor: Staff, staffId: string): Promise<KeptAccount> =>
  disclose(actor, 'staff.administer', byId(staffId, findKept), async ({ kept }) => kept)

async function findKept(tx: Tx, id: string) {
  if (!isId(id)) return undefined
  const [account] = await withFacts(tx, await tx.select().from(staff).where(eq(staff.id, id)))
  if (!account) return undefined
  const [changes, links, toChoose] = await Promise.all([changesOf(tx, id), linksOf(tx, id), choosableIn(tx)])
  return { kind: 'staff' as const, id, kept: { account, changes, links, choosable: toChoose } }
}

function changesOf(tx: Tx, staffId: string): Promise<AccountChange[]> {
  const [wasTeam, isTeam] = [alias(teams, 'was_team'), alias(teams, 'is_team')]
  const [by, wasUnder, isUnder] = [alias(staff, 'by'), alias(staff, 'was_under'), alias(staff, 'is_under')]
  const { id, change, beforeRole, afterRole, at, before, after } = staffChanges
  return tx
    .select({
      ...{ id, change, beforeRole, afterRole, at, before, after, by: by.name },
      ...{ beforeTeam: wasTeam.name, afterTeam: isTeam.name, beforeManager: wasUnder.name, afterManager: isUnder.name },
    })
    .from(staffChanges)
    .leftJoin(wasTeam, eq(wasTeam.id, staffChanges.beforeTeamId))
    .leftJoin(isTeam, eq(isTeam.id, staffChanges.afterTeamId))
    .leftJoin(wasUnder, eq(wasUnder.id, sql`(${before} ->> 'manager')::uuid`))
    .leftJoin(isUnder, eq(isUnder.id, sql`(${after} ->> 'manager')::uuid`))
    .leftJoin(by, eq(by.id, staffChanges.byId))
    .where(eq(staffChanges.staffId, staffId))
    .orderBy(desc(at), desc(id))
    .limit(100)
}

function linksOf(tx: Tx, staffId: string): Promise<LinkGiven[]> {
  const { kind, createdAt, expiresAt, usedAt } = staffLinks
  return tx
    .select({ kind, createdAt, expiresAt, usedAt })
    .from(staffLinks)
    .where(eq(staffLinks.staffId, staffId))
    .orderBy(desc(createdAt))
    .limit(20)
}
