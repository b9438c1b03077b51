'use client'
import { useActionState } from 'react'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { FormMessage } from '@/components/form/form-message'
import { TextInput } from '@/components/form/text-input'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { Folded } from '@/components/page/summary-list'
import { untouched } from '@/lib/forms/submit'

export function AddTeamForm({ action }: { action: FormAction }) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack" noValidate>
      <FormMessage state={state} />
      <TextInput name="name" label="Name" error={state.errors.name} value={String(state.values.name ?? '')} />
      <Button aria-disabled={pending || undefined}>Add the team</Button>
    </form>
  )
}

export function RenameTeamForm({ action, id, name }: { action: FormAction; id: string; name: string }) {
  const [state, act, pending] = useActionState(action, untouched)
  const { errors, values } = state
  return (
    <Folded summary={`Rename ${name}`} open={Boolean(errors.name ?? state.message)}>
      <form action={act} className="stack-s" noValidate>
        <FormMessage state={state} />
        <TextInput
          name="name"
          id={`name-${id}`}
          label="New name"
          error={errors.name}
          value={String(values.name ?? name)}
        />
        <Button quiet aria-disabled={pending || undefined}>
          Rename
          <HiddenText> {name}</HiddenText>
        </Button>
      </form>
    </Folded>
  )
}

export function EndTeamForm({ action, name }: { action: FormAction; name: string }) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <Button quiet aria-disabled={pending || undefined}>
        End the team
        <HiddenText> {name}</HiddenText>
      </Button>
      <p className="meta">Nobody is in it. Its name stays in the history.</p>
    </form>
  )
}
