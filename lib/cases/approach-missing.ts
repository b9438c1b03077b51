import { type ConsentFacts, consentState, standing } from '@/lib/people/consent-state'
import type { PersonRole } from '@/lib/people/person'

type Facts = {
  people: readonly { id: string; role: PersonRole }[]
  consents: readonly (ConsentFacts & { personId: string })[]
  care: {
    assessments: readonly { personId: string }[]
    overrides: readonly { personId: string; purpose: string }[]
  }
}

/** What is missing of one victim before the alleged perpetrator is spoken to. Explains the database's answer, never replaces it. */
export type Missing = { personId: string; assessment: boolean; agreement: boolean }

const purpose = 'speak_to_alleged_perpetrator'

/** Of every victim of whom something is missing (domain §0 rule 9). */
export function missingBefore({ people, consents, care }: Facts, now: Date): Missing[] {
  const victims = people.filter(({ role }) => role === 'victim')
  const of = ({ id }: { id: string }): Missing => {
    const said = standing(consents.filter(consent => consent.personId === id)).find(one => one.purpose === purpose)
    const agreed = said !== undefined && consentState(said, now) === 'yes'
    const overridden = care.overrides.some(one => one.personId === id && one.purpose === purpose)
    const assessed = care.assessments.some(({ personId }) => personId === id)
    return { personId: id, assessment: !assessed, agreement: !agreed && !overridden }
  }
  return victims.map(of).filter(({ assessment, agreement }) => assessment || agreement)
}
