import { and, asc, eq } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { listing } from '@/lib/access/listing'
import { may } from '@/lib/access/permit'
import { casesVisibleTo } from '@/lib/access/visible-to'
import { assignableTo } from '@/lib/cases/assignment'
import type { CaseStatus } from '@/lib/cases/case'
import { otherSideOf } from '@/lib/cases/counter-allegation'
import { stepsOfOfficer } from '@/lib/cases/my-steps'
import { isOpenCase } from '@/lib/cases/open'
import type { Step } from '@/lib/cases/steps/step'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import { awayToday, type Colleague, officers } from './queries'

export type CaseToHandOver = { id: string; reference: string; status: CaseStatus; possible: Colleague[]; steps: Step[] }
/** `gone`: whoever has left and still holds something of these. */
export type Handing = {
  colleagues: Colleague[]
  gone: Colleague[]
  from: Colleague | undefined
  cases: CaseToHandOver[]
}

/**
 * The open cases that a colleague holds, what each needs next, and who may be given each: nobody who is shut out of it,
 * nobody who is away, and nobody of the other side of a counter-allegation. Throws `not-found` without the grant.
 */
export async function handingOver(actor: Staff, fromId: unknown): Promise<Handing> {
  if (!may(actor, 'case.hand-over')) throw new Refusal('not-found', 'We could not find that.')
  const work = async (tx: Tx) => {
    const [colleagues, gone] = [await officers(tx), await goneHolders(tx, actor)]
    const from = [...colleagues, ...gone].find(({ id }) => id === fromId)
    if (!from || !isId(from.id)) return { colleagues, gone, from: undefined, held: [] }
    const away = await awayToday(tx)
    const rows = await tx
      .select()
      .from(cases)
      .where(and(casesVisibleTo(actor, 'case.hand-over'), eq(cases.officerId, from.id), isOpenCase))
      .orderBy(asc(cases.openedAt))
    const held = []
    for (const kase of rows) {
      const otherSide = await otherSideOf(tx, kase.id)
      const possible = (await assignableTo(tx, kase)).filter(
        ({ id }) => id !== from.id && !away.has(id) && !otherSide.has(id),
      )
      held.push({ id: kase.id, reference: kase.reference, status: kase.status, possible })
    }
    return { colleagues, gone, from, held }
  }
  const { from, colleagues, gone, held } = await listing(actor, 'case.hand-over', work, found => found.held.length)
  const steps = from ? await stepsOfOfficer(actor, from.id) : []
  return {
    colleagues,
    gone,
    from,
    cases: held.map(kase => ({ ...kase, steps: steps.filter(({ caseId }) => caseId === kase.id) })),
  }
}

/** Whoever has left, and is written down still as the officer of an open case that this manager may hand over. */
function goneHolders(tx: Tx, actor: Staff): Promise<Colleague[]> {
  return tx
    .selectDistinct({ id: staff.id, name: staff.name })
    .from(staff)
    .innerJoin(cases, eq(cases.officerId, staff.id))
    .where(and(casesVisibleTo(actor, 'case.hand-over'), isOpenCase, eq(staff.active, false)))
    .orderBy(asc(staff.name))
}
