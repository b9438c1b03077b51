import { Temporal } from 'temporal-polyfill'

const monday = 1
const saturday = 6

/**
 * The bank holidays of England and Wales in a year, as ISO dates in order (domain §3.10).
 * Computed by the standing rules, so that no year lies beyond a list. A one-off holiday (a coronation, a landlord's
 * closure day) is not among them: pass it as a closure.
 */
export function bankHolidays(year: number): string[] {
  const easter = easterSunday(year)
  const christmas = nextFree(date(year, 12, 25), [])
  const days = [
    nextFree(date(year, 1, 1), []),
    easter.subtract({ days: 2 }),
    easter.add({ days: 1 }),
    mondayOnOrAfter(date(year, 5, 1)),
    mondayOnOrAfter(date(year, 5, 25)),
    mondayOnOrAfter(date(year, 8, 25)),
    christmas,
    nextFree(date(year, 12, 26), [christmas]),
  ]
  return days.map(String).sort()
}

function date(year: number, month: number, day: number) {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
}

function mondayOnOrAfter(day: Temporal.PlainDate) {
  return day.add({ days: (7 + monday - day.dayOfWeek) % 7 })
}

/** A holiday on a weekend, or on a day already taken, moves to the next weekday. */
function nextFree(day: Temporal.PlainDate, taken: Temporal.PlainDate[]): Temporal.PlainDate {
  const free = day.dayOfWeek < saturday && !taken.some(other => other.equals(day))
  return free ? day : nextFree(day.add({ days: 1 }), taken)
}

/** The Gregorian computus in its anonymous form (Meeus, Jones, Butcher). */
function easterSunday(year: number) {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const leaps = 2 * (century % 4) + 2 * Math.floor(inCentury / 4)
  const toSunday = (32 + leaps - epact - (inCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * correction + 114
  return date(year, Math.floor(days / 31), (days % 31) + 1)
}
