'use client'
import { useActionState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { Folded } from '@/components/page/summary-list'
import { untouched } from '@/lib/forms/submit'
import { codeAction } from './actions'

export function CodeForm({ to }: { to: string }) {
  const [state, action] = useActionState(codeAction, untouched)
  const error = state.errors.code ?? state.message
  return (
    <>
      {error && (
        <ErrorSummary title="You are not signed in yet" errors={[{ href: '#code', message: error }]} attempt={state} />
      )}
      <form className="panel stack" action={action} noValidate>
        <input type="hidden" name="to" value={to} />
        <TextInput
          name="code"
          label="Code"
          hint="The six figures your app shows now, or one of your recovery codes."
          autoComplete="one-time-code"
          spellCheck={false}
          error={state.errors.code}
        />
        <div className="actions">
          <SubmitButton sending="Checking. After several tries this takes up to ten seconds.">Go on</SubmitButton>
        </div>
        <Folded summary="I have neither">
          <p>
            If you have a passkey, use it below. Otherwise ask the person who looks after Beside: they check that it is
            you and send you a link.
          </p>
        </Folded>
      </form>
    </>
  )
}
