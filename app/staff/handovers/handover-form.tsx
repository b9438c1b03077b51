'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { handoverReasonNames, handoverReasons } from '@/lib/absences/absence'
import { handoverSchema } from '@/lib/absences/schema'

type Option = { value: string; label: string }
type Props = {
  action: FormAction
  fromId: string
  everyone: Option[]
  cases: { id: string; reference: string; possible: Option[] }[]
}

const reasons = handoverReasons.map(value => ({ value, label: handoverReasonNames[value] }))

/** One colleague for all, and another for single cases: for each only who may have it. */
export function HandoverForm({ action, fromId, everyone, cases }: Props) {
  return (
    <CaseForm schema={handoverSchema} action={action} submit="Hand over" back="/staff/absences">
      {fields => (
        <>
          <input type="hidden" name="fromId" value={fromId} />
          <Select
            {...fields.one('officerId')}
            label="Who takes the cases"
            hint="A case that they may not have stays, and you are told."
            options={[{ value: '', label: 'Choose for each case' }, ...everyone]}
          />
          {cases.map(({ id, reference, possible }) => (
            <Select
              key={id}
              {...fields.one(id)}
              label={`Case ${reference}`}
              options={[{ value: '', label: 'As for all' }, ...possible]}
            />
          ))}
          <Radios {...fields.one('reason')} label="Why" options={reasons} />
          <TextArea
            {...fields.text('note')}
            label="What they need to know"
            rows={4}
            hint="It is kept with the handover."
          />
        </>
      )}
    </CaseForm>
  )
}
