'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { answerAccounts, closeReview } from '@/lib/staff/review-commands'
import { answersSchema, pressSchema } from '@/lib/staff/schema'

const page = (id: string, done: string) => `/staff/administration/access-reviews/${id}?done=${done}`

export async function answerAccountsAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(id, 'answered'), answersSchema, form, (actor, input) => answerAccounts(actor, id, input))
}

export async function closeReviewAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(id, 'closed'), pressSchema, form, actor => closeReview(actor, id))
}
