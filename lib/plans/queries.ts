import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { actionPlans, planActions } from '@/drizzle/schema/plans'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import type { StaffRole } from '@/lib/access/staff-role'
import { withActor } from '@/lib/access/with-actor'
import { whoMayWork } from '@/lib/cases/who-may-work'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'

export type Plan = typeof actionPlans.$inferSelect
export type PlanAction = typeof planActions.$inferSelect
export type Owner = { id: string; name: string }

/** Whose actions they may be: whoever works cases, and neighbourhood officers, who see homes and no case. */
const ownerRoles: StaffRole[] = ['ACM', 'HSM', 'DutyManager', 'SafeguardingLead', 'HRCase', 'ContractMgr', 'NHO']

/** Colleagues who may be given an action of this case: nobody who is shut out of it (domain §8.3). */
export async function planOwners(tx: Tx, caseId: string): Promise<Owner[]> {
  const possible = await whoMayWork(tx, { kase: caseId })
  const rows = await tx
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(and(eq(staff.active, true), inArray(staff.role, ownerRoles)))
    .orderBy(asc(staff.name))
  return rows.filter(({ id }) => possible.has(id))
}

/** The same for a page. */
export const planOwnersFor = (actor: Staff, caseId: string): Promise<Owner[]> =>
  withActor(actor, tx => planOwners(tx, caseId))

/** The plan that counts for somebody: the newest. Throws `rule` where none is made yet. */
export async function newestPlan(tx: Tx, caseId: string, personId: string): Promise<Plan> {
  const [plan] = await tx
    .select()
    .from(actionPlans)
    .where(and(eq(actionPlans.caseId, caseId), eq(actionPlans.personId, personId)))
    .orderBy(desc(actionPlans.madeAt), desc(actionPlans.id))
    .limit(1)
  if (!plan) throw new Refusal('rule', 'Make the plan first.')
  return plan
}

/** How often they were to be told how things stand by the plan that counted, or null where none says so. */
export async function contactEvery(tx: Tx, personId: string): Promise<number | null> {
  const { contactEveryDays: every, madeAt, id } = actionPlans
  const newest = tx.select({ every }).from(actionPlans).where(eq(actionPlans.personId, personId))
  const [plan] = await newest.orderBy(desc(madeAt), desc(id)).limit(1)
  return plan?.every ?? null
}

/** An action of this person's plans. Throws `not-found` for one of another's. */
export async function actionOfPerson(tx: Tx, caseId: string, personId: string, actionId: string): Promise<PlanAction> {
  const [found] = isId(actionId)
    ? await tx
        .select({ action: planActions })
        .from(planActions)
        .innerJoin(actionPlans, and(eq(actionPlans.id, planActions.planId), eq(actionPlans.personId, personId)))
        .where(and(eq(planActions.id, actionId), eq(planActions.caseId, caseId)))
    : []
  if (!found) throw new Refusal('not-found', 'We could not find that action in this plan.')
  return found.action
}
