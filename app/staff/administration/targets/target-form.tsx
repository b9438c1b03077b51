'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { targetSchema } from '@/lib/lists/target-schema'

type Props = { action: FormAction; version: number; options: { value: string; label: string }[] }

export function TargetForm({ action, version, options }: Props) {
  return (
    <CaseForm schema={targetSchema} action={action} submit="Change the target" back="/staff" version={version}>
      {fields => (
        <>
          <Select {...fields.one('code')} label="Which target" options={options} />
          <TextInput
            {...fields.text('amount')}
            label="How many"
            inputMode="numeric"
            hint="In the unit it has now. Clocks that run already keep their dates."
          />
        </>
      )}
    </CaseForm>
  )
}
