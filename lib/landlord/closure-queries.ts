import { asc, gte } from 'drizzle-orm'
import { closureDays } from '@/drizzle/schema/landlord'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { localDate, plainDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { changesIn, type SettingChange } from './changes'
import { comingBankHolidays, mayBeOpened } from './closure-days'

export type CalendarShown = {
  days: { day: string; label: string; canOpen: boolean }[]
  holidays: { year: number; days: string[] }[]
  changes: SettingChange[]
}

/** The closure days of the last year and to come, the bank holidays, and every change. Throws `not-found`. */
export async function calendarShown(actor: Staff): Promise<CalendarShown> {
  if (!may(actor, 'calendar.keep')) throw new Refusal('not-found', 'We could not find that.')
  const today = localDate(now())
  const from = plainDate(today).subtract({ years: 1 }).toString()
  return withActor(actor, async tx => {
    const rows = await tx.select().from(closureDays).where(gte(closureDays.day, from)).orderBy(asc(closureDays.day))
    const days = rows.map(row => ({ ...row, canOpen: mayBeOpened(row.day, today) }))
    return { days, holidays: comingBankHolidays(today), changes: await changesIn(tx, ['closure-day']) }
  })
}
