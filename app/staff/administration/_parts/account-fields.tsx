import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { CaseFields } from '@/app/staff/cases/_parts/use-case-form'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import type { Choosable, Named } from '@/lib/staff/accounts'
import { roleNames } from '@/lib/staff/role-names'

export type AccountNow = {
  name: string
  email: string
  role: string
  teamId: string | null
  managerId: string | null
  agencyId: string | null
  dbsCheckedOn: string | null
}

const listed = (none: string, names: readonly Named[]) => [
  { value: '', label: none },
  ...names.map(({ id, name }) => ({ value: id, label: name })),
]

/** The same fields for a new account and for one that is changed. */
export function AccountFields({
  fields,
  choosable,
  now,
}: {
  fields: CaseFields
  choosable: Choosable
  now?: AccountNow
}) {
  const { teams, managers, agencies } = choosable
  return (
    <>
      <TextInput {...fields.text('name', now?.name)} label="Name" autoComplete="off" />
      <TextInput
        {...fields.text('email', now?.email)}
        label="Work email"
        type="email"
        autoComplete="off"
        hint="They sign in with it. Never a private address."
      />
      <Select
        {...fields.one('role', now?.role ?? '')}
        label="Role"
        hint="It decides what they may see and do."
        options={[{ value: '', label: 'Choose' }, ...optionsOf(roleNames)]}
      />
      <Select {...fields.one('teamId', now?.teamId ?? '')} label="Team" options={listed('No team', teams)} />
      <Select
        {...fields.one('managerId', now?.managerId ?? '')}
        label="Line manager"
        hint="What is said about somebody is kept from their manager and their team."
        options={listed('Nobody', managers)}
      />
      <Select
        {...fields.one('agencyId', now?.agencyId ?? '')}
        label="Agency"
        hint="For a partner user, and for nobody else."
        options={listed('One of our own', agencies)}
      />
      <TextInput
        {...fields.text('dbsCheckedOn', now?.dbsCheckedOn ?? '')}
        label="Day of their DBS check (if any)"
        type="date"
      />
    </>
  )
}
