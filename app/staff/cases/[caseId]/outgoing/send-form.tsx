'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { messageSchema } from '@/lib/notifications/schema'

type Props = { action: FormAction; back: string; submit: string; message: Readonly<Record<string, string>> }

/** Nothing to type: what was seen is what is sent, and the server asks everything again. */
export function SendForm({ action, back, submit, message }: Props) {
  return (
    <CaseForm schema={messageSchema} action={action} submit={submit} back={back}>
      {() =>
        Object.entries(message).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
      }
    </CaseForm>
  )
}
