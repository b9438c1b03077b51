'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { changeTarget } from '@/lib/lists/target-commands'
import { targetSchema } from '@/lib/lists/target-schema'

export async function changeTargetAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(targetSchema, form, changeTarget)
  refresh()
  return state
}
