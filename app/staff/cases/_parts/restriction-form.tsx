'use client'
import { Select } from '@/components/form/select'
import { restrictionSchema } from '@/lib/restricted/schema'
import { CaseForm } from './case-form'
import type { FormAction } from './use-case-form'

type Props = { action: FormAction; back: string; accused: readonly { value: string; label: string }[]; submit: string }

/** Who is accused, of a report or a case. */
export function RestrictionForm({ action, back, accused, submit }: Props) {
  return (
    <CaseForm schema={restrictionSchema} action={action} submit={submit} back={back}>
      {fields => (
        <Select
          {...fields.one('accused', '')}
          label="Who is accused"
          hint="If you do not know, leave it. Then every contractor is shut out as well."
          options={[{ value: '', label: 'Not known' }, ...accused]}
        />
      )}
    </CaseForm>
  )
}
