import { reporter } from '@/lib/access/actor'
import type { Answers } from '@/lib/reports/answers'
import { enterReport, sendReport } from '@/lib/reports/commands'
import { dropDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import type { Channel } from '@/lib/reports/report'
import { newTicket } from '@/lib/reports/ticket'
import { screenReport } from '@/lib/triage/screening'
import type { ToldReports } from './casework'
import { atTime, workingDay } from './office-time'
import { graffitiSeen, s1, s5a, s5b, s5c, s6, unfairWorker } from './scenarios'
import type { DemoStaff } from './staff'

const hour = 3_600_000

/** Scenarios S1, S5 and S6 (domain §9), one restricted report and one for information, told some working days ago. */
export async function seedReports(staff: DemoStaff, now: Date): Promise<ToldReports> {
  const day = (daysAgo: number, time: string) => workingDay(now, daysAgo, time)
  const enter = (answers: Answers, channel: Channel, at: Date) =>
    screened(atTime(at, () => typed(staff, answers, channel, at)))
  const tell = (answers: Answers, at: Date) => screened(atTime(at, () => told(answers)))
  const orchardPhone = await enter(s5a, 'contact_centre', day(4, '11:05'))
  const graffiti = await tell(graffitiSeen, day(3, '19:45'))
  const orchardWeb = await tell(s5b, day(2, '18:20'))
  const beech = await enter(s6, 'office', day(1, '16:30'))
  await enter(s5c, 'letter', day(1, '09:30'))
  await tell(unfairWorker, day(1, '14:05'))
  await tell(s1, new Date(now.getTime() - hour))
  return { orchardPhone, orchardWeb, beech, graffiti }
}

async function screened(id: Promise<string>): Promise<string> {
  await screenReport(await id)
  return id
}

/** Told on the public form, as anyone would. */
async function told(answers: Answers): Promise<string> {
  const secret = newVisitSecret()
  const { id } = await sendReport(reporter, secret, await newTicket(), answers)
  await dropDraft(secret)
  return id
}

async function typed(staff: DemoStaff, answers: Answers, channel: Channel, receivedAt: Date): Promise<string> {
  const { id } = await enterReport(staff.CCA, answers, { channel, receivedAt }, false)
  return id
}
