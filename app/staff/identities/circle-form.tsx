'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { leavingSchema, wideningSchema } from '@/lib/people/limited-schema'

type Props = { action: FormAction; colleagues: { id: string; name: string }[] }

export function CircleForm({ action, colleagues }: Props) {
  const options = [{ value: '', label: 'Choose' }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <CaseForm action={action} schema={wideningSchema} submit="Let them know too" back="/staff">
      {fields => <Select {...fields.one('colleagueId')} label="Another colleague they chose" options={options} />}
    </CaseForm>
  )
}

export function LeavingForm({ action }: { action: FormAction }) {
  return (
    <CaseForm action={action} schema={leavingSchema} submit="I no longer look after them" quiet>
      {() => null}
    </CaseForm>
  )
}
