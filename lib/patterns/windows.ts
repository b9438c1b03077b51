import { inLondon, toDate } from '@/lib/clock/local'
import type { By } from './likeness'
import type { MatchStrength, PatternKind } from './pattern'

/** How far back a repeat is looked for, what counts for a Case Review, and what escalates (domain §3.9). */
export const windows = { repeatMonths: 12, reviewMonths: 6, escalationDays: 30 } as const

export const monthsBefore = (now: Date, months: number): Date => toDate(inLondon(now).subtract({ months }))
export const daysBefore = (now: Date, days: number): Date => toDate(inLondon(now).subtract({ days }))

export type Counts = { days30: number; months6: number; months12: number }

/** How many of these days lie in each window; what lies ahead of `now` is in none. */
export function countsOf(days: readonly Date[], now: Date): Counts {
  const since = (from: Date) => days.filter(day => day >= from && day <= now).length
  return {
    days30: since(daysBefore(now, windows.escalationDays)),
    months6: since(monthsBefore(now, windows.reviewMonths)),
    months12: since(monthsBefore(now, windows.repeatMonths)),
  }
}

/** What repeats, as it is said to staff. */
export const patternNames: Record<PatternKind, string> = {
  repeat_victim: 'Same victim',
  repeat_household: 'Same household',
  repeat_place: 'Same address',
  repeat_block: 'Same block or street',
  repeat_perpetrator: 'Same alleged perpetrator',
  multiple_victims: 'Several unrelated victims name one address or person',
}

/** The same as a mark on a list and a banner. */
export const flagNames: Record<PatternKind, string> = {
  repeat_victim: 'Repeat victim',
  repeat_household: 'Repeat household',
  repeat_place: 'Repeat address',
  repeat_block: 'Repeat block',
  repeat_perpetrator: 'Repeat alleged perpetrator',
  multiple_victims: 'Several unrelated victims',
}

/** "Same alleged perpetrator: 4 reports in 12 months, 3 of them in 30 days" */
export function countWords(kind: PatternKind, days: readonly Date[], now: Date): string {
  const { days30, months12 } = countsOf(days, now)
  const name = patternNames[kind]
  const reports = (count: number) => `${count} ${count === 1 ? 'report' : 'reports'}`
  if (months12 === days30) return `${name}: ${reports(days30)} in 30 days`
  const newest = days30 > 1 ? `, ${days30} of them in 30 days` : ''
  return `${name}: ${reports(months12)} in 12 months${newest}`
}

const byNames: Record<By, string> = {
  name: 'name',
  phone: 'phone',
  email: 'email',
  address: 'address',
  home: 'home in our list',
  block: 'block in our list',
}

/** "Same name and phone", or "Nearly the same name" */
export const byWords = ({ by, strength }: { by: readonly By[]; strength: MatchStrength }): string =>
  `${strength === 'exact' ? 'Same' : 'Nearly the same'} ${by.map(one => byNames[one]).join(' and ')}`
