import type { PersonRole } from '@/lib/people/person'
import type { VictimType } from '@/lib/people/victim-type'
import type { Audience } from './audience'

export type FitEntry = {
  audience: Audience
  areas: readonly string[]
  grounds: readonly string[]
  kind: string
  name: string
}
export type FitPerson = { role: PersonRole; victimType?: VictimType | null }
/** What is known of the case: the district of its home, where one is known, and on which grounds it happened. */
export type FitCase = { district?: string | undefined; grounds: readonly string[] }

/** Entries for whoever works for us stand with a victim who does; those for witnesses with a witness. */
export function audiencesFor({ role, victimType }: FitPerson): Audience[] {
  if (role === 'alleged_perpetrator') return ['perpetrator']
  const staff = victimType === 'staff' || victimType === 'contractor'
  return ['anyone', ...(role === 'witness' ? (['witness'] as const) : []), ...(staff ? (['staff'] as const) : [])]
}

/**
 * The current entries for one person: `fits` are for people like them, here and on these grounds, those of the grounds
 * first; `others` is everything else that is current, so that nothing is out of reach. What is meant for an alleged
 * perpetrator is in neither for anybody else: it was never meant for who was hurt.
 */
export function fittingFor<E extends FitEntry>(entries: readonly E[], person: FitPerson, kase: FitCase) {
  const possible = entries.filter(entry => entry.audience !== 'perpetrator' || person.role === 'alleged_perpetrator')
  const fits = possible.filter(entry => isFor(entry, person) && isHere(entry, kase) && isOfGrounds(entry, kase))
  const rank = (entry: E) => (isOfTheseGrounds(entry, kase) ? 0 : isForThemAlone(entry) ? 1 : 2)
  return {
    fits: [...fits].sort((a, b) => rank(a) - rank(b)),
    others: possible.filter(entry => !fits.includes(entry)),
  }
}

/** The same for several people of whom nobody is chosen yet: what fits one of them fits. */
export function fittingForAny<E extends FitEntry>(entries: readonly E[], people: readonly FitPerson[], kase: FitCase) {
  const fits = [...new Set(people.flatMap(person => fittingFor(entries, person, kase).fits))]
  const possible = [...new Set(people.flatMap(person => fittingFor(entries, person, kase).others))]
  return { fits, others: possible.filter(entry => !fits.includes(entry)) }
}

const isFor = ({ audience }: FitEntry, person: FitPerson) => audiencesFor(person).includes(audience)
/** Where the district is not known, nothing is left out for it. */
const isHere = ({ areas }: FitEntry, { district }: FitCase) =>
  areas.length === 0 || district === undefined || areas.includes(district)
const isOfTheseGrounds = ({ grounds }: FitEntry, kase: FitCase) => grounds.some(ground => kase.grounds.includes(ground))
const isOfGrounds = (entry: FitEntry, kase: FitCase) => entry.grounds.length === 0 || isOfTheseGrounds(entry, kase)
const isForThemAlone = ({ audience }: FitEntry) => audience !== 'anyone'
