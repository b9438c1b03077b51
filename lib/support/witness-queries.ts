import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { evidence } from '@/drizzle/schema/evidence'
import { people } from '@/drizzle/schema/people'
import { reports } from '@/drizzle/schema/reports'
import { evidenceChoices, witnessStatements } from '@/drizzle/schema/witnesses'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'

export type WitnessStatement = typeof witnessStatements.$inferSelect
export type GivenEvidence = Awaited<ReturnType<typeof evidenceGivenIn>>[number]

/** How the witnesses of a case want to help, newest first. The caller has asked the grants and holds the unit. */
export const statementsOf = (tx: Tx, caseId: string): Promise<WitnessStatement[]> =>
  tx
    .select()
    .from(witnessStatements)
    .where(eq(witnessStatements.caseId, caseId))
    .orderBy(desc(witnessStatements.recordedAt), desc(witnessStatements.id))

/** Which evidence of a case was given under which of them, the newest attachment first: that one counts. */
export const choicesOf = (tx: Tx, caseId: string) =>
  tx
    .select()
    .from(evidenceChoices)
    .where(eq(evidenceChoices.caseId, caseId))
    .orderBy(desc(evidenceChoices.at), desc(evidenceChoices.statementId))

/**
 * Evidence that victims and witnesses of some cases gave, oldest first: what staff had from them, and what came with the
 * report they told us themselves. `isUnder`: whether a choice of theirs is attached to it.
 */
export async function evidenceGivenIn(tx: Tx, caseIds: readonly string[]) {
  const of = [inArray(people.caseId, [...caseIds]), inArray(people.role, ['victim', 'witness'])]
  const whole = ne(evidence.state, 'arriving')
  const [brought, told] = await Promise.all([
    tx
      .select(given)
      .from(people)
      .innerJoin(evidence, and(eq(evidence.caseId, people.caseId), eq(evidence.personId, people.id)))
      .where(and(...of, whole)),
    tx
      .select(given)
      .from(people)
      .innerJoin(reports, and(eq(reports.id, people.reportId), eq(reports.caseId, people.caseId), isTeller))
      .innerJoin(evidence, and(eq(evidence.reportId, reports.id), isNull(evidence.personId)))
      .where(and(...of, whole)),
  ])
  return [...brought, ...told].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())
}

/** Whoever told us of it themselves, by the part they said they have. */
const isTeller = sql`${people.role} = case when ${reports.role} = 'witness' then 'witness'
  when ${reports.role} is null or ${reports.role} in ('victim', 'staff_self') then 'victim' end`

const given = {
  ...{ evidenceId: evidence.id, receivedAt: evidence.receivedAt },
  ...{ personId: people.id, caseId: people.caseId, role: people.role },
  /** `offset 0` as in the walls behind it (migration 0031): it is planned once. */
  isUnder: sql<boolean>`exists (select from beside.evidence_choices c
    join beside.witness_statements w on w.id = c.statement_id
    where c.evidence_id = ${evidence.id} and w.person_id = ${people.id} offset 0)`,
}

/** What this person of this case said. Throws `not-found` for what another said. */
export async function statementOfPerson(
  tx: Tx,
  caseId: string,
  personId: string,
  statementId: string,
): Promise<WitnessStatement> {
  const found = (await statementsOf(tx, caseId)).find(one => one.id === statementId && one.personId === personId)
  if (!found) throw new Refusal('not-found', 'We could not find that choice of this person.')
  return found
}
