import { outgoingSteps } from '@/lib/notifications/outgoing-steps'
import type { Severity } from '@/lib/reports/report'
import { type ClockTimes, clockState } from './clock-state'
import { about, type CaseToWork, personOf } from './steps/case-to-work'
import { checkSteps } from './steps/closing-steps'
import { contactSteps } from './steps/contact-steps'
import { evidenceSteps } from './steps/evidence-steps'
import { mailboxSteps } from './steps/mailbox-steps'
import { measureSteps } from './steps/measure-steps'
import { offerSteps } from './steps/offer-steps'
import { personSteps } from './steps/person-steps'
import { placeSteps } from './steps/place-steps'
import { inSafeOrder, type Step } from './steps/step'
import { witnessSteps } from './steps/witness-steps'

export type ReportToTriage = {
  id: string
  reference: string
  severity: Severity
  clock: ClockTimes
  /** Where it is flagged: the clock of the decision on safeguarding (T13), which may run out first. */
  safeguarding?: ClockTimes | null
}

/** What a report that waits for triage needs (T2), and safeguarding where that comes first (T13). */
export function reportStep({ id, reference, severity, clock, safeguarding }: ReportToTriage, now: Date): Step {
  const isFirst = safeguarding != null && safeguarding.dueAt < clock.dueAt
  const title = severity === 'A1' ? 'Triage a report: somebody may be in danger' : 'Triage a report'
  return {
    id: `triage-${id}`,
    kind: 'triage',
    title,
    reference,
    severity,
    reportId: id,
    target: isFirst ? 'T13' : 'T2',
    reading: clockState(isFirst ? safeguarding : clock, now),
  }
}

/** What a case needs, in the order that keeps people safest. A closed case needs nothing but that what came since is read. */
export function caseSteps(kase: CaseToWork, now: Date): Step[] {
  return inSafeOrder(everyStep(kase, now).map(step => keptApart(kase, step)))
}

function everyStep(kase: CaseToWork, now: Date): Step[] {
  const came = [...mailboxSteps(kase, now), ...evidenceSteps(kase, now), ...checkSteps(kase, now)]
  if (kase.status === 'closed') return came.filter(({ kind }) => kind !== 'update')
  return [
    ...assignSteps(kase),
    ...contactSteps(kase, now),
    ...personSteps(kase, now),
    ...placeSteps(kase, now),
    ...measureSteps(kase, now),
    ...witnessSteps(kase),
    ...came,
    ...outgoingSteps(kase),
    ...offerSteps(kase),
  ]
}

/** Whose name is kept to a few is reached through those they chose, whatever they had agreed to before (domain §8.4). */
function keptApart(kase: CaseToWork, step: Step): Step {
  if (!step.safely || !personOf(kase, step.personId)?.identityLimited) return step
  return { ...step, safely: 'Only through the colleagues they chose.' }
}

function assignSteps(kase: CaseToWork): Step[] {
  if (kase.officerId) return []
  return [{ ...about(kase), id: `assign-${kase.id}`, kind: 'assign', title: 'Give this case an officer' }]
}
