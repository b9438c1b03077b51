'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { TextArea } from '@/components/form/text-area'
import { repairSchema } from '@/lib/cases/review-schema'

type Props = { action: FormAction; back: string; version: number; runs: boolean }

export function RepairForm({ action, back, version, runs }: Props) {
  return (
    <CaseForm
      schema={repairSchema}
      action={action}
      submit={runs ? 'Record that it is done' : 'Start the clock'}
      back={back}
      version={version}
    >
      {fields => (
        <TextArea
          {...fields.text('note')}
          label={runs ? 'What was done, and by whom' : 'What is to be made safe'}
          hint="Such as a lock or a letterbox. It is kept as a note. A lock is changed only with whoever lives there."
        />
      )}
    </CaseForm>
  )
}
