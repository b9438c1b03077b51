'use client'
import { useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { TextInput } from '@/components/form/text-input'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { Panel } from '@/components/page/panel'
import { inFours } from '@/components/page/receipt-card'
import { type FormState, untouched } from '@/lib/forms/submit'
import type { CodeState } from './actions'

type Action<S> = (previous: S, form: FormData) => Promise<S>
type RowProps<S> = { action: Action<S>; id: string; name: string }

const nothing: CodeState = untouched

export function AddCentre({ action }: { action: Action<CodeState> }) {
  const [state, act, pending] = useActionState(action, nothing)
  return (
    <form action={act} className="stack" noValidate>
      <FormMessage state={state} />
      <CodeOnce state={state} />
      <TextInput
        name="name"
        label="Name of the centre"
        hint="As people know it. It is shown on the device."
        error={state.errors.name}
        value={String(state.values.name ?? '')}
        maxLength={80}
      />
      <Button aria-disabled={pending || undefined}>Add and make a code</Button>
      <Saving pending={pending} />
    </form>
  )
}

/** The old code stops with this press, so what it does is said before. */
export function NewCode({ action, id, name }: RowProps<CodeState>) {
  const [state, act, pending] = useActionState(action, nothing)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <CodeOnce state={state} />
      <input type="hidden" name="id" value={id} />
      <Button quiet aria-disabled={pending || undefined}>
        Make a new code
        <HiddenText> for {name}</HiddenText>
      </Button>
      <p className="meta">The old code stops at once, also on devices in use.</p>
      <Saving pending={pending} />
    </form>
  )
}

export function Switch({ action, id, name, active }: RowProps<FormState> & { active: boolean }) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="to" value={active ? 'off' : 'on'} />
      <Button quiet aria-disabled={pending || undefined}>
        {active ? 'Switch off' : 'Switch on'}
        <HiddenText> {name}</HiddenText>
      </Button>
      <p className="meta">
        {active ? 'Its devices ask for a code again.' : 'The code it had opens its devices again.'}
      </p>
      <Saving pending={pending} />
    </form>
  )
}

/** Shown with the answer to the press that made it, and never again. */
function CodeOnce({ state: { opened } }: { state: CodeState }) {
  if (!opened) return null
  return (
    <div role="status">
      <Panel kind="done" icon="tick" title={`The code of ${opened.name}`} level={3} id="code" focusOnLoad>
        <p className="code centre-code">
          {inFours(opened.code).map(({ index, 0: four }) => (
            <span key={index}>{four} </span>
          ))}
        </p>
        <p>Write it down now. We show it once, and nobody can read it again.</p>
      </Panel>
    </div>
  )
}

const Saving = ({ pending }: { pending: boolean }) => <span role="status">{pending ? 'Saving' : ''}</span>
