import { Temporal } from 'temporal-polyfill'
import { months } from '@/lib/clock/format'

/** "October to December 2026", or over a year's end "October 2026 to March 2027". `ends` is the day after the last. */
export function quartersWords({ starts, ends }: { starts: string; ends: string }): string {
  const first = Temporal.PlainDate.from(starts)
  const last = Temporal.PlainDate.from(ends).subtract({ days: 1 })
  const year = first.year === last.year ? '' : ` ${first.year}`
  return `${months[first.month - 1]}${year} to ${months[last.month - 1]} ${last.year}`
}
