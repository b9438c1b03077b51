'use client'
import { startAuthentication } from '@simplewebauthn/browser'
import { startTransition, useActionState, useState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { Button } from '@/components/page/button'
import { untouched } from '@/lib/forms/submit'
import { askPasskeyAction, passkeyAction } from './actions'

const unanswered = 'No passkey was used. Try again, or sign in with your password.'

/** Signs in by a passkey: needs scripts, and says so where there are none. */
export function PasskeyButton({ to }: { to: string }) {
  const [state, send, pending] = useActionState(passkeyAction, untouched)
  const [failed, setFailed] = useState<string>()
  async function use() {
    setFailed(undefined)
    try {
      const answer = await startAuthentication({ optionsJSON: JSON.parse(await askPasskeyAction()) })
      const form = new FormData()
      form.set('answer', JSON.stringify(answer))
      form.set('to', to)
      startTransition(() => send(form))
    } catch {
      setFailed(unanswered)
    }
  }
  const message = failed ?? state.message
  return (
    <div className="stack-s">
      <FormMessage state={message ? { ...state, message } : untouched} title="You are not signed in yet" />
      <Button type="button" quiet onClick={use} aria-disabled={pending || undefined}>
        Sign in with a passkey
      </Button>
      <noscript>
        <p className="meta">A passkey needs scripts, which are off in this browser. Use your password and a code.</p>
      </noscript>
    </div>
  )
}
