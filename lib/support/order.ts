import { type ConsentFacts, consentState, isOutranked } from '@/lib/people/consent-state'
import type { SafeContact } from '@/lib/people/safe-contact'
import { windowWords } from '@/lib/people/safe-window'
import { isOurs, type VictimType } from '@/lib/people/victim-type'
import { onlyWithThem } from './measure'

/**
 * What a contractor must not read: why. Beginnings of words, since an order that says "racist" or "victim" tells the whole
 * street (domain §4.1, §5.7: what to do, not why).
 */
const tells = [
  ...['hate', 'harass', 'racis', 'racial', 'homophob', 'transphob', 'islamophob', 'antisemit', 'religio'],
  ...['disab', 'lesbian', 'muslim', 'jewish', 'migrant', 'refugee', 'asylum'],
  ...['victim', 'witness', 'perpetrator', 'abus', 'violen', 'threat', 'attack', 'assault', 'arson', 'police', 'crime'],
  ...['safeguarding', 'neighbour', 'anti-social', 'antisocial'],
]
/** The same, where only the whole word tells. */
const wholeTells = ['asb', 'trans', 'gay', 'faith']

type Named = { name?: string | null }

/** The first thing in the text of an order that says why or about whom, or undefined where it is neutral. Pure. */
export function tellsWhy(text: string, people: readonly Named[] = []): string | undefined {
  const words = text.match(/[\p{L}\p{M}-]+/gu) ?? []
  const names = new Set(namesOf(people))
  const tellsIt = (part: string) => isTelling(part) || names.has(part)
  return words.find(word => [word, ...word.split('-')].some(part => tellsIt(part.toLowerCase())))
}

const isTelling = (word: string) => wholeTells.includes(word) || tells.some(start => word.startsWith(start))

/** Each name of everybody in the case, their titles aside. */
const namesOf = (people: readonly Named[]) =>
  people
    .flatMap(({ name }) => (name ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter(part => part.length > 2 && !['mrs', 'miss', 'the'].includes(part))

type UseName = ConsentFacts & { personId: string }

/** May the contractor have their name? Only by a yes that stands, to anybody or to this supplier (domain §4.3). */
export function mayNameThem(consents: readonly UseName[], personId: string, supplier: string | null, now: Date) {
  const theirs = consents.filter(one => one.personId === personId && one.purpose === 'use_my_name')
  const forThem = ({ recipient }: UseName) => !recipient || folded(recipient) === folded(supplier)
  return theirs.some(one => forThem(one) && consentState(one, now) === 'yes' && !isOutranked(one, theirs))
}

const folded = (text: string | null) => text?.trim().toLowerCase()

type Measure = {
  kind: string
  wording: Record<string, string>
  what: string | null
  orderReference: string | null
  supplier: string | null
}
type Resident = Named & {
  address?: string | null
  victimType?: VictimType | null
  safe?: (SafeContact & { language?: string | null }) | undefined
}
export type Order = {
  reference: string | null
  supplier: string | null
  work: string
  more: string | undefined
  resident: string
  address: string | undefined
  when: string[]
  /** New keys are made: they are handed over with care. */
  hasKeys: boolean
  /** For whoever prints it, and not on the paper. */
  warnings: string[]
}

/**
 * What a contractor reads: what, where, by when and how to come safely. No reason, no strand, nothing of the case, and no
 * name unless they agreed (domain §4.1). Free words that say why are left out; the home of one of ours never stands on paper.
 */
export function orderOf(measure: Measure, person: Resident, people: readonly Named[], isNamed: boolean): Order {
  const { kind, wording, what, orderReference, supplier } = measure
  const others = isNamed ? people.filter(one => one !== person && one.name !== person.name) : people
  const words = wording[kind] ?? ''
  const told = what ? tellsWhy(what, others) : undefined
  const kept = isOurs(person.victimType)
  return {
    ...{ reference: orderReference, supplier, hasKeys: onlyWithThem.includes(kind) },
    work: kind === 'something_else' ? '' : words,
    more: told ? undefined : (what ?? undefined),
    resident: (isNamed && person.name) || 'The resident',
    address: kept ? undefined : (person.address ?? undefined),
    when: (person.safe?.windows ?? []).map(windowWords),
    warnings: warningsOf(person, kept, told),
  }
}

function warningsOf({ safe, address }: Resident, kept: boolean, told: string | undefined): string[] {
  return [
    ...(told ? [`What was written says “${told}”, so it is left out.`] : []),
    ...(kept ? ['They work for us: tell the contractor their address yourself, once it is agreed with them.'] : []),
    ...(!kept && !address ? ['No address is recorded: tell the contractor yourself.'] : []),
    ...(safe?.livesWithAllegedPerpetrator
      ? ['They live, or may live, with the alleged perpetrator: no visit without a plan agreed with them.']
      : []),
    ...(!safe ? ['Nobody has asked them what is safe. Ask first, then order.'] : []),
    ...(safe?.neverChannels.includes('in_person') ? ['They said never to come in person. Ask first, then order.'] : []),
  ]
}
