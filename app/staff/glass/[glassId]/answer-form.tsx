'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { answeringGlassSchema, endingGlassSchema } from '@/lib/restricted/glass-schema'

const options = [
  { value: 'yes', label: 'Yes, let them in for this time' },
  { value: 'no', label: 'No' },
]

export function AnswerForm({ action }: { action: FormAction }) {
  return (
    <CaseForm action={action} schema={answeringGlassSchema} submit="Answer" back="/staff/glass">
      {fields => <Radios {...fields.one('answer')} label="Let them in?" options={options} />}
    </CaseForm>
  )
}

export function EndForm({ action }: { action: FormAction }) {
  return (
    <CaseForm action={action} schema={endingGlassSchema} submit="End it now" quiet back="/staff/glass">
      {() => null}
    </CaseForm>
  )
}
