'use client'
import { useActionState } from 'react'
import { FormErrors } from '@/components/form/form-errors'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { untouched } from '@/lib/forms/submit'
import { askRecoveryAction } from './actions'

export function ForgottenForm() {
  const [state, action] = useActionState(askRecoveryAction, untouched)
  return (
    <>
      <FormErrors state={state} title="Nothing was sent yet" first="email" />
      <form className="panel stack" action={action} noValidate>
        <TextInput
          name="email"
          label="Work email"
          hint="We send a link there by which you choose a new password."
          type="email"
          autoComplete="username"
          spellCheck={false}
          value={String(state.values.email ?? '')}
          error={state.errors.email}
        />
        <div className="actions">
          <SubmitButton sending="Sending">Send me a link</SubmitButton>
        </div>
      </form>
    </>
  )
}
