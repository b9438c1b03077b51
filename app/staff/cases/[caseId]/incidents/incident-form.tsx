'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Checkboxes, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { datePrecisionNames } from '@/lib/cases/incident'
import { incidentSchema } from '@/lib/cases/incident-schema'

type Type = { value: string; label: string; advice: readonly string[] }
type Props = { action: FormAction; back: string; today: string; types: readonly Type[] }

export function IncidentForm({ action, back, today, types }: Props) {
  return (
    <CaseForm schema={incidentSchema} action={action} submit="Record the incident" back={back}>
      {fields => (
        <>
          <TextInput {...fields.text('day', today)} label="Day" hint="Or a day near it." type="date" short />
          <TextInput {...fields.text('time')} label="Time" hint="Such as 21:30. Leave it empty if not known." short />
          <Radios {...fields.one('precision')} label="How sure is the day?" options={optionsOf(datePrecisionNames)} />
          <Checkboxes
            {...fields.many('types')}
            label="What kind of thing was it?"
            options={types.map(({ value, label, advice }) => ({
              value,
              label,
              ...(advice.length > 0 && { reveals: <p>{advice.join(' ')}</p> }),
            }))}
          />
          <TextArea
            {...fields.text('what')}
            label="What happened"
            hint="In their words, the exact ones if they said them."
          />
          <TextArea {...fields.text('place')} label="Where" rows={2} />
          <Checkbox
            {...fields.tick('possibleCrime')}
            label="It may be a crime. Whether it is one is for the police and the courts to say."
          />
        </>
      )}
    </CaseForm>
  )
}
