'use client'
import { useActionState } from 'react'
import { FormErrors } from '@/components/form/form-errors'
import { PresentPassword } from '@/components/form/present-password'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/page/panel'
import { untouched } from '@/lib/forms/submit'
import type { CodesState } from './actions'

type Props = { action: (previous: CodesState, form: FormData) => Promise<CodesState>; had: boolean }

export function CodesForm({ action, had }: Props) {
  const nothing: CodesState = untouched
  const [state, act] = useActionState(action, nothing)
  if (state.codes && state.codes.length > 0) return <Codes codes={state.codes} />
  return (
    <>
      <FormErrors state={state} title="No codes are made yet" first="present" />
      <form className="stack" action={act} noValidate>
        {had && <PresentPassword error={state.errors.present} />}
        <div className="actions">
          <SubmitButton sending="Making them">{had ? 'Make new recovery codes' : 'Make recovery codes'}</SubmitButton>
        </div>
        {had && <p className="meta">The old ones stop working at once.</p>}
      </form>
    </>
  )
}

/** Shown with the answer that made them, and never again. */
function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <div role="status" className="print-whole">
      <Panel kind="done" icon="tick" title="Your recovery codes" id="codes" focusOnLoad>
        <ol className="recovery-codes">
          {codes.map(code => (
            <li key={code}>
              <code className="code">{code}</code>
            </li>
          ))}
        </ol>
        <p>Write them down or print this page now. We show them once, and nobody can read them again.</p>
        <p>Each works once.</p>
      </Panel>
    </div>
  )
}
