import { type ConsentFacts, consentState, isOutranked } from '@/lib/people/consent-state'

/** Under which agreement of theirs we may tell the police at this time: given, not taken back, not over, not outranked since. */
export function consentToTellPolice<C extends ConsentFacts & { id: string }>(theirs: readonly C[], now: Date) {
  return theirs
    .filter(consent => consent.purpose === 'tell_police' && consentState(consent, now) === 'yes')
    .filter(consent => !isOutranked(consent, theirs))
    .sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0]
}
