'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react'
import { useForm } from 'react-hook-form'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Actions } from '@/components/page/button'
import { type FormState, untouched } from '@/lib/forms/submit'
import type { DecisionOptions } from '@/lib/triage/options'
import { type Decision, type DecisionInput, decisionSchema } from '@/lib/triage/schema'
import { type DecisionField, DecisionFields } from './decision-fields'

type Decide = (previous: FormState, form: FormData) => Promise<FormState>
type DecisionFormProps = DecisionOptions & { decide: Decide; reportId: string; made?: ReactNode }

/** `made` is the decision there is already: then the form says only what became of what was typed. */
export function DecisionForm({ decide, reportId, made, ...options }: DecisionFormProps) {
  const [state, send] = useActionState(decide, untouched)
  if (made && !state.message) return made
  return (
    <div className="stack">
      <FormMessage state={state} title="Not recorded" />
      {state.code === 'conflict' ? (
        <Conflict made={made} reportId={reportId} state={state} />
      ) : (
        <Deciding options={options} state={state} send={send} />
      )}
    </div>
  )
}

function Conflict({ made, reportId, state }: { made: ReactNode; reportId: string; state: FormState }) {
  return (
    <>
      <TextArea name="written" label="What you wrote" value={textOf(state, 'reason')} rows={4} />
      {made ?? (
        <p>
          <a href={`/staff/triage/${reportId}`}>See what was decided</a>
        </p>
      )}
    </>
  )
}

type DecidingProps = { options: DecisionOptions; state: FormState; send: (form: FormData) => void }

function Deciding({ options, state, send }: DecidingProps) {
  const { register, handleSubmit, formState } = useForm<DecisionInput, unknown, Decision>({
    resolver: zodResolver(decisionSchema),
    defaultValues: Object.fromEntries(fields.map(field => [field, textOf(state, field)])),
    shouldFocusError: false,
  })
  const errors = { ...state.errors, ...messagesOf(formState.errors) }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    return handleSubmit(() => startTransition(() => send(form)))(event)
  }
  const asked = (name: DecisionField) => ({ name, error: errors[name], field: register(name) })
  return (
    <form action={send} onSubmit={submit} noValidate>
      <div className="panel stack">
        <Errors errors={errors} attempt={`${formState.submitCount}${JSON.stringify(state.errors)}`} />
        <DecisionFields options={options} asked={asked} typed={name => textOf(state, name)} />
        <Actions>
          <SubmitButton sending="Recording…">Record decision</SubmitButton>
          <a href="/staff/triage">Not now</a>
        </Actions>
      </div>
    </form>
  )
}

function Errors({ errors, attempt }: { errors: Record<string, string | undefined>; attempt: string }) {
  const lines = fields.flatMap(field => (errors[field] ? [{ href: `#${field}`, message: errors[field] }] : []))
  return lines.length > 0 && <ErrorSummary title="A little more is needed" errors={lines} attempt={attempt} />
}

const fields: readonly DecisionField[] = ['decision', 'officer', 'case', 'reason']

function textOf({ values }: FormState, field: string): string {
  return [values[field] ?? ''].flat()[0] ?? ''
}

function messagesOf(errors: Partial<Record<DecisionField, { message?: string }>>): Record<string, string> {
  const entries = Object.entries(errors).map(([field, error]) => [field, error?.message ?? ''])
  return Object.fromEntries(entries.filter(([, message]) => message))
}
