'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextInput } from '@/components/form/text-input'
import { withdrawalSchema } from '@/lib/people/consent-schema'

export function WithdrawalForm({ action, back, now }: { action: FormAction; back: string; now: string }) {
  return (
    <CaseForm schema={withdrawalSchema} action={action} submit="Record that they took it back" back={back}>
      {fields => (
        <TextInput {...fields.text('withdrawnAt', now)} label="When they took it back" type="datetime-local" />
      )}
    </CaseForm>
  )
}
