'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { routePartNames } from '@/lib/restricted/names'
import { memberSchema } from '@/lib/restricted/schema'

type Props = { action: FormAction; colleagues: readonly { id: string; name: string }[] }

export function MemberForm({ action, colleagues }: Props) {
  const options = [{ value: '', label: 'Choose' }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <CaseForm schema={memberSchema} action={action} submit="Change the route" back="/staff">
      {fields => (
        <>
          <Select {...fields.one('staffId')} label="Who" options={options} />
          <Select
            {...fields.one('part', '')}
            label="What they receive it as"
            options={[{ value: '', label: 'Not at all' }, ...optionsOf(routePartNames)]}
          />
        </>
      )}
    </CaseForm>
  )
}
