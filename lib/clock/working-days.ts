import type { Temporal } from 'temporal-polyfill'
import { bankHolidays } from '@/lib/clock/bank-holidays'
import { inLondon, instantAt, localDate, plainDate, toDate } from '@/lib/clock/local'

const hour = 3_600_000
const saturday = 6
/** About four years: more is a slip, not a target. */
const mostWorkingDays = 1000

/**
 * Monday to Friday, not a bank holiday of England and Wales and not one of the closures (domain §3.10).
 * Dates are local and ISO, yyyy-mm-dd. @throws RangeError for a date or closure that does not exist.
 */
export function isWorkingDay(date: string, closures: string[] = []): boolean {
  const day = plainDate(date)
  const closed = closures.map(closure => plainDate(closure).toString()).includes(date)
  return day.dayOfWeek < saturday && !closed && !bankHolidays(day.year).includes(date)
}

/**
 * 17:00 Europe/London, or another local time, on the n-th working day after the local calendar date of receipt (domain §3.10).
 * n is a whole number from 1: a promise for the day of receipt itself could already be past, so 0 is refused.
 * @throws RangeError for another n, an invalid receivedAt or a closure that is no date.
 */
export function dueAt(receivedAt: Date, workingDays: number, closures: string[] = [], at = '17:00'): Date {
  if (workingDays < 1) throw new RangeError('A target is at least one working day')
  return instantAt(laterDay(localDate(receivedAt), workingDays, closures), at)
}

/** T2 (domain §3.4): 12:00 Europe/London on the next working day, or one clock hour after receipt in an emergency. */
export function triageDueAt(receivedAt: Date, emergency: boolean, closures: string[] = []): Date {
  const nextDay = step(localDate(receivedAt), 1, 1, closures)
  return emergency ? new Date(receivedAt.getTime() + hour) : instantAt(nextDay, '12:00')
}

/** The same local time of day, n working days earlier; 0 gives `now` back. Made for seeding and look-back windows. */
export function workingDaysBefore(now: Date, workingDays: number, closures: string[] = []): Date {
  if (workingDays === 0) return new Date(now)
  const earlier = plainDate(step(localDate(now), workingDays, -1, closures))
  return toDate(onDate(inLondon(now), earlier))
}

/** Whether the next working day is three or more calendar days away: a reason to page the duty manager (domain §3.10). */
export function longGap(receivedAt: Date, closures: string[] = []): boolean {
  const today = plainDate(localDate(receivedAt))
  const next = plainDate(step(today.toString(), 1, 1, closures))
  return today.until(next).days >= 3
}

const known = new Map<string, string>()

/** Worked out once for each day and calendar: a report asks for the same few days again and again. */
function laterDay(from: string, workingDays: number, closures: string[]): string {
  const asked = `${from} ${workingDays} ${closures.join()}`
  const day = known.get(asked) ?? step(from, workingDays, 1, closures)
  if (known.size > 1000) known.clear()
  known.set(asked, day)
  return day
}

function step(from: string, workingDays: number, direction: 1 | -1, closures: string[]): string {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > mostWorkingDays)
    throw new RangeError(`Working days are a whole number from 1 to ${mostWorkingDays}`)
  let day = plainDate(from)
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: direction })
    if (isWorkingDay(day.toString(), closures)) left -= 1
  }
  return day.toString()
}

function onDate(at: Temporal.ZonedDateTime, date: Temporal.PlainDate) {
  return at.with({ year: date.year, month: date.month, day: date.day })
}
