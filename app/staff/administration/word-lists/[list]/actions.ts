'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { addItem, changeItem, switchItem } from '@/lib/lists/words-commands'
import { itemSchema, itemWordsSchema, newItemSchema } from '@/lib/lists/words-schema'

const page = (list: string, done: string) => `/staff/administration/word-lists/${encodeURIComponent(list)}?done=${done}`

export async function changeItemAction(list: string, code: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(list, 'changed'), itemWordsSchema, form, (actor, input) =>
    changeItem(actor, list, code, input),
  )
}

export async function addItemAction(list: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(list, 'added'), newItemSchema, form, (actor, input) => addItem(actor, list, input))
}

export async function takeOutItemAction(list: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(list, 'out'), itemSchema, form, (actor, { id }) => switchItem(actor, list, id, true))
}

export async function putBackItemAction(list: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(list, 'back'), itemSchema, form, (actor, { id }) => switchItem(actor, list, id, false))
}
