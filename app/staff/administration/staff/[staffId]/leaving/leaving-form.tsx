'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox } from '@/components/form/choices'
import { leavingSchema } from '@/lib/staff/schema'

export function LeavingForm({ action, name, back }: { action: FormAction; name: string; back: string }) {
  return (
    <CaseForm schema={leavingSchema} action={action} submit={`End the account of ${name}`} back={back}>
      {fields => <Checkbox {...fields.tick('sure')} label="I have read what ends, and what is left to others" />}
    </CaseForm>
  )
}
