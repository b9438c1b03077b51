import type { OfferDecision } from './offer'

/** How one offer stands, or all that one person was offered (domain §4, support_status). */
export const supportStatuses = [
  'not_offered',
  'offered',
  'accepted',
  'active',
  'ended',
  'declined',
  'deferred',
  'withdrawn',
] as const
export type SupportStatus = (typeof supportStatuses)[number]

export const supportStatusNames: Record<SupportStatus, string> = {
  not_offered: 'nothing offered yet',
  offered: 'offered, not answered yet',
  accepted: 'accepted',
  active: 'in place',
  ended: 'ended',
  declined: 'they said no',
  deferred: 'not now, ask again later',
  withdrawn: 'no longer wanted',
}

type Offer = { decision: OfferDecision; startedAt: Date | null; endedAt: Date | null }

const ofAnswer: Record<OfferDecision, SupportStatus> = {
  not_answered: 'offered',
  accepted: 'accepted',
  declined: 'declined',
  deferred: 'deferred',
  withdrawn: 'withdrawn',
}

/** How one offer stands: what was accepted is in place once it started, and over once it ended. */
export function offerStatus({ decision, startedAt, endedAt }: Offer): Exclude<SupportStatus, 'not_offered'> {
  if (decision === 'accepted' && endedAt) return 'ended'
  if (decision === 'accepted' && startedAt) return 'active'
  return ofAnswer[decision] as Exclude<SupportStatus, 'not_offered'>
}

/** What says most about somebody’s support comes first: what is in place outweighs a no to something else. */
const weight: readonly SupportStatus[] = ['active', 'accepted', 'offered', 'deferred', 'ended', 'declined', 'withdrawn']

/** How the support of one person stands, by everything offered to them. Whether they wish us to go on says nothing of it. */
export function supportStatusOf(offers: readonly Offer[]): SupportStatus {
  const had = new Set<SupportStatus>(offers.map(offerStatus))
  return weight.find(status => had.has(status)) ?? 'not_offered'
}
