import { nameOrRole } from '@/lib/people/person'
import { safelyWords } from '@/lib/people/safe-contact'
import { about, type CaseToWork } from './case-to-work'
import type { Step } from './step'

/** Witnesses who gave something before anybody asked how they want to help (domain §4.1, Witness). */
export function witnessSteps(kase: CaseToWork): Step[] {
  const unasked = new Set((kase.given ?? []).filter(({ isUnder }) => !isUnder).map(({ personId }) => personId))
  return kase.people
    .filter(({ id, role }) => role === 'witness' && unasked.has(id))
    .map(person => ({
      ...about(kase),
      ...{ id: `witness-${person.id}`, kind: 'witness' as const, personId: person.id },
      title: `Ask ${nameOrRole(person)} how they want to help as a witness`,
      safely: safelyWords(person.safe),
      note: 'What they gave is shown to nobody until a choice of theirs is attached to it.',
    }))
}
