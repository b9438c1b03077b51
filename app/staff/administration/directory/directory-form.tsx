'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import type { DirectoryShown } from '@/lib/restricted/directory-queries'
import { directoryEntrySchema } from '@/lib/restricted/directory-schema'

type Props = { action: FormAction } & Pick<DirectoryShown, 'whose' | 'teams' | 'colleagues'>

const chosenOf = (none: string, all: readonly { id: string; name: string }[]) => [
  { value: '', label: none },
  ...all.map(({ id, name }) => ({ value: id, label: name })),
]

export function DirectoryForm({ action, whose, teams, colleagues }: Props) {
  return (
    <CaseForm schema={directoryEntrySchema} action={action} submit="Add the names" back="/staff">
      {fields => (
        <>
          <Select {...fields.one('whose')} label="Whose names" options={[{ value: '', label: 'Choose' }, ...whose]} />
          <TextInput
            {...fields.text('names')}
            label="Names"
            hint="A full name, and what they are called. Put a semicolon between them."
          />
          <Select
            {...fields.one('teamId', '')}
            label="The team of ours they work with (if any)"
            options={chosenOf('None', teams)}
          />
          <Select
            {...fields.one('managerId', '')}
            label="Their manager here (if any)"
            options={chosenOf('None', colleagues)}
          />
        </>
      )}
    </CaseForm>
  )
}
