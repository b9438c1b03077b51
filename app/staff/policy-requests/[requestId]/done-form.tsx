'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { requestOutcomeNames, requestOutcomes } from '@/lib/policy/formats'
import { doneSchema } from '@/lib/policy/schema'

const options = requestOutcomes.map(value => ({ value, label: requestOutcomeNames[value] }))

export function DoneForm(form: { action: FormAction; back: string; version: number }) {
  return (
    <CaseForm {...form} schema={doneSchema} submit="Record that it is done">
      {fields => (
        <Radios
          {...fields.one('outcome')}
          label="What came of it"
          hint="Where it went is deleted when you record this."
          options={options}
        />
      )}
    </CaseForm>
  )
}
