'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextArea } from '@/components/form/text-area'
import { notNeededSchema } from '@/lib/violent-persons/schema'

export function NotNeededForm(form: { action: FormAction; back: string }) {
  return (
    <CaseForm {...form} schema={notNeededSchema} submit="Record that none is needed">
      {fields => (
        <TextArea
          {...fields.text('reason')}
          label="Why not"
          hint="What makes you sure that nobody of ours is at risk there. It is kept as a note of the case."
        />
      )}
    </CaseForm>
  )
}
