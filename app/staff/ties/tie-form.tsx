'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { tieKindNames } from '@/lib/restricted/names'
import { tieSchema } from '@/lib/restricted/schema'

type Props = { action: FormAction; homes: readonly { id: string; address: string }[] }

export function TieForm({ action, homes }: Props) {
  const options = [
    { value: '', label: 'None of our homes' },
    ...homes.map(({ id, address }) => ({ value: id, label: address })),
  ]
  return (
    <CaseForm schema={tieSchema} action={action} submit="Keep it" back="/staff">
      {fields => (
        <>
          <Radios {...fields.one('kind')} label="Who they are to you" options={optionsOf(tieKindNames)} />
          <TextInput {...fields.text('name')} label="Their full name" hint="Leave it empty for your own home." />
          <Select {...fields.one('homeId', '')} label="Where they live, or you do" options={options} />
        </>
      )}
    </CaseForm>
  )
}
