'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { wishNames } from '@/lib/people/person'
import { wishSchema } from '@/lib/people/schema'

export function WishForm(props: { action: FormAction; back: string; version: number; wish?: string }) {
  const { wish, ...form } = props
  return (
    <CaseForm {...form} schema={wishSchema} submit="Record">
      {fields => (
        <Radios
          {...fields.one('wish', wish)}
          label="Do they want us to go on?"
          hint="They can change their mind at any time. Saying no does not affect their tenancy or the help they can get."
          options={optionsOf(wishNames)}
        />
      )}
    </CaseForm>
  )
}
