'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextInput } from '@/components/form/text-input'
import { headSchema } from '@/lib/audit/head-schema'

export function HeadForm({ action, to }: { action: FormAction; to: string | null }) {
  return (
    <CaseForm schema={headSchema} action={action} submit="Save" back="/staff/audit">
      {fields => (
        <TextInput
          {...fields.text('email', to ?? '')}
          type="email"
          label="Email address of a second person"
          hint="Outside the team that runs Beside. Leave it empty if nobody is to get it."
        />
      )}
    </CaseForm>
  )
}
