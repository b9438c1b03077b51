'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { limitingSchema } from '@/lib/people/limited-schema'

type Props = { action: FormAction; back: string; colleagues: { id: string; name: string }[] }

export function IdentityForm({ colleagues, ...form }: Props) {
  const options = [{ value: '', label: 'Choose' }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <CaseForm {...form} schema={limitingSchema} submit="Keep their name to these">
      {fields => (
        <>
          <Select {...fields.one('managerId')} label="The manager they chose" options={options} />
          <Select
            {...fields.one('wellbeingId')}
            label="The colleague for their wellbeing"
            hint="Somebody of HR who looks after them, if they want that."
            options={options}
          />
          <Checkbox {...fields.tick('sheChose')} label="They chose these colleagues themselves" />
        </>
      )}
    </CaseForm>
  )
}
