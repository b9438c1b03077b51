import { instantAt } from '@/lib/clock/local'
import type { Audience, CheckResult } from './audience'
import { daysFresh, isOfferable } from './offer-rules'

/** What kind of thing an entry is (domain §4.1). */
export const catalogueKinds = [
  'general',
  'strand',
  'police_online',
  'practical',
  'housing',
  'access',
  'emotional',
  'children',
  'witness',
  'staff',
  'perpetrator',
] as const
export type CatalogueKind = (typeof catalogueKinds)[number]

export const catalogueKindNames: Record<CatalogueKind, string> = {
  general: 'For anyone who was hurt',
  strand: 'For people targeted on some grounds',
  police_online: 'Police, and reporting online',
  practical: 'Practical: the home made safer',
  housing: 'Housing and money',
  access: 'Being heard: named contact, language, rights',
  emotional: 'Emotional and day to day',
  children: 'Children and young people',
  witness: 'For witnesses',
  staff: 'For our staff and contractors',
  perpetrator: 'For an alleged perpetrator',
}

export const audienceNames: Record<Audience, string> = {
  anyone: 'Victims and witnesses',
  witness: 'Witnesses',
  staff: 'Victims and witnesses who work for us',
  perpetrator: 'Alleged perpetrators',
}

export const checkResultNames: Record<CheckResult, string> = {
  as_before: 'Still right',
  changed: 'Corrected',
  added: 'Added',
  taken_out: 'Taken out',
}

type Dated = { lastChecked: string; validTo: string | null }
export type Freshness = { state: 'current' | 'check_soon' | 'unchecked' | 'past'; daysLeft: number; checkBy: string }

const day = 86_400_000
const soonDays = 14

/**
 * How long an entry may still be offered (domain §4.1): until 90 days after it was last checked, and no longer than its own
 * date. Within 14 days of either it is to be checked. `today` and every date are yyyy-mm-dd; the last day counts as a day.
 */
export function freshness(entry: Dated, today: string): Freshness {
  const unchecked = plus(entry.lastChecked, daysFresh)
  const checkBy = entry.validTo && entry.validTo < unchecked ? entry.validTo : unchecked
  const daysLeft = Math.round((Date.parse(checkBy) - Date.parse(today)) / day)
  const hidden = entry.validTo && entry.validTo < today ? 'past' : 'unchecked'
  const state = isOfferable(entry, today) ? (daysLeft <= soonDays ? 'check_soon' : 'current') : hidden
  return { state, daysLeft, checkBy }
}

/** Whether nobody is offered it, and the public is not shown it. */
export const isHidden = ({ state }: Freshness): boolean => state === 'unchecked' || state === 'past'

/** The end of the last day on which it may be offered unchecked. */
export const checkDue = ({ checkBy }: Freshness): Date => instantAt(checkBy, '17:00')

const plus = (date: string, days: number) => new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)

/** What differs between an entry as it was and as it is: field by field, for its record. */
export function whatChanged<E extends Record<string, unknown>>(before: E, after: Partial<E>) {
  const fields = Object.keys(after).filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  const of = (entry: Partial<E>) => Object.fromEntries(fields.map(field => [field, entry[field] ?? null]))
  return { before: of(before), after: of(after), fields }
}
