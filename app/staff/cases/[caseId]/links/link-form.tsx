'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextInput } from '@/components/form/text-input'
import { linkSchema } from '@/lib/cases/link-schema'

export function LinkForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <CaseForm schema={linkSchema} action={action} submit="Link as related" back={back}>
      {fields => <TextInput {...fields.text('reference')} label="Reference of the other case" short />}
    </CaseForm>
  )
}
