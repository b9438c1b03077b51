import { type ConsentFacts, consentState, isOutranked } from '@/lib/people/consent-state'

export type ReferralConsent = ConsentFacts & { id: string; personId: string }

const purpose = 'refer_for_support'

/** Their yes to being referred to this agency as it stands now, or undefined: the newest that holds (domain §4.3). */
export function standingReferral<C extends ReferralConsent>(
  consents: readonly C[],
  personId: string,
  agency: string,
  now: Date,
): C | undefined {
  const theirs = consents.filter(consent => consent.personId === personId && consent.purpose === purpose)
  return theirs
    .filter(
      consent => isAbout(consent, agency) && consentState(consent, now) === 'yes' && !isOutranked(consent, theirs),
    )
    .sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0]
}

/** Why they may not be referred, in the words of an officer; undefined where they may. */
export function referralProblem(
  consents: readonly ReferralConsent[],
  personId: string,
  agency: string,
  now: Date,
): string | undefined {
  if (standingReferral(consents, personId, agency, now)) return undefined
  const theirs = consents.filter(one => one.personId === personId && one.purpose === purpose && isAbout(one, agency))
  const newest = theirs.sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0]
  return newest ? problems[consentState(newest, now)] : 'They have not agreed to be referred. Ask them first.'
}

const problems: Record<ReturnType<typeof consentState>, string> = {
  yes: 'They have since said otherwise. Ask them first.',
  no: 'They said no to being referred. Nothing may be passed on.',
  ask_later: 'They have not said yes to being referred yet. Ask them first.',
  withdrawn: 'They took back their agreement to be referred. Nothing more may be passed on.',
  expired: 'Their agreement to be referred is over. Ask them again first.',
}

/** A yes without a name is to any agency that they accepted; with one it is to that one alone. */
const isAbout = ({ recipient }: ConsentFacts, agency: string) =>
  !recipient?.trim() || folded(recipient) === folded(agency)
const folded = (text: string) => text.trim().toLowerCase()
