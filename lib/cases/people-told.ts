import type { PersonRole, WishToProceed } from '@/lib/people/person'
import type { VictimType } from '@/lib/people/victim-type'
import type { Answers } from '@/lib/reports/answers'
import { needsSafetyLock } from '@/lib/reports/journey'
import { lockedContact, type SafeContactTold, safeContactTold } from './safe-contact-told'

/** A person as a report tells of them. Texts are as they were told. */
export type PersonTold = {
  role: PersonRole
  name?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  address?: string | undefined
  about?: string | undefined
  identityKept: boolean
  wish?: WishToProceed | undefined
  /** Of whoever told us, when they said it (domain §6.7). */
  ageBand?: Answers['age']
  safe?: SafeContactTold | undefined
  /** One of ours who told us themselves (domain C-1.2); of anybody else staff record it. */
  victimType?: VictimType | undefined
  /** Stands for somebody we cannot tell apart from one the case may have already. */
  unnamed?: true
}

/**
 * Whom a report brings into a case: who told us, the victim where that is someone else and not yet known, so that the
 * household can be offered support, and the alleged perpetrator where they said anything of them (domain §2.7, §3.1).
 */
export function peopleTold(answers: Answers): PersonTold[] {
  const teller = whoTold(answers)
  const victim = teller.role === 'victim' ? [] : [victimNotKnown(answers)]
  return [...victim, teller, ...allegedPerpetrators(answers)]
}

const roles: Record<NonNullable<Answers['role']>, PersonRole> = {
  victim: 'victim',
  staff_self: 'victim',
  witness: 'witness',
  on_behalf: 'representative',
  professional: 'reporter',
}

/** Whoever does not say is taken for the one it happened to: support is owed to them (policy clause 3.3). */
export const roleOfTeller = (role: Answers['role'] | null): PersonRole => (role ? roles[role] : 'victim')

function whoTold(answers: Answers): PersonTold {
  const role = roleOfTeller(answers.role)
  const { name, phone, email, address } = answers
  return {
    role,
    ...{ name, phone, email, address },
    identityKept: answers.level !== 'open',
    ageBand: answers.age,
    wish: role === 'victim' ? wishOf(answers) : undefined,
    safe: safeContactTold(answers),
    victimType: answers.role === 'staff_self' ? 'staff' : undefined,
  }
}

function victimNotKnown(answers: Answers): PersonTold {
  const place = answers.placeWords ? ` Where it happened, as told: ${answers.placeWords}` : ''
  return {
    role: 'victim',
    unnamed: true,
    about: `Not yet known to us.${place}`,
    identityKept: true,
    wish: 'not_asked',
    safe: needsSafetyLock(answers) ? lockedContact : undefined,
  }
}

function allegedPerpetrators({ perpetrator, perpetratorWords }: Answers): PersonTold[] {
  const known = perpetrator === 'named' || perpetrator === 'would_know_again' || perpetrator === 'works_for_landlord'
  if (!known && !perpetratorWords) return []
  const about = perpetratorWords ?? 'Not described yet.'
  return [{ role: 'alleged_perpetrator', unnamed: true, about, identityKept: false }]
}

/**
 * Only what they said outright (P14): nothing is to be done, or they just want it known. Help that they ticked is no
 * answer to whether we may go on: that is asked, action by action (domain §0 rule 7).
 */
function wishOf({ wishes = [] }: Answers): WishToProceed {
  if (wishes.includes('nothing_done')) return 'no'
  const asksForAction = wishes.includes('speaking_to_the_person_if_i_agree') || wishes.includes('telling_the_police')
  return wishes.includes('just_want_you_to_know') && !asksForAction ? 'support_only' : 'not_asked'
}
