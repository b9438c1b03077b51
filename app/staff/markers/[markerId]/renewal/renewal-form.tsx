'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'

import { TextArea } from '@/components/form/text-area'
import { renewalSchema } from '@/lib/violent-persons/schema'

type Props = { action: FormAction; back: string; version: number }

export function RenewalForm(form: Props) {
  return (
    <CaseForm {...form} schema={renewalSchema} submit="Agree to keep it on">
      {fields => (
        <>
          <TextArea
            {...fields.text('reason')}
            label="Why it is still needed"
            hint="It then stands for twelve months from today, with a review within six."
            rows={4}
          />
        </>
      )}
    </CaseForm>
  )
}
