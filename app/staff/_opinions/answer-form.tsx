'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { secondOpinionSchema } from '@/lib/triage/schema-beside'

const answers = [
  { value: 'agreed', label: 'I agree', hint: 'It is done at once, with both names.' },
  { value: 'refused', label: 'I do not agree', hint: 'Nothing changes, and whoever proposed it can read why.' },
]

/** What the second person says. Whoever proposed never sees this form. */
export function AnswerForm(form: { action: FormAction; back: string }) {
  return (
    <CaseForm {...form} schema={secondOpinionSchema} submit="Record my answer">
      {fields => (
        <>
          <Radios {...fields.one('answer')} label="Your answer" options={answers} />
          <TextArea {...fields.text('reason')} label="Why" hint="In a sentence or two." rows={3} />
        </>
      )}
    </CaseForm>
  )
}
