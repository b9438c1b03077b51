'use client'
import { useActionState } from 'react'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { FormMessage } from '@/components/form/form-message'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { protocolSchema } from '@/lib/agencies/schema'
import { untouched } from '@/lib/forms/submit'

export function ProtocolForm({ action }: { action: FormAction }) {
  return (
    <CaseForm
      schema={protocolSchema}
      action={action}
      submit="Record the protocol"
      back="/staff/administration/agencies"
    >
      {fields => (
        <>
          <TextInput {...fields.text('title')} label="Title" />
          <TextArea {...fields.text('purposes')} label="What may be shared, and what for" />
          <TextInput {...fields.text('signedOn')} label="Signed on" type="date" />
          <TextInput {...fields.text('validFrom')} label="In force from" type="date" />
          <TextInput {...fields.text('validUntil')} label="Until, that day included" type="date" />
          <TextInput {...fields.text('reviewOn')} label="To be reviewed on" type="date" />
        </>
      )}
    </CaseForm>
  )
}

type PressProps = { action: FormAction; name: string; value: string; label: string; about: string; note: string }

/** One press, and what it does said beside it. */
export function Press({ action, name, value, label, about, note }: PressProps) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s no-print">
      <FormMessage state={state} />
      <input type="hidden" name={name} value={value} />
      <Button quiet aria-disabled={pending || undefined}>
        {label}
        <HiddenText> {about}</HiddenText>
      </Button>
      <p className="meta">{note}</p>
      <span role="status">{pending ? 'Saving' : ''}</span>
    </form>
  )
}
