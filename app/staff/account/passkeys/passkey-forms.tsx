'use client'
import { startRegistration } from '@simplewebauthn/browser'
import { startTransition, useActionState, useEffect, useState } from 'react'
import { FormErrors } from '@/components/form/form-errors'
import { PresentPassword } from '@/components/form/present-password'
import { SubmitButton } from '@/components/form/submit-button'
import { TextInput } from '@/components/form/text-input'
import { Folded } from '@/components/page/summary-list'
import { type FormState, untouched } from '@/lib/forms/submit'
import { beginPasskeyAction, finishPasskeyAction, type MakingState } from './actions'

const stopped = 'No passkey was made. Try again, and confirm it on your device.'
const nothing: MakingState = untouched

/** Asks the server for a challenge, the device for a passkey, and gives the server its answer. */
export function MakePasskey({ asksPassword }: { asksPassword: boolean }) {
  const [asked, begin] = useActionState(beginPasskeyAction, nothing)
  const [finished, finish] = useActionState(finishPasskeyAction, untouched)
  const [failed, setFailed] = useState<FormState>()
  useEffect(() => {
    if (!asked.options) return
    setFailed(undefined)
    startRegistration({ optionsJSON: JSON.parse(asked.options) }).then(
      answer => startTransition(() => finish(filled({ name: asked.name ?? '', answer: JSON.stringify(answer) }))),
      () => setFailed({ ...untouched, message: stopped }),
    )
  }, [asked, finish])
  const state = [finished, failed, asked].find(one => one?.message) ?? asked
  return (
    <>
      <FormErrors state={state} title="The passkey is not added yet" first="name" />
      <form className="stack" action={begin} noValidate>
        <TextInput
          name="name"
          label="Name"
          hint="So that you know it again, such as “Office laptop”."
          maxLength={60}
          value={String(asked.values.name ?? '')}
          error={asked.errors.name}
        />
        {asksPassword && <PresentPassword error={asked.errors.present} />}
        <div className="actions">
          <SubmitButton sending="Asking your device">Add a passkey</SubmitButton>
        </div>
        <noscript>
          <p>This needs scripts, which are off in this browser. Use an authenticator app instead.</p>
        </noscript>
      </form>
    </>
  )
}

function filled(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

type RemoveProps = { action: (previous: FormState, form: FormData) => Promise<FormState>; id: string; name: string }

export function RemovePasskey({ action, id, name }: RemoveProps) {
  const [state, act] = useActionState(action, untouched)
  const wrong = state.errors.present ?? state.message
  return (
    <Folded summary={`Remove ${name}`} open={wrong !== undefined}>
      <form className="stack" action={act} noValidate>
        <input type="hidden" name="id" value={id} />
        <TextInput
          id={`present-${id.slice(0, 12)}`}
          name="present"
          label="Your password now"
          type="password"
          autoComplete="current-password"
          error={wrong}
        />
        <SubmitButton quiet sending="Removing it">
          Remove this passkey
        </SubmitButton>
      </form>
    </Folded>
  )
}
