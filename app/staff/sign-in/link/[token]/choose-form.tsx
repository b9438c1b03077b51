'use client'
import { useActionState } from 'react'
import { FormErrors } from '@/components/form/form-errors'
import { NewPassword } from '@/components/form/new-password'
import { SubmitButton } from '@/components/form/submit-button'
import { type FormState, untouched } from '@/lib/forms/submit'

type Props = { action: (previous: FormState, form: FormData) => Promise<FormState>; email: string }

export function ChooseForm({ action, email }: Props) {
  const [state, act] = useActionState(action, untouched)
  return (
    <>
      <FormErrors state={state} title="The password is not kept yet" first="password" />
      <form className="panel stack" action={act} noValidate>
        <p>
          Your work email: <strong>{email}</strong>
        </p>
        <NewPassword email={email} errors={state.errors} />
        <div className="actions">
          <SubmitButton sending="Keeping it">Keep this password</SubmitButton>
        </div>
      </form>
    </>
  )
}
