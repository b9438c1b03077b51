'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { photographedSchema, removedSchema } from '@/lib/cases/graffiti-schema'

type Props = { action: FormAction; back: string; clockId: string }

export function PhotographedForm({ action, back, clockId }: Props) {
  return (
    <CaseForm schema={photographedSchema} action={action} submit="Record" back={back}>
      {fields => (
        <>
          <input type="hidden" name="clockId" value={clockId} />
          <Radios
            {...fields.one('how')}
            label="Is it photographed?"
            options={[
              { value: 'yes', label: 'It is photographed' },
              {
                value: 'impossible',
                label: 'A photograph was not possible',
                reveals: <TextArea {...fields.text('reason')} label="Why" rows={2} />,
              },
            ]}
          />
        </>
      )}
    </CaseForm>
  )
}

export function RemovedForm({ action, back, clockId }: Props) {
  return (
    <CaseForm schema={removedSchema} action={action} submit="It is removed" back={back}>
      {() => <input type="hidden" name="clockId" value={clockId} />}
    </CaseForm>
  )
}
