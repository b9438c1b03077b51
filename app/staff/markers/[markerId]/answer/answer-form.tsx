'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { appealAnswerSchema } from '@/lib/violent-persons/schema'

type Props = { action: FormAction; back: string }

export function AnswerForm(form: Props) {
  return (
    <CaseForm {...form} schema={appealAnswerSchema} submit="Record your answer">
      {fields => (
        <>
          <Radios
            {...fields.one('answer')}
            label="Your answer"
            options={optionsOf({ upheld: 'Upheld: the marker ends now', not_upheld: 'Not upheld: the marker stays' })}
          />
          <TextArea
            {...fields.text('reason')}
            label="Your reason"
            hint="It is what they are told. Name nobody."
            rows={4}
          />
        </>
      )}
    </CaseForm>
  )
}
