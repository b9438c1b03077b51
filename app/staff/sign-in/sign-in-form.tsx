'use client'
import { useActionState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { Folded } from '@/components/page/summary-list'
import { type FormState, untouched } from '@/lib/forms/submit'
import { signInAction } from './actions'

export function SignInForm({ to, dutyPhone }: { to: string; dutyPhone: string }) {
  const [state, action] = useActionState(signInAction, untouched)
  const lines = linesOf(state)
  const { email } = state.values
  return (
    <>
      {lines.length > 0 && <ErrorSummary title="You are not signed in yet" errors={lines} attempt={state} />}
      <form className="panel stack" action={action} noValidate>
        <input type="hidden" name="to" value={to} />
        <TextInput
          name="email"
          label="Work email"
          type="email"
          autoComplete="username"
          spellCheck={false}
          value={typeof email === 'string' ? email : ''}
          error={state.errors.email}
        />
        <TextInput
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={state.errors.password}
        />
        <div className="actions">
          <SubmitButton sending="Checking. After several tries this takes up to ten seconds.">Sign in</SubmitButton>
        </div>
        <Folded summary="I cannot sign in">
          <p>
            <a href="/staff/sign-in/forgotten">Get a link to choose a new password</a>
          </p>
          <p>
            If you have lost your phone and your recovery codes, ask the person who looks after Beside.
            {dutyPhone && ` If somebody is in danger now and you cannot get in, ring the duty manager on ${dutyPhone}.`}
          </p>
        </Folded>
      </form>
    </>
  )
}

function linesOf({ errors, message }: FormState) {
  const lines = Object.entries(errors).map(([field, error]) => ({ href: `#${field}`, message: error }))
  return message ? [...lines, { href: '#email', message }] : lines
}
