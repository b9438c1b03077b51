'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { actionSideNames } from '@/lib/plans/plan'
import { actionSchema } from '@/lib/plans/schema'

const theyRead = 'They get to read this: nothing about anybody else who told us, and no names they did not say.'

type Props = { action: FormAction; back: string; colleagues: readonly { id: string; name: string }[] }

export function ActionForm({ colleagues, ...form }: Props) {
  const named = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <CaseForm {...form} schema={actionSchema} submit="Add to the plan">
      {fields => (
        <>
          <TextArea {...fields.text('what')} label="What is to be done" rows={3} hint={theyRead} />
          <Radios {...fields.one('side')} label="Who does it" options={optionsOf(actionSideNames)} />
          <Select
            {...fields.one('ownerId', '')}
            label="If us: which colleague"
            options={[{ value: '', label: 'Choose' }, ...named]}
          />
          <TextInput {...fields.text('owner')} label="If another agency: which, and who there" />
          <TextInput {...fields.text('dueOn')} label="By" type="date" short />
        </>
      )}
    </CaseForm>
  )
}
