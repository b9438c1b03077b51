'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { accusedNames, routePartNames } from '@/lib/restricted/names'
import { rungSchema } from '@/lib/restricted/schema'

const choose = { value: '', label: 'Choose' }

/** Which part of the route receives what is said about whom. */
export function LadderForm({ action }: { action: FormAction }) {
  return (
    <CaseForm schema={rungSchema} action={action} submit="Change the ladder" back="/staff">
      {fields => (
        <>
          <Select {...fields.one('accused')} label="About whom" options={[choose, ...optionsOf(accusedNames)]} />
          <Select {...fields.one('part')} label="Who" options={[choose, ...optionsOf(routePartNames)]} />
          <Radios
            {...fields.one('receives')}
            label="Do they receive it?"
            options={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
          />
        </>
      )}
    </CaseForm>
  )
}
