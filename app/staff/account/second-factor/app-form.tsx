'use client'
import { useActionState } from 'react'
import { FormErrors } from '@/components/form/form-errors'
import { PresentPassword } from '@/components/form/present-password'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { type FormState, untouched } from '@/lib/forms/submit'

type Props = { action: (previous: FormState, form: FormData) => Promise<FormState>; asksPassword: boolean }

export function AppForm({ action, asksPassword }: Props) {
  const [state, act] = useActionState(action, untouched)
  return (
    <>
      <FormErrors state={state} title="The app is not added yet" first="code" />
      <form className="stack" action={act} noValidate>
        <TextInput
          name="code"
          label="Code"
          hint="The six figures your app shows now."
          inputMode="numeric"
          autoComplete="one-time-code"
          short
          error={state.errors.code}
        />
        {asksPassword && <PresentPassword error={state.errors.present} />}
        <div className="actions">
          <SubmitButton sending="Checking">Add this app</SubmitButton>
        </div>
      </form>
    </>
  )
}
