'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { sendingSchema } from '@/lib/notifications/schema'

type Props = {
  action: FormAction
  back: string
  submit: string
  form: string
  message: Readonly<Record<string, string>>
}

/** Nothing to type: what was seen is what is sent, and the server asks everything again. */
export function SendForm({ action, back, submit, form, message }: Props) {
  return (
    <CaseForm schema={sendingSchema} action={action} submit={submit} back={back}>
      {fields =>
        Object.entries({ ...message, form: fields.text('form', form).value }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))
      }
    </CaseForm>
  )
}
