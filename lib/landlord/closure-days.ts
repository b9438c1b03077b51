import { bankHolidays } from '@/lib/clock/bank-holidays'
import { plainDate } from '@/lib/clock/local'
import { isWorkingDay } from '@/lib/clock/working-days'

const mostDaysAhead = 800

/** Why a day cannot be closed, or undefined. `today` and the days are local ISO dates. */
export function closureProblem(day: string, today: string, closed: readonly string[]): string | undefined {
  if (day < today) return 'That day is over: what was counted with it stays as it was.'
  if (plainDate(today).until(plainDate(day)).days > mostDaysAhead) return 'Choose a day within the next two years.'
  if (closed.includes(day)) return 'That day is closed already.'
  if (!isWorkingDay(day)) return 'Nobody works on that day anyway: it is a weekend or a bank holiday.'
  return undefined
}

/** A day that has not come yet may be opened again. */
export const mayBeOpened = (day: string, today: string): boolean => day > today

/** The bank holidays of this year and the next two, by year. */
export const comingBankHolidays = (today: string): { year: number; days: string[] }[] =>
  [0, 1, 2].map(ahead => plainDate(today).year + ahead).map(year => ({ year, days: bankHolidays(year) }))
