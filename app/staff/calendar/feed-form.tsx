'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { Button } from '@/components/page/button'
import { type FormState, untouched } from '@/lib/forms/submit'
import type { FeedState } from './actions'

type Action<S> = (previous: S, form: FormData) => Promise<S>
const nothing: FeedState = untouched

export function MakeFeed({ action, origin, exists }: { action: Action<FeedState>; origin: string; exists: boolean }) {
  const [state, act, pending] = useActionState(action, nothing)
  return (
    <form action={act} className="stack">
      <FormMessage state={state} />
      {state.token && <AddressOnce address={`${origin}/staff/calendar/${state.token}/feed.ics`} />}
      <Button aria-disabled={pending || undefined}>{exists ? 'Make a new address' : 'Make the address'}</Button>
      {exists && <p className="meta">The old address stops at once.</p>}
    </form>
  )
}

function AddressOnce({ address }: { address: string }) {
  return (
    <div role="status" className="stack-s">
      <p>
        <strong>Your address, shown only now.</strong> Copy it into your work calendar. Whoever has it sees when things
        are due.
      </p>
      <p>
        <code className="code">{address}</code>
      </p>
    </div>
  )
}

export function EndFeed({ action }: { action: Action<FormState> }) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <Button quiet aria-disabled={pending || undefined}>
        Stop it
      </Button>
    </form>
  )
}
