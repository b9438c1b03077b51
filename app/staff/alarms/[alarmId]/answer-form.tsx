'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextArea } from '@/components/form/text-area'
import { answerSchema } from '@/lib/alarms/schema'

export function AnswerForm({ action }: { action: FormAction }) {
  return (
    <CaseForm schema={answerSchema} action={action} submit="Record what I did" back="/staff">
      {fields => (
        <TextArea
          {...fields.text('note')}
          label="What you did"
          hint="Whom you reached and how, whether they are safe, and who has it now. If you tried and did not reach them, say so."
        />
      )}
    </CaseForm>
  )
}
