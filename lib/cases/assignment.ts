import { and, asc, eq, inArray } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import type { StaffRole } from '@/lib/access/staff-role'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { whoMayWork } from './who-may-work'

const caseOfficers: readonly StaffRole[] = ['ACM', 'HSM', 'DutyManager']
const conductOfficers: readonly StaffRole[] = ['HRCase', 'ContractMgr', 'ConductInvestigator']
/** Whom a restricted case climbs to where all of these are shut out: then one of them is its officer (domain §8.4). */
const climbedTo: readonly StaffRole[] = ['ODMT', 'Legal', 'DPO']

type Assigned = { id: string; restricted: boolean }
export type Officer = { id: string; name: string; teamId: string | null }

/** Roles that may be officer or deputy of a case (domain §8.2): of a restricted one, its own route's as well. */
export const officerRoles = ({ restricted }: Pick<Assigned, 'restricted'>): StaffRole[] =>
  restricted ? [...caseOfficers, ...conductOfficers] : [...caseOfficers]

/**
 * Who may be chosen as officer or deputy, by name: of the right role, and not shut out of this case. Where a restricted one
 * is left with nobody of those roles, whoever it climbed to.
 */
export async function assignableTo(tx: Tx, kase: Assigned): Promise<Officer[]> {
  const possible = await whoMayWork(tx, { kase: kase.id })
  const usual = await ofRoles(tx, officerRoles(kase), possible)
  return usual.length > 0 || !kase.restricted ? usual : ofRoles(tx, climbedTo, possible)
}

async function ofRoles(tx: Tx, roles: readonly StaffRole[], possible: ReadonlySet<string>): Promise<Officer[]> {
  const officers = await tx
    .select({ id: staff.id, name: staff.name, teamId: staff.teamId })
    .from(staff)
    .where(and(eq(staff.active, true), inArray(staff.role, roles)))
    .orderBy(asc(staff.name))
  return officers.filter(({ id }) => possible.has(id))
}

/** The officer, when both may be given this case. Throws a `Refusal` otherwise. */
export async function checkAssignable(
  tx: Tx,
  kase: Assigned,
  officerId: string,
  deputyId: string | undefined,
): Promise<Officer> {
  const possible = await assignableTo(tx, kase)
  const officer = possible.find(({ id }) => id === officerId)
  const deputy = !deputyId || possible.some(({ id }) => id === deputyId)
  if (!officer || !deputy)
    throw new Refusal('rule', 'A case goes to a case officer or manager. Choose one from the list.')
  if (officerId === deputyId)
    throw new Refusal('rule', 'The deputy stands in for the officer, so choose somebody else.')
  return officer
}

/** The same for the page that asks. */
export const officersFor = (actor: Staff, kase: Assigned): Promise<Officer[]> =>
  withActor(actor, tx => assignableTo(tx, kase))
