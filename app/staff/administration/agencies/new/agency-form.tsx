'use client'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { agencySchema } from '@/lib/agencies/schema'

const kinds = [
  { value: 'partner', label: 'A partner: tells us of people, with their agreement' },
  { value: 'contractor', label: 'A contractor: comes to homes for us' },
]

export function AgencyForm({ action }: { action: FormAction }) {
  return (
    <CaseForm schema={agencySchema} action={action} submit="Add the agency" back="/staff/administration/agencies">
      {fields => (
        <>
          <TextInput {...fields.text('name')} label="Name" />
          <Select {...fields.one('kind')} label="What are they to us?" options={kinds} />
          <TextInput {...fields.text('email')} label="Email (if any)" />
          <TextInput {...fields.text('phone')} label="Telephone (if any)" />
        </>
      )}
    </CaseForm>
  )
}
