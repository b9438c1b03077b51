'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { overrideAnswerSchema } from '@/lib/cases/override-schema'

type Props = { action: FormAction; back: string; opinion: string; version: number }

export function AnswerForm({ opinion, ...form }: Props) {
  return (
    <CaseForm {...form} schema={overrideAnswerSchema} submit="Record my answer">
      {fields => (
        <>
          <input type="hidden" name="opinion" value={opinion} />
          <Radios
            {...fields.one('answer')}
            label="Do you agree?"
            hint="Your name stands beside it. It counts from this moment."
            options={[
              { value: 'agreed', label: 'I agree: it is necessary and no less would do' },
              { value: 'refused', label: 'I do not agree' },
            ]}
          />
          <TextArea {...fields.text('answerReason')} label="Why" rows={4} />
        </>
      )}
    </CaseForm>
  )
}
