'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import { answerAlarm } from '@/lib/alarms/commands'
import { answerSchema } from '@/lib/alarms/schema'
import type { FormState } from '@/lib/forms/submit'

export async function answerAlarmAction(alarmId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(answerSchema, form, async (actor, input) => {
    await answerAlarm(actor, alarmId, input)
    redirect('/staff')
  })
}
