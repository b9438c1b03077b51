import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { people } from '@/drizzle/schema/people'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'

/** Somebody of a circle, and where they are asked. */
export type OfCircle = { id: string; name: string; email: string }

/** Whom somebody chose to know their name, for whoever sees the case. */
export async function circleOf(tx: Tx, personId: string): Promise<OfCircle[]> {
  const rows = await tx.execute<{ staff_id: string }>(sql`select staff_id from beside.circle_of(${personId})`)
  const ids = rows.map(row => row.staff_id)
  if (ids.length === 0) return []
  const { id, name, email } = staff
  return tx.select({ id, name, email }).from(staff).where(inArray(id, ids)).orderBy(asc(name))
}

/** Whom whoever told this report chose. */
export async function circleOfTeller(tx: Tx, reportId: string): Promise<OfCircle[]> {
  const [teller] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.reportId, reportId), eq(people.identityLimited, true)))
    .limit(1)
  return teller ? circleOf(tx, teller.id) : []
}
