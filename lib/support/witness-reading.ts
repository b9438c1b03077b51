import { asc, eq } from 'drizzle-orm'
import { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { choicesOf, evidenceGivenIn, statementsOf } from './witness-queries'

export type WitnessFile = Awaited<ReturnType<typeof witnessFileOf>>

/** Who gave what to a case and under which choice, for the page of an item that the caller may look at. */
export function witnessFileOf(actor: Staff, caseId: string) {
  return withActor(actor, async tx => {
    const { id, name, role } = people
    const [persons, statements, givenUnder, given] = await Promise.all([
      tx.select({ id, name, role }).from(people).where(eq(people.caseId, caseId)).orderBy(asc(people.createdAt)),
      statementsOf(tx, caseId),
      choicesOf(tx, caseId),
      evidenceGivenIn(tx, [caseId]),
    ])
    return { id: caseId, people: persons, statements, givenUnder, given }
  })
}
