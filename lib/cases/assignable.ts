import { and, asc, count, eq, inArray, ne } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { staff } from '@/drizzle/schema/staff'
import type { StaffRole } from '@/lib/access/staff-role'
import type { Tx } from '@/lib/db'
import type { Answers } from '@/lib/reports/answers'
import { staffNamed } from '@/lib/triage/directory-match'

export type Officer = { id: string; name: string; openCases: number }

const officerRoles: StaffRole[] = ['ACM', 'HSM', 'DutyManager']

/**
 * Who may be made the named officer of a case (domain §8.3): active, of a role that works cases, and not named in
 * anything that was told. Exclusions cannot be read, so those stay shut out by the walls besides. Case counts are of
 * open cases that the asker may see.
 */
export async function assignableOfficers(tx: Tx, told: readonly Answers[] = []): Promise<Officer[]> {
  const officers = await tx
    .select({ id: staff.id, name: staff.name, openCases: count(cases.id) })
    .from(staff)
    .leftJoin(cases, and(eq(cases.officerId, staff.id), ne(cases.status, 'closed')))
    .where(and(eq(staff.active, true), inArray(staff.role, officerRoles)))
    .groupBy(staff.id, staff.name)
    .orderBy(asc(staff.name))
  const named = new Set(told.flatMap(answers => staffNamed(wordsIn(answers), accusedIn(answers), officers)))
  return officers.filter(officer => !named.has(officer.id))
}

const wordsIn = ({ what, perpetratorWords, placeWords, keepFrom }: Answers) =>
  [what, perpetratorWords, placeWords, keepFrom].filter(text => text !== undefined)

const accusedIn = ({ perpetrator, perpetratorWords, keepFrom }: Answers) =>
  [perpetrator === 'works_for_landlord' ? perpetratorWords : undefined, keepFrom].filter(text => text !== undefined)
