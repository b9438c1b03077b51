'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { actionEndSchema } from '@/lib/plans/schema'

export function EndForm(form: { action: FormAction; back: string; version: number }) {
  return (
    <CaseForm {...form} schema={actionEndSchema} submit="Record">
      {fields => (
        <>
          <Radios
            {...fields.one('how')}
            label="How did it end?"
            options={[
              { value: 'done', label: 'It is done' },
              { value: 'struck_out', label: 'It will not be done' },
            ]}
          />
          <TextArea {...fields.text('cancelReason')} label="If it will not be done: why" rows={3} />
        </>
      )}
    </CaseForm>
  )
}
