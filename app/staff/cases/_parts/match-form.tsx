'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { patternAnswerSchema } from '@/lib/patterns/schema'

const answers = [
  { value: 'accepted', label: 'Yes, it is the same', hint: 'Two cases are then linked. Nothing is merged.' },
  { value: 'rejected', label: 'No, it is not', hint: 'It is shown as a repeat no more. Your answer stays here.' },
]

type MatchFormProps = { action: FormAction; back: string; options: { value: string; label: string }[] }

export function MatchForm({ action, back, options }: MatchFormProps) {
  return (
    <CaseForm schema={patternAnswerSchema} action={action} submit="Record my answer" back={back}>
      {fields => (
        <>
          <Select {...fields.one('match')} label="Which match" options={options} />
          <Radios {...fields.one('answer')} label="Is it the same?" options={answers} />
          <TextArea
            {...fields.text('reason')}
            label="Why"
            hint="What you checked. Name nobody who need not be named."
          />
        </>
      )}
    </CaseForm>
  )
}
