'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { markerRiskNames } from '@/lib/violent-persons/marker'
import { proposalSchema } from '@/lib/violent-persons/schema'

type Props = { action: FormAction; back: string; controls: { value: string; label: string }[] }

export function MarkerForm({ controls, ...form }: Props) {
  return (
    <CaseForm {...form} schema={proposalSchema} submit="Propose the marker">
      {fields => (
        <>
          <Checkboxes
            {...fields.many('risks')}
            label="What is the risk to whoever visits?"
            options={optionsOf(markerRiskNames)}
          />
          <Checkboxes
            {...fields.many('controls')}
            label="What makes a visit safe?"
            hint="Whoever books a visit has to take all of these on. They see these words and never why."
            options={controls}
          />
          <TextArea
            {...fields.text('reason')}
            label="What happened"
            hint="What was done, when, and the words that were used. Only those who work on this case read it."
          />
          <TextInput
            {...fields.text('address')}
            label="The home where they live"
            hint="Such as “2 Moor Lane”. Leave it empty where it is not one of our homes, or not known. A home of somebody who was harmed or saw it never carries a marker."
          />
          <Radios
            {...fields.one('contractors')}
            label="Are contractors told what to do there?"
            hint="They are told what to do and never why. If not, only our own staff can be booked there, except in an emergency."
            options={optionsOf({ yes: 'Yes', no: 'No' })}
          />
        </>
      )}
    </CaseForm>
  )
}
