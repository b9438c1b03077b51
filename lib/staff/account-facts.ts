import { inArray, sql } from 'drizzle-orm'
import { agencies } from '@/drizzle/schema/agencies'
import { staff, teams } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import type { AccountRow } from './find'

/** An account as a list shows it: who, what they are, and how it is used. No record, no word, no place. */
export type AccountShown = AccountRow & {
  team: string | null
  manager: string | null
  agency: string | null
  /** A second proof or a passkey of their own. Single sign-on asks for its own. */
  hasFactor: boolean
  /** The last day they did anything here. */
  lastHere: string | null
  /** They receive what is said about somebody of ours. */
  onRoute: boolean
}

type Facts = { staff_id: string; has_factor: boolean; last_here: string | null; on_route: boolean }

/** The same accounts with what else is known of each, in their order. */
export async function withFacts(tx: Tx, rows: readonly AccountRow[]): Promise<AccountShown[]> {
  if (rows.length === 0) return []
  const ids = sql.param(rows.map(({ id }) => id))
  const facts = await tx.execute<Facts>(
    sql`select staff_id, has_factor, last_here::text, on_route from beside.account_facts(${ids}::uuid[])`,
  )
  const names = await namesOf(tx, rows)
  return rows.map(row => {
    const known = facts.find(fact => fact.staff_id === row.id)
    const named = { team: names.get(row.teamId), manager: names.get(row.managerId), agency: names.get(row.agencyId) }
    return {
      ...row,
      ...{ team: named.team ?? null, manager: named.manager ?? null, agency: named.agency ?? null },
      ...{
        hasFactor: known?.has_factor === true,
        lastHere: known?.last_here ?? null,
        onRoute: known?.on_route === true,
      },
    }
  })
}

async function namesOf(tx: Tx, rows: readonly AccountRow[]): Promise<Map<string | null, string>> {
  const wanted = (ids: (string | null)[]) => [...new Set(ids.filter(id => id !== null))]
  const found = await Promise.all([
    byIds(tx, teams, wanted(rows.map(({ teamId }) => teamId))),
    byIds(tx, staff, wanted(rows.map(({ managerId }) => managerId))),
    byIds(tx, agencies, wanted(rows.map(({ agencyId }) => agencyId))),
  ])
  return new Map(found.flat().map(({ id, name }) => [id, name]))
}

async function byIds(tx: Tx, table: typeof teams | typeof staff | typeof agencies, ids: string[]) {
  if (ids.length === 0) return []
  return tx.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids))
}
