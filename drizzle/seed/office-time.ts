import { instantAt, localDate } from '@/lib/clock/local'
import { clockOffset, setClockOffset } from '@/lib/clock/now'
import { workingDaysBefore } from '@/lib/clock/working-days'

/** A local time of day, some working days before `now`: at least one, so that it never lies in the future. */
export function workingDay(now: Date, daysAgo: number, time: string): Date {
  return instantAt(localDate(workingDaysBefore(now, daysAgo)), time)
}

/** Does something as if it were then. The office's own clock is put back afterwards. */
export async function atTime<R>(at: Date, work: () => Promise<R>): Promise<R> {
  const before = clockOffset()
  setClockOffset(at.getTime() - Date.now())
  try {
    return await work()
  } finally {
    setClockOffset(before)
  }
}
