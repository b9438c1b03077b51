'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/_session/staff-action'
import { changeReviewRule } from '@/lib/case-reviews/commands'
import { reviewRuleSchema } from '@/lib/case-reviews/schema'
import type { FormState } from '@/lib/forms/submit'

export async function changeReviewRuleAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(reviewRuleSchema, form, changeReviewRule)
  refresh()
  return state
}
