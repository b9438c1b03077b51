'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { type FormState, untouched } from '@/lib/forms/submit'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  label: string
  session?: string
  about?: string
}

/** Ends one place, or all the others. */
export function EndButton({ action, label, session, about }: Props) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      {session && <input type="hidden" name="session" value={session} />}
      <Button quiet aria-disabled={pending || undefined}>
        {label}
        {about && <HiddenText>: {about}</HiddenText>}
      </Button>
    </form>
  )
}
