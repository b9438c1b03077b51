import { and, asc, count, eq, inArray, ne } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import type { Answers } from '@/lib/reports/answers'
import { staffNamed } from '@/lib/triage/directory-match'
import { officerRoles } from './assignment'
import { whoMayWork } from './who-may-work'

export type Officer = { id: string; name: string; openCases: number }

/**
 * Who may be made the named officer of a case (domain §8.3): active, of a role that works cases, and not named in
 * anything that was told, nor shut out of the report. Case counts are of open cases that the asker may see.
 */
export async function assignableOfficers(tx: Tx, report: string, told: readonly Answers[] = []): Promise<Officer[]> {
  const possible = await whoMayWork(tx, { report })
  const officers = await tx
    .select({ id: staff.id, name: staff.name, openCases: count(cases.id) })
    .from(staff)
    .leftJoin(cases, and(eq(cases.officerId, staff.id), ne(cases.status, 'closed')))
    .where(and(eq(staff.active, true), inArray(staff.role, officerRoles({ restricted: false }))))
    .groupBy(staff.id, staff.name)
    .orderBy(asc(staff.name))
  const named = new Set(told.flatMap(answers => staffNamed(wordsIn(answers), accusedIn(answers), officers)))
  return officers.filter(({ id }) => possible.has(id) && !named.has(id))
}

const wordsIn = ({ what, perpetratorWords, placeWords, keepFrom }: Answers) =>
  [what, perpetratorWords, placeWords, keepFrom].filter(text => text !== undefined)

const accusedIn = ({ perpetrator, perpetratorWords, keepFrom }: Answers) =>
  [perpetrator === 'works_for_landlord' ? perpetratorWords : undefined, keepFrom].filter(text => text !== undefined)
