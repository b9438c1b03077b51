import { and, asc, count, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { absences } from '@/drizzle/schema/office'
import { staff } from '@/drizzle/schema/staff'
import type { StaffRole } from '@/lib/access/staff-role'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import type { Answers } from '@/lib/reports/answers'
import { staffNamed } from '@/lib/triage/directory-match'
import { officerRoles } from './assignment'
import { isOpenCase } from './open'
import { whoMayWork } from './who-may-work'

export type Officer = {
  id: string
  name: string
  openCases: number
  dbsCheckedOn: string | null
  /** Away today. */
  isAway: boolean
}

/**
 * Who may be made the named officer of a case (domain §8.3): active, of a role that works cases, and not named in
 * anything that was told, nor shut out of the report. Who is away comes last. Case counts are of open cases that the
 * asker may see.
 */
export async function assignableOfficers(tx: Tx, report: string, told: readonly Answers[] = []): Promise<Officer[]> {
  const possible = await whoMayWork(tx, { report })
  const { id, name, dbsCheckedOn } = staff
  const officers = await tx
    .select({ id, name, dbsCheckedOn, openCases: count(cases.id) })
    .from(staff)
    .leftJoin(cases, and(eq(cases.officerId, staff.id), isOpenCase))
    .where(and(eq(staff.active, true), inArray(staff.role, officerRoles({ restricted: false }))))
    .groupBy(staff.id, staff.name)
    .orderBy(asc(staff.name))
  const named = new Set(told.flatMap(answers => staffNamed(wordsIn(answers), accusedIn(answers), officers)))
  const away = await awayToday(tx)
  return officers
    .filter(officer => possible.has(officer.id) && !named.has(officer.id))
    .map(officer => ({ ...officer, isAway: away.has(officer.id) }))
    .sort((a, b) => Number(a.isAway) - Number(b.isAway))
}

const managers: readonly StaffRole[] = ['HSM', 'DutyManager', 'HRCase', 'ContractMgr']

/** Why this officer may not have a case with somebody under 18 in it, or undefined (domain §6.7): only a manager goes without a DBS check. */
export function officerProblem(
  { dbsCheckedOn }: Pick<Officer, 'dbsCheckedOn'>,
  { isAboutChild, by }: { isAboutChild: boolean; by: StaffRole },
): string | undefined {
  if (!isAboutChild || dbsCheckedOn || managers.includes(by)) return undefined
  return 'Somebody under 18 is in this report, and no DBS check is recorded for that officer. Choose another, or ask a manager to decide.'
}

async function awayToday(tx: Tx): Promise<Set<string>> {
  const today = localDate(now())
  const isNow = and(lte(absences.fromOn, today), or(isNull(absences.untilOn), gte(absences.untilOn, today)))
  const rows = await tx
    .select({ staffId: absences.staffId })
    .from(absences)
    .where(and(isNow, isNull(absences.endedAt)))
  return new Set(rows.map(({ staffId }) => staffId))
}

const wordsIn = ({ what, perpetratorWords, placeWords, keepFrom }: Answers) =>
  [what, perpetratorWords, placeWords, keepFrom].filter(text => text !== undefined)

const accusedIn = ({ perpetrator, perpetratorWords, keepFrom }: Answers) =>
  [perpetrator === 'works_for_landlord' ? perpetratorWords : undefined, keepFrom].filter(text => text !== undefined)
