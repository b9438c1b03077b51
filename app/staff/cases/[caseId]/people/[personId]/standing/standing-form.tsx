'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes, type Choice, Radios } from '@/components/form/choices'
import { adjustmentNames } from '@/lib/people/adjustment'
import { standingSchema } from '@/lib/people/standing-schema'
import { victimTypeNames } from '@/lib/people/victim-type'

type Props = {
  action: FormAction
  back: string
  version: number
  /** Of an alleged perpetrator only. */
  types?: readonly Choice[]
  type?: string
  /** Of somebody to whom support is owed. */
  victimType?: string
  adjustments: readonly string[]
}

export function StandingForm({ types, type, victimType, adjustments, ...form }: Props) {
  return (
    <CaseForm {...form} schema={standingSchema} submit="Record">
      {fields => (
        <>
          {types && (
            <Radios {...fields.one('perpetratorType', type)} label="How do they stand to us?" options={types} />
          )}
          {victimType !== undefined && (
            <Radios
              {...fields.one('victimType', victimType)}
              label="How do they stand to us?"
              hint="It never changes whether they have support. For one of our staff, or of a contractor, their line manager is asked to be in touch today."
              options={optionsOf(victimTypeNames)}
            />
          )}
          <Checkboxes
            {...fields.many('adjustments', adjustments)}
            label="What makes it easier for them to deal with us?"
            hint="Nobody has to say why."
            options={optionsOf(adjustmentNames)}
          />
        </>
      )}
    </CaseForm>
  )
}
