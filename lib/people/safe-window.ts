import { Temporal } from 'temporal-polyfill'
import { timeWords } from '@/lib/clock/format'
import { inLondon, toDate } from '@/lib/clock/local'
import type { SafeWindow } from './person'

/** What is open now is over in a minute at the latest for nobody: a window that ends within so many ms is left alone. */
const tooShort = 60_000
const daysAhead = 15

/** Is this moment inside one of the windows? */
export const isSafeNow = (windows: readonly SafeWindow[], now: Date): boolean =>
  spansFrom(windows, now).some(({ start, end }) => start <= now && now.getTime() < end.getTime() - tooShort)

/** The start of the next window, or `from` itself inside one. Undefined where there are no windows. Local time, either side of a clock change. */
export function nextSafeTime(windows: readonly SafeWindow[], from: Date): Date | undefined {
  if (isSafeNow(windows, from)) return from
  return spansFrom(windows, from).find(({ start }) => start > from)?.start
}

/**
 * The safe time to which a target moves: undefined when a window opens between now and then, or when nothing is known of
 * times (domain §0 rule 3: deferred for safety, and no breach).
 */
export function safeFrom(windows: readonly SafeWindow[], now: Date, due: Date): Date | undefined {
  const next = nextSafeTime(windows, now)
  return next && next > due ? next : undefined
}

/** "Thursday, 10am to 12 noon", "Monday and Tuesday, 9am to 5pm". */
export function windowWords({ days, from, to }: SafeWindow): string {
  return `${dayWords(days)}, ${clockWords(from)} to ${clockWords(to)}`
}

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function dayWords(days: readonly number[]): string {
  if (days.length === 7) return 'Every day'
  if (days.join() === '1,2,3,4,5') return 'Weekdays'
  const known = days.map(day => names[day - 1] ?? '')
  return known.length < 2 ? (known[0] ?? '') : `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`
}

/** Any winter's day will do to say an hour in. */
const clockWords = (time: string) => timeWords(new Date(`2026-01-05T${time === '24:00' ? '00:00' : time}:00Z`))

type Span = { start: Date; end: Date }

function spansFrom(windows: readonly SafeWindow[], from: Date): Span[] {
  const today = inLondon(from).toPlainDate()
  const dates = Array.from({ length: daysAhead }, (_, ahead) => today.add({ days: ahead }))
  const spans = dates.flatMap(date => windows.filter(({ days }) => days.includes(date.dayOfWeek)).map(span(date)))
  return spans.sort((a, b) => a.start.getTime() - b.start.getTime())
}

const span =
  (date: Temporal.PlainDate) =>
  ({ from, to }: SafeWindow): Span => ({ start: localInstant(date, from), end: localInstant(date, to) })

function localInstant(date: Temporal.PlainDate, time: string): Date {
  const midnight = time === '24:00'
  const day = midnight ? date.add({ days: 1 }) : date
  return toDate(
    day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from(midnight ? '00:00' : time) }),
  )
}
