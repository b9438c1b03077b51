'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextInput } from '@/components/form/text-input'
import { closureSchema } from '@/lib/landlord/closure-schema'

export function ClosureForm({ action }: { action: FormAction }) {
  return (
    <CaseForm schema={closureSchema} action={action} submit="Close this day">
      {fields => (
        <>
          <TextInput {...fields.text('day')} label="Day" type="date" short />
          <TextInput
            {...fields.text('label')}
            label="What it is"
            hint="Such as “Office closed for training”."
            maxLength={60}
          />
        </>
      )}
    </CaseForm>
  )
}
