'use server'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { openReview } from '@/lib/staff/review-commands'
import { pressSchema } from '@/lib/staff/schema'

export async function openReviewAction(_previous: FormState, form: FormData): Promise<FormState> {
  return staffAction(pressSchema, form, async actor => {
    redirect(`/staff/administration/access-reviews/${await openReview(actor)}?done=opened`)
  })
}
