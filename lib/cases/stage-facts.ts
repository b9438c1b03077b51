import { and, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { consentOverrides } from '@/drizzle/schema/overrides'
import { actionPlans, planActions } from '@/drizzle/schema/plans'
import { riskAssessments } from '@/drizzle/schema/risk'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { closingFacts } from '@/lib/closing/facts'
import type { Tx } from '@/lib/db'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { mayBeContacted } from '@/lib/people/safe-contact'
import type { CaseFile, FilePerson } from './file'
import type { ReopeningReason, StageFacts, StagePerson } from './stage'

/**
 * What has been assessed, planned and overridden in a case, as far as its moves depend on it. Consent is per action (domain
 * §0 rule 7): to have told the police without it lets nobody act against the alleged perpetrator.
 */
export async function progressOf(tx: Tx, caseId: string) {
  const [bands, given, openActions, overrides] = await Promise.all([
    tx
      .selectDistinctOn([riskAssessments.personId], { personId: riskAssessments.personId, band: riskAssessments.band })
      .from(riskAssessments)
      .where(eq(riskAssessments.caseId, caseId))
      .orderBy(riskAssessments.personId, desc(riskAssessments.at), desc(riskAssessments.id)),
    tx
      .select({ personId: actionPlans.personId })
      .from(actionPlans)
      .where(and(eq(actionPlans.caseId, caseId), isNotNull(actionPlans.givenAt))),
    openActionsOf(tx, caseId),
    tx
      .select({ personId: consentOverrides.personId })
      .from(consentOverrides)
      .where(and(eq(consentOverrides.caseId, caseId), eq(consentOverrides.purpose, 'speak_to_alleged_perpetrator'))),
  ])
  return { bands, given, openActions, overrides }
}

const openActionsOf = (tx: Tx, caseId: string) =>
  tx
    .select({ personId: actionPlans.personId, count: count() })
    .from(planActions)
    .innerJoin(actionPlans, eq(actionPlans.id, planActions.planId))
    .where(
      and(
        eq(planActions.caseId, caseId),
        isNull(planActions.doneAt),
        isNull(planActions.cancelledAt),
        inArray(planActions.planId, newestPlans(tx, caseId)),
      ),
    )
    .groupBy(actionPlans.personId)

/** What a newer plan took the place of asks for nothing any more. */
const newestPlans = (tx: Tx, caseId: string) =>
  tx
    .selectDistinctOn([actionPlans.personId], { id: actionPlans.id })
    .from(actionPlans)
    .where(eq(actionPlans.caseId, caseId))
    .orderBy(actionPlans.personId, desc(actionPlans.madeAt), desc(actionPlans.id))

/** What the moves of a case are judged by, for this person at this moment. */
export function stageFacts(file: CaseFile, actor: Staff, now: Date, reopening?: ReopeningReason): StageFacts {
  return {
    id: file.id,
    status: file.status,
    firstContactMade:
      file.clocks.some(({ target, achievedAt }) => target === 'T3' && achievedAt !== null) ||
      file.contacts.some(({ outcome, personId }) => outcome === 'two_way' && mayHaveTold(file, personId)),
    people: file.people.filter(({ role }) => isOwedSupport(role)).map(person => stagePerson(file, person)),
    hasFinding: file.findings.length > 0,
    openActions: file.progress.openActions.map(open => ({ ...open, name: nameIn(file, open.personId) })),
    closing: closingFacts(file, actor, now),
    challengeUpheld: hasUpheld(file),
    closedAt: file.closedAt,
    actor: { id: actor.id, decides: can(actor, 'case.agree', file, now) },
    reopening,
    now,
  }
}

/** To have spoken to the alleged perpetrator is no first contact with anybody to whom it is owed. */
const mayHaveTold = ({ people }: CaseFile, personId: string) =>
  people.some(({ id, role }) => id === personId && mayBeContacted(role))

function nameIn({ people }: CaseFile, personId: string): string {
  const person = people.find(({ id }) => id === personId)
  return person ? nameOrRole(person) : 'somebody'
}

function stagePerson({ progress }: CaseFile, person: FilePerson): StagePerson {
  const theirs = ({ personId }: { personId: string }) => personId === person.id
  return {
    id: person.id,
    name: nameOrRole(person),
    victim: person.role === 'victim',
    wish: person.wish ?? 'not_asked',
    overridden: progress.overrides.some(theirs),
    assessed: progress.bands.some(theirs),
    planGiven: progress.given.some(theirs),
  }
}

/** Since it was closed. */
const hasUpheld = ({ closing, closedAt }: CaseFile) =>
  closing.challenges.some(
    ({ answer, receivedAt }) => answer === 'upheld' && closedAt !== null && receivedAt >= closedAt,
  )
