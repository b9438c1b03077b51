import { eq } from 'drizzle-orm'
import { actionPlans, planActions } from '@/drizzle/schema/plans'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { keepUpdates } from '@/lib/cases/chosen-updates'
import { refuseOnceClosed } from '@/lib/cases/closed'
import { checkUnchanged, tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { meetTheirClocks } from '@/lib/cases/their-clocks'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { isOwedSupport } from '@/lib/people/person'
import { newestSafeContact, personInCase } from '@/lib/people/queries'
import { formatProblem } from './formats'
import { actionOfPerson, contactEvery, newestPlan, planOwners } from './queries'
import type { ActionEnd, Giving, NewAction, NewPlan } from './schema'

/**
 * Makes a plan with a victim or witness (domain §3.6), and resolves with its id. A new version is a new plan: what was
 * given before stays as it was given. Whoever chose no updates is owed none until they say otherwise (T8). Throws `rule` for anybody else, and once the case is closed.
 */
export function makePlan(actor: Staff, caseId: string, personId: string, input: NewPlan): Promise<string> {
  return perform(actor, 'plan.make', byId(caseId, lockCase), async (tx, kase) => {
    refuseOnceClosed(kase)
    const person = await personInCase(tx, caseId, personId)
    if (!isOwedSupport(person.role)) throw new Refusal('rule', 'A plan is made with victims and witnesses.')
    const ticks = {
      emergencyAdvice: input.emergencyAdvice === 'yes',
      rightsExplained: input.rightsExplained === 'yes',
      supportOnly: input.supportOnly === 'yes',
    }
    const row = { ...input, ...ticks, id: newId(), caseId, personId, madeBy: actor.id, madeAt: now() }
    const before = await contactEvery(tx, personId)
    await tx.insert(actionPlans).values(row)
    await keepUpdates(tx, person, before, input.contactEveryDays ?? null, now())
    await tell(tx, actor, caseId, 'plan_made', { person: personId, plan: row.id })
    return row.id
  })
}

/**
 * Records that they agreed to their plan and how they have it, which meets T5. Throws `rule` for a form in which a copy is
 * not safe for them, `conflict` for a plan that was given before or has changed.
 */
export function givePlan(actor: Staff, caseId: string, personId: string, input: Giving): Promise<void> {
  return perform(actor, 'plan.make', byId(caseId, lockCase), async tx => {
    const person = await personInCase(tx, caseId, personId)
    const plan = await newestPlan(tx, caseId, personId)
    await checkUnchanged(tx, plan, input.version, { caseId, key: 'plan', id: plan.id })
    if (plan.givenAt) throw new Refusal('conflict', 'This plan was given before. Make a new version to give another.')
    const problem = formatProblem(input.format, await newestSafeContact(tx, personId))
    if (problem) throw new Refusal('rule', problem)
    const { format, language } = input
    const given = { format, language, agreedAt: now(), givenAt: now(), givenBy: actor.id }
    const change = { ...given, version: plan.version + 1, changedBy: actor.id }
    await tx.update(actionPlans).set(change).where(eq(actionPlans.id, plan.id))
    await meetTheirClocks(tx, person, 'T5', now())
    await tell(tx, actor, caseId, 'plan_given', { person: personId, plan: plan.id, format })
  })
}

/** Adds something to be done to their newest plan, by whom and when. Throws `rule` for a colleague who may not work on the case, and once it is closed. */
export function addAction(actor: Staff, caseId: string, personId: string, input: NewAction): Promise<void> {
  return perform(actor, 'plan.make', byId(caseId, lockCase), async (tx, kase) => {
    refuseOnceClosed(kase)
    await personInCase(tx, caseId, personId)
    const plan = await newestPlan(tx, caseId, personId)
    const { side, ownerId, owner, what, dueOn } = input
    if (side === 'landlord' && !(await planOwners(tx, caseId)).some(({ id }) => id === ownerId))
      throw new Refusal('rule', 'This colleague may not work on the case. Choose somebody else.')
    const owned = { ownerId: side === 'landlord' ? ownerId : null, owner: side === 'agency' ? owner : null }
    const row = { id: newId(), caseId, planId: plan.id, side, what, dueOn, ...owned }
    await tx.insert(planActions).values({ ...row, madeBy: actor.id, madeAt: now() })
  })
}

/** Ends an action: done, or struck out with a reason. Throws `conflict` where somebody ended it meanwhile. */
export function endAction(
  actor: Staff,
  caseId: string,
  personId: string,
  actionId: string,
  input: ActionEnd,
): Promise<void> {
  return perform(actor, 'plan.make', byId(caseId, lockCase), async tx => {
    const action = await actionOfPerson(tx, caseId, personId, actionId)
    await checkUnchanged(tx, action, input.version, { caseId, key: 'action', id: actionId })
    if (action.doneAt || action.cancelledAt) throw new Refusal('conflict', 'This was done or struck out before.')
    const done = input.how === 'done'
    const end = done ? { doneAt: now() } : { cancelledAt: now(), cancelReason: input.cancelReason }
    const change = { ...end, version: action.version + 1, changedBy: actor.id }
    await tx.update(planActions).set(change).where(eq(planActions.id, actionId))
    await tell(tx, actor, caseId, done ? 'action_done' : 'action_struck_out', { person: personId, action: actionId })
  })
}
