import { and, eq, sql } from 'drizzle-orm'
import { people } from '@/drizzle/schema/people'
import type { Tx } from '@/lib/db'
import type { Answers } from '@/lib/reports/answers'
import { limitedName } from './limited'

/** Is whoever told this report somebody whose name is kept to a few, and this colleague not one of them? */
export async function tellerIsKept(tx: Tx, reportId: string): Promise<boolean> {
  const kept = and(
    eq(people.reportId, reportId),
    eq(people.identityLimited, true),
    sql`${people.id} not in (select person_id from beside.my_identities)`,
  )
  return (await tx.$count(people, kept)) > 0
}

/** What they told without who they are. Their own words of what happened stand as they are. */
export function withoutTeller({ name, phone, email, address, ...told }: Answers): Answers {
  return { ...told, ...(name !== undefined && { name: limitedName }) }
}
