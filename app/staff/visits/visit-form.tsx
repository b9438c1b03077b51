'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { bookingSchema, findHomeSchema } from '@/lib/violent-persons/booking-schema'
import { visitPurposeNames } from '@/lib/violent-persons/visit'

type Option = { value: string; label: string; hint?: string }

export function FindHome({ action }: { action: FormAction }) {
  return (
    <CaseForm action={action} schema={findHomeSchema} submit="Find the home">
      {fields => (
        <TextInput {...fields.text('address')} label="Address" hint="Such as “2 Moor Lane”" autoComplete="off" />
      )}
    </CaseForm>
  )
}

type Props = { action: FormAction; homeId: string; who: Option[]; controls: Option[]; from: string }

/** Each control measure is ticked by whoever books: nothing is taken on for them. */
export function BookVisit({ action, homeId, who, controls, from }: Props) {
  const none = { value: '', label: 'Choose' }
  return (
    <CaseForm action={action} back="/staff/visits" schema={bookingSchema} submit="Book the visit">
      {fields => (
        <>
          <input type="hidden" name="homeId" value={homeId} />
          {controls.length > 0 && (
            <Checkboxes
              {...fields.many('controls')}
              label="What makes a visit here safe"
              hint="Tick each one that you have seen to. The visit is booked only with all of them."
              options={controls}
            />
          )}
          <Select {...fields.one('purpose')} label="What for" options={[none, ...optionsOf(visitPurposeNames)]} />
          <TextInput {...fields.text('forAt', from)} label="When" type="datetime-local" />
          <Select {...fields.one('who')} label="Who goes" options={[none, ...who]} />
          <Checkboxes
            {...fields.many('emergency')}
            label="Is it an emergency?"
            options={[
              {
                value: 'yes',
                label: 'Somebody would be in danger without this visit',
                hint: 'It is booked without delay. What makes it safe is written on it: tell whoever goes.',
              },
            ]}
          />
        </>
      )}
    </CaseForm>
  )
}
