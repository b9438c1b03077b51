'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { shareSchema } from '@/lib/people/consent-schema'

export function ShareForm({ action, back, now }: { action: FormAction; back: string; now: string }) {
  return (
    <CaseForm schema={shareSchema} action={action} submit="Record that it was shared" back={back}>
      {fields => (
        <>
          <TextInput {...fields.text('sharedWith')} label="Who has it now" />
          <TextArea {...fields.text('what')} label="What they were given" rows={3} />
          <TextInput {...fields.text('sharedAt', now)} label="When" type="datetime-local" />
        </>
      )}
    </CaseForm>
  )
}
