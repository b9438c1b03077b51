'use client'
import { useActionState } from 'react'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { FormMessage } from '@/components/form/form-message'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { untouched } from '@/lib/forms/submit'

/** One button that does one thing to one row. `about` names the row for those who hear the button alone. */
export function ActButton({
  action,
  id,
  label,
  about,
}: {
  action: FormAction
  id: string
  label: string
  about: string
}) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <input type="hidden" name="id" value={id} />
      <Button quiet aria-disabled={pending || undefined}>
        {label}
        <HiddenText> {about}</HiddenText>
      </Button>
      <span role="status">{pending ? 'Saving' : ''}</span>
    </form>
  )
}
