'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextInput } from '@/components/form/text-input'
import { itemWordsSchema, newItemSchema } from '@/lib/lists/words-schema'

type Props = { action: FormAction; version: number }

export function ItemForm({ words, back, ...form }: Props & { words: string; back: string }) {
  return (
    <CaseForm {...form} schema={itemWordsSchema} submit="Change the words" back={back}>
      {fields => <TextInput {...fields.text('words', words)} label="In new words" maxLength={160} />}
    </CaseForm>
  )
}

export function NewItemForm(props: Props) {
  return (
    <CaseForm {...props} schema={newItemSchema} submit="Add it" quiet>
      {fields => <TextInput {...fields.text('added')} label="What it says" maxLength={160} />}
    </CaseForm>
  )
}
