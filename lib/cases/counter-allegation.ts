import { and, eq, or } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { caseLinks } from '@/drizzle/schema/casework'
import type { Staff } from '@/lib/access/actor'
import type { StaffRole } from '@/lib/access/staff-role'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { type LinkSide, writeLink } from './link-told'

type Sides = { officerId: string | null; deputyId: string | null }
type Choice = { officers: readonly (string | null | undefined)[]; by: StaffRole; bothSides: boolean }

export const managerRoles: readonly StaffRole[] = ['HSM', 'DutyManager']
export const ownCaseOnly =
  'A counter-allegation gets a case of its own, with its own officer. It is never merged into the first: open a new case.'

/** Why this officer may not have the case that answers another, or undefined (domain §8.3): nobody works both sides, unless a manager says why. */
export function counterOfficerProblem(other: Sides, { officers, by, bothSides }: Choice): string | undefined {
  const both = officers.some(id => id && (id === other.officerId || id === other.deputyId))
  if (!both) return undefined
  if (bothSides && managerRoles.includes(by)) return undefined
  return 'That officer already works on the case that this one answers. Choose another, or let a manager decide and say why.'
}

/** Links the case of a counter-allegation to the first one. Both stay their own (domain §0 rule 18). */
export function linkCounter(tx: Tx, actor: Staff, kase: LinkSide, first: LinkSide): Promise<void> {
  return writeLink(tx, actor, 'counter_allegation', kase, first)
}

/** Who works on the other side of a counter-allegation, as far as this person may see it. */
export async function otherSideOf(tx: Tx, caseId: string): Promise<Set<string>> {
  const { officerId, deputyId } = cases
  const isOther = or(
    and(eq(caseLinks.caseId, caseId), eq(cases.id, caseLinks.otherCaseId)),
    and(eq(caseLinks.otherCaseId, caseId), eq(cases.id, caseLinks.caseId)),
  )
  const rows = await tx
    .select({ officerId, deputyId })
    .from(caseLinks)
    .innerJoin(cases, isOther)
    .where(eq(caseLinks.kind, 'counter_allegation'))
  return new Set(rows.flatMap(row => [row.officerId, row.deputyId]).filter(id => id !== null))
}

/** Throws `rule` where somebody would come to work on both sides of a counter-allegation, unless a manager assigns them (domain §8.3). */
export async function refuseBothSides(
  tx: Tx,
  actor: Staff,
  caseId: string,
  officers: readonly (string | undefined)[],
): Promise<void> {
  if (managerRoles.includes(actor.role)) return
  const other = await otherSideOf(tx, caseId)
  if (officers.some(id => id && other.has(id)))
    throw new Refusal('rule', 'That officer works on the case that this one answers. Choose another, or ask a manager.')
}
