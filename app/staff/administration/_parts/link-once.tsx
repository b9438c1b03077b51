'use client'
import { type ReactNode, useActionState } from 'react'
import { FormMessage } from '@/components/form/form-message'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { Panel } from '@/components/page/panel'
import { type FormState, untouched } from '@/lib/forms/submit'

export type LinkState = FormState & { link?: string | undefined }
export type LinkAction = (previous: LinkState, form: FormData) => Promise<LinkState>

/** Shown with the answer to the press that made it, and never again. */
export function LinkOnce({ link, name }: { link: string | undefined; name: string }) {
  if (!link) return null
  return (
    <div role="status">
      <Panel kind="done" icon="tick" title={`The link for ${name}`} level={3} id="link" focusOnLoad stack>
        <p>
          <code className="code link-once">{link}</code>
        </p>
        <p>
          Copy it now and give it to them yourself: we show it once. It lets in whoever has it, one time, so do not
          leave it in a chat or a ticket.
        </p>
      </Panel>
    </div>
  )
}

type PressProps = { action: LinkAction; name: string; label: string; note: string; children?: ReactNode }

/** One press that makes a link. */
export function PressForLink({ action, name, label, note, children }: PressProps) {
  const [state, act, pending] = useActionState<LinkState, FormData>(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <LinkOnce link={state.link} name={name} />
      {children}
      {state.errors.check && <p className="field-error">{state.errors.check}</p>}
      <Button quiet aria-disabled={pending || undefined}>
        {label}
        <HiddenText> for {name}</HiddenText>
      </Button>
      <p className="meta">{note}</p>
      <span role="status">{pending ? 'Saving' : ''}</span>
    </form>
  )
}
