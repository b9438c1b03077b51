import { dateWords } from '@/lib/clock/format'
import { instantAt, localDate } from '@/lib/clock/local'
import { dueAt } from '@/lib/clock/working-days'
import { Refusal } from '@/lib/errors'
import { isOwedSupport, type PersonRole } from '@/lib/people/person'
import type { Audience } from './audience'
import type { OfferDecision } from './offer'

export const daysFresh = 90
const day = 86_400_000
/** No nagging (domain §4.2). */
export const workingDaysBeforeAskingAgain = 20

/** A person may always change their mind. Only they can: nothing about wish to proceed leads here (domain §0 rule 6). */
const changes: Record<OfferDecision, readonly OfferDecision[]> = {
  not_answered: ['accepted', 'declined', 'deferred', 'withdrawn'],
  deferred: ['accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: ['accepted'],
  withdrawn: ['accepted'],
}

export const possibleDecisions = (decision: OfferDecision): readonly OfferDecision[] => changes[decision]

/** Throws a `Refusal` unless an offer may go from one decision to the other. */
export function checkDecision(from: OfferDecision, to: OfferDecision): void {
  if (!changes[from].includes(to))
    throw new Refusal('rule', `An offer that is ${words(from)} cannot become ${words(to)}.`)
}

/** Throws a `Refusal` unless support is owed to this role: victims and witnesses (policy clause 3.3). */
export function checkOwed(role: PersonRole): void {
  if (!isOwedSupport(role))
    throw new Refusal('rule', 'Support is offered to victims and witnesses. Choose one of them.')
}

/** Throws a `Refusal` for what is meant for an alleged perpetrator: nobody who was hurt is offered that. */
export function checkMeantFor(audience: Audience): void {
  if (audience === 'perpetrator')
    throw new Refusal('rule', 'This is for an alleged perpetrator. Choose something for the person who was hurt.')
}

type Entry = { lastChecked: string; validTo: string | null }

/** An entry not checked for 90 days, or past its date, is not offered (domain §4.1). `today` is yyyy-mm-dd. */
export function isOfferable({ lastChecked, validTo }: Entry, today: string): boolean {
  const age = (Date.parse(today) - Date.parse(lastChecked)) / day
  return age <= daysFresh && (!validTo || validTo >= today)
}

type Earlier = { decision: OfferDecision; nextOfferOn: string | null; endedAt?: Date | null }

/**
 * Throws a `Refusal` while the same thing lies open, or was declined less than 20 working days ago unless risk rose by the
 * record. What was accepted and has ended may be offered again.
 */
export function checkNotNagging(earlier: readonly Earlier[], today: string, riskRose: boolean): void {
  if (earlier.some(isOpen))
    throw new Refusal('rule', 'This has been offered to them already. Record their answer there.')
  const until = earlier
    .map(offer => offer.nextOfferOn ?? '')
    .sort()
    .at(-1)
  if (!riskRose && until && today < until)
    throw new Refusal('rule', `They said no. Offer it again from ${onDay(until)}, or sooner if risk has risen.`)
}

const isOpen = ({ decision, endedAt }: Earlier) =>
  decision === 'not_answered' || decision === 'deferred' || (decision === 'accepted' && !endedAt)

/** Throws a `Refusal` where risk is said to have risen and nothing on record says so: nobody is asked again on a tick. */
export function checkRose(said: boolean, byRecord: boolean): void {
  if (said && !byRecord)
    throw new Refusal(
      'rule',
      'Nothing on record says that risk has risen since they said no. Record what happened, or assess the risk again, first.',
    )
}

/** When they last said no, or not now; undefined where they never did. */
export function lastNo(earlier: readonly { decision: OfferDecision; decisionAt: Date | null }[]): Date | undefined {
  const said = earlier.filter(({ decision }) => decision === 'declined' || decision === 'deferred')
  const times = said.flatMap(({ decisionAt }) => (decisionAt ? [decisionAt.getTime()] : []))
  return times.length > 0 ? new Date(Math.max(...times)) : undefined
}

/** The local date, yyyy-mm-dd, 20 working days after a no or a not yet: from then it may be offered again. */
export const askAgainOn = (decidedAt: Date, closures: string[]): string =>
  localDate(dueAt(decidedAt, workingDaysBeforeAskingAgain, closures))

const onDay = (date: string) => dateWords(instantAt(date, '00:00'))
const words = (decision: OfferDecision) => (decision === 'not_answered' ? 'not answered' : decision)
