'use client'
import type { ReactNode } from 'react'
import { type CaseFormModel, fieldsFor, useCaseForm } from '@/app/staff/cases/_parts/use-case-form'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormMessage } from '@/components/form/form-message'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Actions } from '@/components/page/button'
import type { FormState } from '@/lib/forms/submit'
import type { DecisionOptions } from '@/lib/triage/options'
import { type DecisionInput, decisionSchema } from '@/lib/triage/schema'
import { DecisionFields } from './decision-fields'

type Decide = (previous: FormState, form: FormData) => Promise<FormState>
type DecisionFormProps = DecisionOptions & { decide: Decide; reportId: string; made?: ReactNode }

/** `made` is the decision there is already: then the form says only what became of what was typed. */
export function DecisionForm({ decide, reportId, made, ...options }: DecisionFormProps) {
  const form = useCaseForm(decisionSchema, decide)
  const { state } = form
  if (made && !state.message) return made
  return (
    <div className="stack">
      <FormMessage state={state} title="Not recorded" />
      {state.code === 'conflict' ? (
        <Conflict made={made} reportId={reportId} state={state} />
      ) : (
        <Deciding options={options} form={form} />
      )}
    </div>
  )
}

function Conflict({ made, reportId, state }: { made: ReactNode; reportId: string; state: FormState }) {
  return (
    <>
      <TextArea name="written" label="What you wrote" value={[state.values.reason ?? ''].flat()[0] ?? ''} rows={4} />
      {made ?? (
        <p>
          <a href={`/staff/triage/${reportId}`}>See what was decided</a>
        </p>
      )}
    </>
  )
}

function Deciding({ options, form }: { options: DecisionOptions; form: CaseFormModel }) {
  const { errors } = form
  const lines = inOrder.flatMap(name => (errors[name] ? [{ href: `#${name}`, message: errors[name] }] : []))
  return (
    <form {...form.formProps} className="deciding" noValidate>
      <div className="panel stack">
        {lines.length > 0 && <ErrorSummary title="A little more is needed" errors={lines} attempt={form.attempt} />}
        <DecisionFields options={options} fields={fieldsFor(form)} />
        <Actions>
          <SubmitButton sending="Recording…">Record decision</SubmitButton>
          <a href="/staff/triage">Not now</a>
        </Actions>
      </div>
    </form>
  )
}

/** As they stand in the form. */
const inOrder: readonly (keyof DecisionInput)[] = [
  'decision',
  'case',
  'ordinarySeverity',
  'notHarassment',
  'sameAs',
  'officer',
  'afterClosure',
  'remit',
  'severity',
  'counterTo',
  'reason',
]
