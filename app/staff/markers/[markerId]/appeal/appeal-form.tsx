'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'

import { TextArea } from '@/components/form/text-area'
import { appealSchema } from '@/lib/violent-persons/schema'

type Props = { action: FormAction; back: string }

export function AppealForm(form: Props) {
  return (
    <CaseForm {...form} schema={appealSchema} submit="Record the appeal">
      {fields => (
        <>
          <TextArea
            {...fields.text('words')}
            label="What they say"
            hint="In their own words. Somebody who neither proposed nor approved the marker answers it."
          />
        </>
      )}
    </CaseForm>
  )
}
