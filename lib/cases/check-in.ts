import type { PersonRole, WishToProceed } from '@/lib/people/person'

type Facts = { role: PersonRole; wish?: WishToProceed | null | undefined }

const nothingDone: readonly WishToProceed[] = ['support_only', 'no', 'withdrawn']

/** Whether a victim wants nothing done about it: support goes on, with dated check-ins (domain §4.2, §0 rule 6). */
export const wantsNothingDone = ({ role, wish }: Facts): boolean =>
  role === 'victim' && wish != null && nothingDone.includes(wish)

/** Whether they are asked how they are: they want nothing done, and have not asked us not to. */
export const isCheckedInWith = (person: Facts & { noCheckInsAt?: Date | null }): boolean =>
  wantsNothingDone(person) && !person.noCheckInsAt
