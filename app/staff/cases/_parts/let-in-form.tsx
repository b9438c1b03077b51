'use client'
import { Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { trackNames } from '@/lib/restricted/names'
import { letInSchema } from '@/lib/restricted/schema'
import { CaseForm } from './case-form'
import { optionsOf } from './options'
import type { FormAction } from './use-case-form'

type Props = { action: FormAction; back: string; colleagues: readonly { id: string; name: string }[] }

export function LetInForm({ action, back, colleagues }: Props) {
  const options = [{ value: '', label: 'Choose' }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <CaseForm schema={letInSchema} action={action} submit="Let them in" back={back}>
      {fields => (
        <>
          <Select {...fields.one('staffId')} label="Who" options={options} />
          <Radios {...fields.one('track')} label="What is open to them" options={optionsOf(trackNames)} />
          <TextInput {...fields.text('until')} label="Last day" type="date" hint="Leave it empty if it has no end." />
        </>
      )}
    </CaseForm>
  )
}
