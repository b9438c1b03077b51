import { asc, type SQL, sql } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { allow, byId, disclose } from '@/lib/access/perform'
import { scopeOf } from '@/lib/access/roles'
import type { StaffRole } from '@/lib/access/staff-role'
import { plainDate } from '@/lib/clock/local'
import type { Tx } from '@/lib/db'
import { isId } from '@/lib/ids'

/** What to look for: a person, a record by reference or id, only what was read without a task, days of "2026-03-01". */
export type Looked = { who?: string; record?: string; noTask?: boolean; from?: string; to?: string; page?: number }

export type Seen = {
  at: string
  staff_id: string | null
  name: string | null
  role: string | null
  actor_kind: string
  action: string
  outcome: string
  subject_id: string | null
  case_id: string | null
  reference: string | null
  task: string | null
}

export const pageSize = 50

/** `colleagues` are whom to look for: nobody for whoever sees their own entries only. */
export type Trail = { entries: Seen[]; more: boolean; colleagues: { value: string; label: string }[] }

/**
 * A page of the trail, newest first, as far as the walls let this person know of it; looking is recorded. What is about a
 * record they are shut out of is not there, their own included. Throws `not-found` (domain §8.2).
 */
export async function trail(actor: Staff, looked: Looked): Promise<Trail> {
  const page = Math.min(Math.max(0, Math.trunc(looked.page ?? 0) || 0), 10_000)
  const [found, colleagues] = await allow(actor, 'audit.view', async tx => [
    await tx.execute<Seen>(
      sql`select * from beside.audit_seen(${whoOf(looked)}, ${recordOf(looked)}, ${looked.noTask === true}, ${startOf(looked.from, 0)}, ${startOf(looked.to, 1)}, ${page * pageSize}, ${pageSize + 1})`,
    ),
    scopeOf(actor.role, 'audit.view') === 'own' ? [] : await colleaguesIn(tx),
  ])
  return { entries: found.slice(0, pageSize), more: found.length > pageSize, colleagues }
}

export type Opener = { name: string; role: StaffRole; days: string[] }

/**
 * Who opened a case or its reports, by name, role and days, to be told to a resident; telling is recorded. Whoever looks
 * into the conduct of staff is not named. Of a restricted case the data protection officer is told without being let in.
 * Throws `not-found`.
 */
export const openersOf = (actor: Staff, caseId: string): Promise<{ reference: string; openers: Opener[] }> =>
  disclose(actor, 'audit.tell', byId(caseId, findOpened), async ({ reference, openers }) => ({ reference, openers }))

async function findOpened(tx: Tx, caseId: string) {
  if (!isId(caseId)) return undefined
  const [kase] = await tx.execute<{ id: string; reference: string; restricted: boolean }>(
    sql`select * from beside.audit_tells(${caseId}::uuid)`,
  )
  return kase && { ...kase, kind: 'case' as const, openers: await openersIn(tx, caseId) }
}

const openersIn = async (tx: Tx, id: string): Promise<Opener[]> => [
  ...(await tx.execute<Opener>(sql`select name, role, days::text[] as days from beside.audit_openers(${id}::uuid)`)),
]

const colleaguesIn = (tx: Tx) => tx.select({ value: staff.id, label: staff.name }).from(staff).orderBy(asc(staff.name))

const whoOf = ({ who }: Looked): SQL => (who && isId(who) ? sql`${who}::uuid` : sql`null`)
const recordOf = ({ record }: Looked): SQL => {
  const typed = record?.trim()
  if (!typed) return sql`null`
  return sql`${isId(typed) ? typed.toLowerCase() : typed.toUpperCase()}::text`
}

/** Midnight where the landlord is, at the start of a day or `later` days after it. */
function startOf(day: string | undefined, later: number): SQL {
  if (!day || !isDay(day)) return sql`null`
  return sql`((${day}::date + ${later}::int)::timestamp at time zone 'Europe/London')`
}

/** A day that exists, of years that a database knows. */
function isDay(day: string): boolean {
  try {
    return plainDate(day).year > 1900
  } catch {
    return false
  }
}
