'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react'
import { useForm } from 'react-hook-form'
import { Radios } from '@/components/form/choices'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormMessage } from '@/components/form/form-message'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Actions } from '@/components/page/button'
import { type FormState, untouched } from '@/lib/forms/submit'
import type { DecisionOptions } from '@/lib/triage/options'
import { type Decision, type DecisionInput, decisionSchema } from '@/lib/triage/schema'

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
  const lines = fields.flatMap(field => (errors[field] ? [{ href: `#${field}`, message: errors[field] }] : []))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    return handleSubmit(() => startTransition(() => send(form)))(event)
  }
  return (
    <form className="panel stack" action={send} onSubmit={submit} noValidate>
      {lines.length > 0 && (
        <ErrorSummary
          title="A little more is needed"
          errors={lines}
          attempt={`${formState.submitCount}${JSON.stringify(state.errors)}`}
        />
      )}
      <Radios
        name="decision"
        label="Decision"
        as="h2"
        options={options.decisions.map(({ value, label, rule, needs }) => ({
          ...{ value, label, hint: rule },
          reveals: needs === 'officer' ? officer() : needs === 'case' ? kase() : undefined,
        }))}
        selected={textOf(state, 'decision')}
        error={errors.decision}
        field={register('decision')}
      />
      <TextArea
        name="reason"
        label="Reason"
        hint="In a sentence or two. It is kept with the report and cannot be changed."
        rows={3}
        value={textOf(state, 'reason')}
        error={errors.reason}
        field={register('reason')}
      />
      <Actions>
        <SubmitButton sending="Recording…">Record decision</SubmitButton>
        <a href="/staff/triage">Not now</a>
      </Actions>
    </form>
  )

  function officer() {
    return (
      <Select
        name="officer"
        label="Named officer"
        hint="People named in the report are not in this list."
        options={[{ value: '', label: 'Choose an officer' }, ...options.officers]}
        selected={textOf(state, 'officer')}
        error={errors.officer}
        field={register('officer')}
      />
    )
  }

  function kase() {
    if (options.cases.length === 0) return <p>There is no open case that you could join it to.</p>
    return (
      <Select
        name="case"
        label="Case"
        hint="Open cases that you may see, same place first."
        options={[{ value: '', label: 'Choose a case' }, ...options.cases]}
        selected={textOf(state, 'case')}
        error={errors.case}
        field={register('case')}
      />
    )
  }
}

const fields = ['decision', 'officer', 'case', 'reason'] as const

function textOf({ values }: FormState, field: string): string {
  return [values[field] ?? ''].flat()[0] ?? ''
}

function messagesOf(errors: Partial<Record<(typeof fields)[number], { message?: string }>>): Record<string, string> {
  const entries = Object.entries(errors).map(([field, error]) => [field, error?.message ?? ''])
  return Object.fromEntries(entries.filter(([, message]) => message))
}
