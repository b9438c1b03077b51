import { reporter } from '@/lib/access/actor'
import { clockOffset, setClockOffset } from '@/lib/clock/now'
import { workingDaysBefore } from '@/lib/clock/working-days'
import type { Answers } from '@/lib/reports/answers'
import { enterReport, sendReport } from '@/lib/reports/commands'
import { dropDraft, newDraftSecret } from '@/lib/reports/draft'
import type { Channel } from '@/lib/reports/report'
import { newTicket } from '@/lib/reports/ticket'
import { screenReport } from '@/lib/triage/screening'
import { s1, s5a, s5b, s5c, s6, unfairWorker } from './scenarios'
import type { DemoStaff } from './staff'

const hour = 3_600_000

/** A living office: scenarios S1, S5 and S6 (domain §9) and one restricted report, told some working days ago. */
export async function seedReports(staff: DemoStaff, now: Date): Promise<void> {
  const daysAgo = (days: number) => workingDaysBefore(now, days)
  const enter = (answers: Answers, channel: Channel, at: Date) =>
    atTime(at, () => enterReport(staff.CCA, answers, { channel, receivedAt: at }, false).then(({ id }) => id))
  await screened(await enter(s5a, 'contact_centre', daysAgo(4)))
  await screened(await tell(s5b, daysAgo(2)))
  await screened(await tell(unfairWorker, daysAgo(1)))
  await screened(await enter(s6, 'office', daysAgo(1)))
  await screened(await enter(s5c, 'letter', new Date(now.getTime() - 3 * hour)))
  await screened(await tell(s1, new Date(now.getTime() - hour)))
}

/** Told on the public form, as anyone would. */
function tell(answers: Answers, at: Date): Promise<string> {
  return atTime(at, async () => {
    const secret = newDraftSecret()
    const { id } = await sendReport(reporter, secret, await newTicket(), answers)
    await dropDraft(secret)
    return id
  })
}

const screened = (id: string) => screenReport(id)

/** Does something as if it were then. The office's own clock is put back afterwards. */
async function atTime<R>(at: Date, work: () => Promise<R>): Promise<R> {
  const before = clockOffset()
  setClockOffset(at.getTime() - Date.now())
  try {
    return await work()
  } finally {
    setClockOffset(before)
  }
}
