'use client'
import { useActionState } from 'react'
import { FormErrors } from '@/components/form/form-errors'
import { NewPassword } from '@/components/form/new-password'
import { PresentPassword } from '@/components/form/present-password'
import { SubmitButton } from '@/components/form/submit-button'
import { type FormState, untouched } from '@/lib/forms/submit'

type Props = { action: (previous: FormState, form: FormData) => Promise<FormState>; email: string }

export function PasswordForm({ action, email }: Props) {
  const [state, act] = useActionState(action, untouched)
  return (
    <>
      <FormErrors state={state} title="Nothing is changed yet" first="present" />
      <form className="stack" action={act} noValidate>
        <PresentPassword error={state.errors.present} />
        <NewPassword email={email} errors={state.errors} />
        <div className="actions">
          <SubmitButton sending="Changing it">Change password</SubmitButton>
        </div>
      </form>
    </>
  )
}
