'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { TextInput } from '@/components/form/text-input'
import { policeStatusNames } from '@/lib/cases/police'
import { policeSchema } from '@/lib/cases/police-schema'

const hints: Readonly<Record<string, string>> = {
  reported_by_us_with_consent: 'Only where they agreed that we tell the police, and have not taken it back.',
  reported_by_us_override: 'Only where two of us authorised it, for one of the five reasons.',
  police_no_crime: 'Our case goes on all the same.',
}

export function PoliceForm({ action, back }: { action: FormAction; back: string }) {
  return (
    <CaseForm schema={policeSchema} action={action} submit="Record" back={back}>
      {fields => (
        <>
          <Radios
            {...fields.one('status')}
            label="Where does it stand?"
            options={optionsOf(policeStatusNames).map(option => ({ ...option, hint: hints[option.value] }))}
          />
          <TextInput {...fields.text('force')} label="Which force" />
          <TextInput {...fields.text('method')} label="How it was reported" hint="Such as 101, online, at a station." />
          <TextInput {...fields.text('reportedOn')} label="On which day" type="date" short />
          <TextInput {...fields.text('reference')} label="Their reference" hint="If there is one. We need none." />
          <TextInput {...fields.text('policeOfficer')} label="Police officer" />
        </>
      )}
    </CaseForm>
  )
}
