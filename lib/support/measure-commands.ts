import { and, eq } from 'drizzle-orm'
import { caseNotes } from '@/drizzle/schema/cases'
import { safetyMeasures } from '@/drizzle/schema/measures'
import { people } from '@/drizzle/schema/people'
import { supportOffers } from '@/drizzle/schema/support'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { refuseOnceClosed } from '@/lib/cases/closed'
import { checkUnchanged, tell } from '@/lib/cases/events'
import { type CaseSubject, lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { MeasureItem } from '@/lib/lists/defaults/measures'
import { listInForce, wordingOf } from '@/lib/lists/queries'
import { nameOrRole } from '@/lib/people/person'
import { personInCase } from '@/lib/people/queries'
import { keepMeasure } from './asking'
import { agreedProblem, isOpenMeasure } from './measure'
import { type Measure, measureOfPerson, measureOwners } from './measure-queries'
import type { MeasureOwner, NewMeasure, NewOrder } from './measure-schema'
import { checkOwed } from './offer-rules'
import { tellsWhy } from './order'

/**
 * Asks for something that makes a victim or witness safer (domain §4.1, Practical), and resolves with its id. What is urgent
 * in the list has its 24 hours unless it can wait. Nobody approves it, and its cost is not asked (domain C-5). Throws `rule`
 * where it is not agreed with them and must be, or its words would tell a contractor why.
 */
export function askForMeasure(actor: Staff, caseId: string, personId: string, input: NewMeasure): Promise<string> {
  return perform(actor, 'support.offer', byId(caseId, lockCase), async (tx, kase) => {
    refuseOnceClosed(kase)
    const person = await personInCase(tx, caseId, personId)
    checkOwed(person.role)
    const { kind, what, ownerId, dueOn, offerId, notAgreed } = input
    const agreed = input.agreed === 'yes'
    const problem = agreedProblem({ kind, agreed, notAgreed })
    if (problem) throw new Refusal('rule', problem)
    await checkOwner(tx, kase, ownerId)
    await checkNeutral(tx, caseId, what)
    if (offerId) await checkOfferOf(tx, personId, offerId)
    const item = await itemOf(tx, kind)
    const isUrgent = item.urgent === true && input.canWait !== 'yes'
    const row = { caseId, personId, kind, what, wording: wordingOf([item], [kind]), isUrgent, ownerId, dueOn, offerId }
    if (!agreed) await keepReason(tx, actor, caseId, `${item.words}, for ${nameOrRole(person)}: ${notAgreed}`)
    return keepMeasure(tx, actor, { ...row, agreed })
  })
}

/** Records that it was ordered, from whom, and what it costs where that is known. Ordered once more is the new order. */
export function orderMeasure(actor: Staff, caseId: string, personId: string, measureId: string, input: NewOrder) {
  return changeMeasure(actor, { caseId, personId, measureId, version: input.version }, async (tx, measure) => {
    const { supplier, orderReference, cost } = input
    const costs = cost === undefined ? {} : { costPence: cost }
    await tell(tx, actor, caseId, 'measure_ordered', { person: personId, measure: measure.id, kind: measure.kind })
    return { supplier, orderReference: orderReference ?? null, orderedAt: now(), ...costs }
  })
}

/** Gives it another owner or another day. Its urgent clock, where it has one, runs on. */
export function moveMeasure(actor: Staff, caseId: string, personId: string, measureId: string, input: MeasureOwner) {
  return changeMeasure(actor, { caseId, personId, measureId, version: input.version }, async (tx, _, kase) => {
    await checkOwner(tx, kase, input.ownerId)
    return { ownerId: input.ownerId, dueOn: input.dueOn }
  })
}

type Which = { caseId: string; personId: string; measureId: string; version: number }
type Change = (tx: Tx, measure: Measure, kase: CaseSubject) => Promise<Partial<typeof safetyMeasures.$inferInsert>>

/**
 * Changes an open measure as its form showed it, and says by whom. Throws `not-found`, and `conflict` where somebody changed
 * or ended it meanwhile.
 */
export function changeMeasure(actor: Staff, which: Which, change: Change): Promise<void> {
  const { caseId, personId, measureId, version } = which
  return perform(actor, 'support.offer', byId(caseId, lockCase), async (tx, kase) => {
    const measure = await measureOfPerson(tx, caseId, personId, measureId)
    await checkUnchanged(tx, measure, version, { caseId, key: 'measure', id: measureId })
    if (!isOpenMeasure(measure)) throw new Refusal('conflict', 'This was done or struck out before.')
    const values = await change(tx, measure, kase)
    await tx
      .update(safetyMeasures)
      .set({ ...values, version: version + 1, changedBy: actor.id })
      .where(eq(safetyMeasures.id, measureId))
  })
}

async function itemOf(tx: Tx, kind: string): Promise<MeasureItem> {
  const { items } = await listInForce<MeasureItem>(tx, 'measures')
  const item = items.find(({ code }) => code === kind)
  if (!item) throw new Refusal('rule', 'Choose what it is from the list.')
  return item
}

async function checkOwner(tx: Tx, kase: CaseSubject, ownerId: string): Promise<void> {
  if (!(await measureOwners(tx, kase)).some(({ id }) => id === ownerId))
    throw new Refusal('rule', 'This colleague may not work on the case. Choose somebody else.')
}

async function checkNeutral(tx: Tx, caseId: string, what: string | undefined): Promise<void> {
  if (!what) return
  const named = await tx.select({ name: people.name }).from(people).where(eq(people.caseId, caseId))
  const telling = tellsWhy(what, named)
  if (telling)
    throw new Refusal('rule', `A contractor reads this, so say what is to be done and not why. Leave out “${telling}”.`)
}

async function checkOfferOf(tx: Tx, personId: string, offerId: string): Promise<void> {
  const theirs = and(eq(supportOffers.id, offerId), eq(supportOffers.personId, personId))
  if ((await tx.$count(supportOffers, theirs)) === 0)
    throw new Refusal('not-found', 'We could not find that offer for this person.')
}

const keepReason = (tx: Tx, actor: Staff, caseId: string, words: string) =>
  tx.insert(caseNotes).values({
    ...{ id: newId(), caseId, authorId: actor.id, createdAt: now() },
    text: `Asked for without their agreement. ${words}`,
  })
