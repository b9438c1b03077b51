'use client'
import { useActionState } from 'react'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { FormMessage } from '@/components/form/form-message'
import { Button } from '@/components/page/button'
import { untouched } from '@/lib/forms/submit'

export function OpenReviewForm({ action }: { action: FormAction }) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <Button aria-disabled={pending || undefined}>Open a review</Button>
      <p className="meta">It is to be finished within 30 days.</p>
    </form>
  )
}
