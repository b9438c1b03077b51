import { type OutgoingOnCase, outgoingSteps } from '@/lib/notifications/outgoing-steps'
import { isOwedSupport, nameOrRole, type PersonRole } from '@/lib/people/person'
import { mayBeContacted, okBy, type SafeContact, safelyWords } from '@/lib/people/safe-contact'
import type { Severity } from '@/lib/reports/report'
import { countMade } from '@/lib/support/minimum-offers'
import type { OfferDecision } from '@/lib/support/offer'
import { type ClockReading, type ClockTimes, clockState, isSettled } from './clock-state'
import { type Target, targetNames } from './target'

export type StepKind =
  | 'triage'
  | 'assign'
  | 'contact'
  | 'offer'
  | 'message'
  | 'update'
  | 'complaint'
  | 'outgoing'
  | 'read'
  | 'evidence'

/** Something that needs doing. Derived, never typed in: it is gone when the record says that it is done. */
export type Step = {
  id: string
  kind: StepKind
  title: string
  reference: string
  severity: Severity
  caseId?: string
  reportId?: string
  personId?: string
  clockId?: string
  /** By when, and how its clock stands; absent for what has no clock. */
  reading?: ClockReading
  /** How they may be reached safely. */
  safely?: string
  note?: string
}

export type ReportToTriage = { id: string; reference: string; severity: Severity; clock: ClockTimes }

type StepPerson = { id: string; role: PersonRole; name?: string | null; reportId: string | null; safe?: SafeContact }
type StepClock = ClockTimes & { id: string; target: Target; reportId: string | null }
type StepOffer = { personId: string; minimumOffer: number | null; decision: OfferDecision }
export type CaseToWork = {
  id: string
  reference: string
  severity: Severity
  status: string
  officerId: string | null
  clocks: readonly StepClock[]
  people: readonly StepPerson[]
  offers: readonly StepOffer[]
} & OutgoingOnCase

/** What a report that waits for triage needs (T2). */
export function reportStep({ id, reference, severity, clock }: ReportToTriage, now: Date): Step {
  const title = severity === 'A1' ? 'Triage a report: somebody may be in danger' : 'Triage a report'
  return {
    id: `triage-${id}`,
    kind: 'triage',
    title,
    reference,
    severity,
    reportId: id,
    reading: clockState(clock, now),
  }
}

/** What a case needs, in the order that keeps people safest. A closed case needs nothing but that what came since is read. */
export function caseSteps(kase: CaseToWork, now: Date): Step[] {
  const came = [...mailboxSteps(kase, now), ...evidenceSteps(kase, now)]
  if (kase.status === 'closed') return inSafeOrder(came.filter(({ kind }) => kind !== 'update'))
  return inSafeOrder([
    ...assignSteps(kase),
    ...contactSteps(kase, now),
    ...came,
    ...outgoingSteps(kase),
    ...offerSteps(kase),
  ])
}

/** Emergencies first, then what is due first; what has no clock comes last, an officer for the case before it all. */
export function inSafeOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => a.severity.localeCompare(b.severity) || timeOf(a) - timeOf(b))
}

const timeOf = ({ kind, reading }: Step) => (kind === 'assign' ? 0 : (reading?.at.getTime() ?? Number.MAX_SAFE_INTEGER))

const about = ({ id, reference, severity }: CaseToWork) => ({ caseId: id, reference, severity })

function assignSteps(kase: CaseToWork): Step[] {
  if (kase.officerId) return []
  return [{ ...about(kase), id: `assign-${kase.id}`, kind: 'assign', title: 'Give this case an officer' }]
}

function contactSteps(kase: CaseToWork, now: Date): Step[] {
  const running = kase.clocks.filter(clock => clock.target === 'T3' && !isSettled(clockState(clock, now)))
  return running.map(clock => contactStep(kase, clock, clockState(clock, now)))
}

function contactStep(kase: CaseToWork, clock: StepClock, reading: ClockReading): Step {
  const person = whomToContact(kase.people, clock.reportId)
  const verb = reading.state === 'attempted' ? 'Try again to reach' : 'Make first contact with'
  return {
    ...about(kase),
    id: `contact-${clock.id}`,
    kind: 'contact',
    title: `${verb} ${person ? nameOrRole(person) : 'whoever told us'}`,
    personId: person?.id,
    clockId: clock.id,
    reading,
    safely: person && safelyWords(person.safe),
  }
}

const mailboxKinds = { M1: 'message', C1: 'complaint', C2: 'complaint', T8: 'update' } as const
type MailboxTarget = keyof typeof mailboxKinds
export const mailboxTitles: Record<MailboxTarget, string> = {
  M1: 'Read a new message',
  C1: 'Acknowledge a complaint',
  C2: 'Answer a complaint',
  T8: 'Write the next update',
}

export const isOfMailbox = (target: Target): target is MailboxTarget => target in mailboxKinds

/** What waits in the mailboxes of a case: to be read, acknowledged, answered or written. */
function mailboxSteps(kase: CaseToWork, now: Date): Step[] {
  return kase.clocks.flatMap(clock => {
    const reading = clockState(clock, now)
    return isOfMailbox(clock.target) && !isSettled(reading)
      ? [mailboxStep(about(kase), clock.target, clock.id, reading)]
      : []
  })
}

/** One of them, of a case or of a report that is in none. */
export function mailboxStep(
  of: Pick<Step, 'caseId' | 'reportId' | 'reference' | 'severity'>,
  target: MailboxTarget,
  clockId: string,
  reading: ClockReading,
): Step {
  return { ...of, id: `mailbox-${clockId}`, kind: mailboxKinds[target], title: mailboxTitles[target], clockId, reading }
}

/** Files that nobody has looked at: what they show may change what is to be done first. */
function evidenceSteps(kase: CaseToWork, now: Date): Step[] {
  return kase.clocks.flatMap(clock => {
    const reading = clockState(clock, now)
    return clock.target === 'E1' && !isSettled(reading) ? [evidenceStep(about(kase), clock.id, reading)] : []
  })
}

/** One look to take, at what came to a case or to a report that is in none. */
export function evidenceStep(
  of: Pick<Step, 'caseId' | 'reportId' | 'reference' | 'severity'>,
  clockId: string,
  reading: ClockReading,
): Step {
  return { ...of, id: `evidence-${clockId}`, kind: 'evidence', title: targetNames.E1, clockId, reading }
}

/** Whoever can be reached comes first, and among them whom support is owed to. Never the alleged perpetrator. */
function whomToContact(people: readonly StepPerson[], reportId: string | null) {
  const told = people.filter(({ role }) => mayBeContacted(role))
  const theirs = told.filter(person => !reportId || person.reportId === reportId)
  const among = theirs.length > 0 ? theirs : told
  const rank = ({ role, safe }: StepPerson) => (safe && okBy(safe).length > 0 ? 0 : 2) + (isOwedSupport(role) ? 0 : 1)
  return [...among].sort((a, b) => rank(a) - rank(b))[0]
}

function offerSteps(kase: CaseToWork): Step[] {
  return kase.people.filter(person => isOwedSupport(person.role)).flatMap(person => offerStep(kase, person))
}

function offerStep(kase: CaseToWork, person: StepPerson): Step[] {
  const offers = kase.offers.filter(offer => offer.personId === person.id)
  const made = countMade(offers)
  if (made === 5) return []
  const title = `${offers.length === 0 ? 'Offer support to' : 'Offer the rest of the support to'} ${nameOrRole(person)}`
  const note = `${made} of 5 minimum offers made`
  const safely = safelyWords(person.safe)
  return [{ ...about(kase), id: `offer-${person.id}`, kind: 'offer', title, personId: person.id, safely, note }]
}
