import { instantAt, localDate, plainDate } from '@/lib/clock/local'
import { isWorkingDay } from '@/lib/clock/working-days'

export type Away = { fromOn: string; untilOn?: string | null | undefined }

/**
 * From when the cases of somebody who is away go over by themselves (domain §8.3): at the start of an absence of more than
 * one working day, or now where it has begun. Undefined for a shorter one: the deputy stands in.
 */
export function handsOverAt(away: Away, now: Date, closures: string[] = []): Date | undefined {
  if (!isLong(away, closures)) return undefined
  return away.fromOn <= localDate(now) ? now : instantAt(away.fromOn, '00:00')
}

/** Whether two absences have a day in common. One without a last day has no end. */
export const overlaps = (a: Away, b: Away): boolean =>
  a.fromOn <= (b.untilOn ?? '9999-12-31') && b.fromOn <= (a.untilOn ?? '9999-12-31')

function isLong({ fromOn, untilOn }: Away, closures: string[]): boolean {
  if (!untilOn) return true
  let worked = 0
  for (let day = plainDate(fromOn); day.toString() <= untilOn && worked < 2; day = day.add({ days: 1 }))
    worked += Number(isWorkingDay(day.toString(), closures))
  return worked > 1
}
