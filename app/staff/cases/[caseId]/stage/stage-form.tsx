'use client'
import { useActionState } from 'react'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { FormMessage } from '@/components/form/form-message'
import { Actions, Button } from '@/components/page/button'
import { untouched } from '@/lib/forms/submit'

export type Press = { value: string; label: string }
type Props = {
  action: FormAction
  version: number
  name: 'move' | 'change'
  presses: readonly Press[]
  reasons?: readonly Press[]
}

/** One button a move: which was pressed is the answer, with and without scripts. */
export function StageForm({ action, version, name, presses, reasons }: Props) {
  const [state, post, pending] = useActionState(action, untouched)
  const error = state.errors.reopening
  return (
    <form action={post} className="stack">
      <FormMessage state={state} title={state.code === 'conflict' ? 'Somebody else was here too' : undefined} />
      <input type="hidden" name="version" value={version} />
      {reasons && (
        <Radios
          name="reopening"
          label="Why is it opened again?"
          hint="Something new that happened is a new report, and a linked case of its own."
          options={reasons}
          {...(error && { error })}
        />
      )}
      <Actions>
        {presses.map(({ value, label }) => (
          <Button key={value} quiet={presses.length > 1} name={name} value={value} aria-disabled={pending || undefined}>
            {label}
          </Button>
        ))}
        <span role="status">{pending ? 'Saving' : ''}</span>
      </Actions>
    </form>
  )
}
