import { sql } from 'drizzle-orm'
import { safeContactTold } from '@/lib/cases/safe-contact-told'
import { now } from '@/lib/clock/now'
import { jobsDatabase } from '@/lib/db'
import { mayGo } from '@/lib/people/safe-contact'
import type { Answers } from '@/lib/reports/answers'
import { isEmailAddress, phoneNumber } from './address'

import type { OutgoingChannel } from './outgoing'

/** Leaves an acknowledgement to be sent by a way they called safe, if there is one. Safe to run twice. */
export async function acknowledge(reportId: string, answers: Answers): Promise<void> {
  const channel = acknowledgementChannel(answers, now())
  if (channel) await jobsDatabase().execute(sql`select beside.queue_acknowledgement(${reportId}, ${channel})`)
}

/**
 * Email first, else text; undefined for whoever stays anonymous (S1), for whom nothing is safe (S2), and where there is
 * nowhere to send it.
 */
export function acknowledgementChannel(answers: Answers, now: Date): OutgoingChannel | undefined {
  if (answers.level === 'anonymous') return undefined
  const safe = safeContactTold(answers)
  const reachable = { email: isEmailAddress(answers.email ?? ''), text: phoneNumber(answers.phone ?? '') !== undefined }
  const may = (channel: 'email' | 'text') =>
    ['now', 'later'].includes(mayGo(safe, { channel, now, unattended: true, byItself: true }).verdict)
  return (['email', 'text'] as const).find(channel => reachable[channel] && may(channel))
}
