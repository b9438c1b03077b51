'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextArea } from '@/components/form/text-area'
import { ownWordsSchema, templateSchema } from '@/lib/templates/schema'

type Props = { action: FormAction; version: number }

export function WordsForm({ text, hint, ...form }: Props & { text: string; hint: string }) {
  return (
    <CaseForm {...form} schema={templateSchema} submit="Keep these words" back="/staff/administration/templates">
      {fields => <TextArea {...fields.text('text', text)} label="Words" hint={hint} rows={8} />}
    </CaseForm>
  )
}

export function OwnWordsForm(props: Props) {
  return (
    <CaseForm {...props} schema={ownWordsSchema} submit="Back to the words it came with" quiet>
      {() => null}
    </CaseForm>
  )
}
