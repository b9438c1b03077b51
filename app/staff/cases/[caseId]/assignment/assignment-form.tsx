'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { assignmentSchema } from '@/lib/cases/schema'

type Officer = { id: string; name: string }
type Props = {
  action: FormAction
  back: string
  officers: readonly Officer[]
  version: number
  officerId?: string
  deputyId?: string
}

export function AssignmentForm({ action, back, officers, version, officerId = '', deputyId = '' }: Props) {
  const named = officers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <CaseForm schema={assignmentSchema} action={action} submit="Assign" back={back} version={version}>
      {fields => (
        <>
          <Select
            {...fields.one('officerId', officerId)}
            label="Officer"
            hint="The named person for the victim and witnesses."
            options={[{ value: '', label: 'Choose' }, ...named]}
          />
          <Select
            {...fields.one('deputyId', deputyId)}
            label="Deputy"
            hint="Somebody else, who stands in when the officer is away."
            options={[{ value: '', label: 'No deputy yet' }, ...named]}
          />
        </>
      )}
    </CaseForm>
  )
}
