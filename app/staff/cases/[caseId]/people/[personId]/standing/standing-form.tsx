'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes, type Choice, Radios } from '@/components/form/choices'
import { adjustmentNames } from '@/lib/people/adjustment'
import { standingSchema } from '@/lib/people/standing-schema'

type Props = {
  action: FormAction
  back: string
  version: number
  /** Of an alleged perpetrator only. */
  types?: readonly Choice[]
  type?: string
  adjustments: readonly string[]
}

export function StandingForm({ types, type, adjustments, ...form }: Props) {
  return (
    <CaseForm {...form} schema={standingSchema} submit="Record">
      {fields => (
        <>
          {types && (
            <Radios {...fields.one('perpetratorType', type)} label="How do they stand to us?" options={types} />
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
