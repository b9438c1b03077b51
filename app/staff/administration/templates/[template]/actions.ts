'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { changeWords, takeOwnWords } from '@/lib/templates/commands'
import { ownWordsSchema, templateSchema } from '@/lib/templates/schema'

const page = (code: string, done: string) => `/staff/administration/templates/${encodeURIComponent(code)}?done=${done}`

export async function changeWordsAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(code, 'changed'), templateSchema, form, (actor, input) => changeWords(actor, code, input))
}

export async function takeOwnWordsAction(code: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(code, 'own'), ownWordsSchema, form, (actor, input) => takeOwnWords(actor, code, input))
}
