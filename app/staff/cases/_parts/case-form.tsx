'use client'
import type { ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { z } from 'zod'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormMessage } from '@/components/form/form-message'
import { Actions, Button } from '@/components/page/button'
import { type CaseFields, type FormAction, fieldsFor, useCaseForm } from './use-case-form'

/** `version` is that of the row as shown: after a conflict the page brings the new one, and the words are still there. */
export type CaseFormProps = {
  schema: z.ZodType<unknown, FieldValues>
  action: FormAction
  submit: string
  /** Where leaving leads to; none where the form is not all that the page is for. */
  back?: string
  version?: number
  /** Beside the form that the page is for. */
  quiet?: boolean
  children: (fields: CaseFields) => ReactNode
}

export function CaseForm({ schema, action, submit, back, version, quiet = false, children }: CaseFormProps) {
  const form = useCaseForm(schema, action)
  const lines = Object.entries(form.errors).map(([name, message]) => ({ href: `#${name}`, message }))
  const conflict = form.state.code === 'conflict'
  return (
    <div className="form-col stack">
      {lines.length > 0 && <ErrorSummary title="Please look at these" errors={lines} attempt={form.attempt} />}
      <FormMessage state={form.state} title={conflict ? 'Somebody else was here too' : undefined} />
      <form {...form.formProps} className="stack" noValidate>
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {children(fieldsFor(form))}
        <Actions>
          <Button quiet={quiet} aria-disabled={form.pending || undefined}>
            {conflict ? `${submit} all the same` : submit}
          </Button>
          {back && <a href={back}>Back without saving</a>}
          <span role="status">{form.pending ? 'Saving' : ''}</span>
        </Actions>
      </form>
    </div>
  )
}
