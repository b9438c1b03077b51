'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextArea } from '@/components/form/text-area'
import { additionSchema } from '@/lib/triage/schema-beside'

export function AdditionForm(form: { action: FormAction; back: string }) {
  return (
    <CaseForm {...form} schema={additionSchema} submit="Add">
      {fields => (
        <TextArea
          {...fields.text('text')}
          label="What should be added"
          hint="It stands beside their words with your name and the time, and cannot be changed once added."
          rows={8}
        />
      )}
    </CaseForm>
  )
}
