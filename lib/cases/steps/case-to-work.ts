import type { ClockReading, ClockTimes } from '@/lib/cases/clock-state'
import { clockState, isSettled } from '@/lib/cases/clock-state'
import type { Target } from '@/lib/cases/target'
import type { OutgoingOnCase } from '@/lib/notifications/outgoing-steps'
import type { AgeBand } from '@/lib/people/age'
import type { PersonRole } from '@/lib/people/person'
import type { SafeContact } from '@/lib/people/safe-contact'
import type { Severity } from '@/lib/reports/report'
import type { OfferDecision } from '@/lib/support/offer'

export type StepPerson = {
  id: string
  role: PersonRole
  name?: string | null
  reportId: string | null
  ageBand?: AgeBand | null
  identityLimited?: boolean
  safe?: (SafeContact & { language?: string | null }) | undefined
}
export type StepClock = ClockTimes & {
  id: string
  target: Target
  reportId: string | null
  personId?: string | null
  startedAt?: Date
}
type StepOffer = { personId: string; minimumOffer: number | null; decision: OfferDecision }
/** A safety measure, as far as a step says it. */
export type StepMeasure = {
  id: string
  personId: string
  kind: string
  wording: Record<string, string>
  isUrgent: boolean
  ownerId: string
  dueOn: string
  orderedAt: Date | null
  completedAt: Date | null
  cancelledAt: Date | null
  madeAt: Date
}
/** Something a victim or witness gave, and whether a choice of theirs is attached to it. */
type StepGiven = { personId: string; isUnder: boolean }
type StepBooking = { personId: string; cancelledAt: Date | null }

/** What is read of a case to say what it needs next. */
export type CaseToWork = {
  id: string
  reference: string
  severity: Severity
  status: string
  officerId: string | null
  clocks: readonly StepClock[]
  people: readonly StepPerson[]
  offers: readonly StepOffer[]
  interpreters?: readonly StepBooking[]
  measures?: readonly StepMeasure[]
  given?: readonly StepGiven[]
} & OutgoingOnCase

export const about = ({ id, reference, severity }: CaseToWork) => ({ caseId: id, reference, severity })

export type Running = { clock: StepClock; reading: ClockReading }

/** The clocks of some targets of which something is still expected. */
export function running({ clocks }: CaseToWork, targets: readonly Target[], now: Date): Running[] {
  return clocks
    .filter(({ target }) => targets.includes(target))
    .map(clock => ({ clock, reading: clockState(clock, now) }))
    .filter(({ reading }) => !isSettled(reading))
}

export const personOf = ({ people }: CaseToWork, id: string | null | undefined) => people.find(one => one.id === id)
