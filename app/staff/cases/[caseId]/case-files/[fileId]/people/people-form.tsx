'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { PersonOption } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkboxes } from '@/components/form/choices'
import { peopleSchema } from '@/lib/case-files/schema'

type Props = { action: FormAction; back: string; people: readonly PersonOption[]; hidden: readonly string[] }

export function PeopleForm({ people, hidden, ...form }: Props) {
  return (
    <CaseForm {...form} schema={peopleSchema} submit="Save, and go on to the passages">
      {fields => (
        <Checkboxes
          {...fields.many('hidden', hidden)}
          label="Who is hidden?"
          hint="Their name, numbers and address are replaced everywhere, also in the words of others. If somebody changes, passages that name them are asked about again."
          options={people}
        />
      )}
    </CaseForm>
  )
}
