import { and, eq, isNull } from 'drizzle-orm'
import { alarms } from '@/drizzle/schema/office'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { findAlarm } from './queries'
import type { AlarmAnswer } from './schema'

/** Says what was done when somebody was called, once. Throws `conflict` where a colleague answered, `not-found`. */
export function answerAlarm(actor: Staff, alarmId: string, { note }: AlarmAnswer): Promise<void> {
  return perform(actor, 'alarm.answer', byId(alarmId, findAlarm), async (tx, alarm) => {
    const answered = await tx
      .update(alarms)
      .set({ answeredAt: now(), answeredBy: actor.id, note })
      .where(and(eq(alarms.id, alarm.id), isNull(alarms.answeredAt)))
      .returning({ id: alarms.id })
    if (answered.length === 0)
      throw new Refusal('conflict', 'A colleague answered this call meanwhile. Your words are still here.')
    if (alarm.caseId) await tell(tx, actor, alarm.caseId, 'alarm_answered', { alarm: alarm.id, why: alarm.alarm })
  })
}
