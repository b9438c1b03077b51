import type { PersonRole, WishToProceed } from '@/lib/people/person'
import { type SafeContact, safeTarget } from '@/lib/people/safe-contact'
import { isCheckedInWith } from './check-in'
import type { Target } from './target'
import { dueOf, type TargetRules } from './target-rules'

/** A clock that is to run: by when, and from which safe time where none comes before that (domain §0 rule 3). */
export type Owed = { target: Target; startedAt: Date; dueAt: Date; deferredForSafetyUntil: Date | undefined }
export type PersonOwed = { role: PersonRole; safe?: SafeContact | undefined; wish?: WishToProceed | null | undefined }

const ofRole: Partial<Record<PersonRole, readonly Target[]>> = { victim: ['T4', 'T5'], witness: ['T6'] }

/**
 * What is owed to everybody a report brings in, from its receipt (domain §3.4): every victim is assessed (T4) and has a
 * plan (T5), every witness is contacted (T6), and whoever wants nothing done is asked how they are (K1). It waits for a safe time where contact is needed for it.
 */
export const clocksOfPerson = (person: PersonOwed, from: Date, rules: TargetRules): Owed[] =>
  targetsOf(person).map(target => owed(target, from, dueOf(rules, target, from), person.safe))

const targetsOf = (person: PersonOwed): Target[] => [
  ...(ofRole[person.role] ?? []),
  ...(isCheckedInWith(person) ? (['K1'] as const) : []),
]

/** The first update (T8) to whoever a report is from or about. */
export const updateOwed = (from: Date, rules: TargetRules, safe?: SafeContact): Owed =>
  owed('T8', from, dueOf(rules, 'T8', from), safe)

/** What a manager owes to a case: to review it (T11), and to ask why it is so old (T18). */
export const clocksOfCase = (from: Date, rules: TargetRules): Owed[] =>
  (['T11', 'T18'] as const).map(target => owed(target, from, dueOf(rules, target, from)))

const owed = (target: Target, startedAt: Date, dueAt: Date, safe?: SafeContact): Owed => ({
  target,
  startedAt,
  dueAt,
  deferredForSafetyUntil: safeTarget(safe, startedAt, dueAt),
})
