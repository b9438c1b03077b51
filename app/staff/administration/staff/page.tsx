import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { factorWords, lastHereWords } from '@/app/staff/administration/_parts/account-words'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import { FilterBar } from '@/components/case/filter-bar'
import { Pagination } from '@/components/case/pagination'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { ButtonLink } from '@/components/page/button'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import type { AccountShown } from '@/lib/staff/account-facts'
import { type AccountList, accountList, pageSize } from '@/lib/staff/accounts'
import { type AccountFilter, accountFilter, accountsHref } from '@/lib/staff/filter'
import { roleNames } from '@/lib/staff/role-names'

export const metadata: Metadata = { title: 'Staff accounts – Beside' }

/** Who has an account, what it is, and how it is used. */
export default async function AccountsPage({ searchParams }: PageProps<'/staff/administration/staff'>) {
  const actor = await requireStaff()
  const filter = accountFilter(await searchParams)
  const list = await orNotFound(accountList(actor, filter))
  const { accounts, many } = list
  const to = (page: number) => accountsHref({ ...filter, page })
  return (
    <OfficePage actor={actor} current="settings" title="Staff accounts">
      <div className="actions">
        <ButtonLink href="/staff/administration/staff/new">Make an account</ButtonLink>
        <ButtonLink quiet href="/staff/administration/teams">
          Teams
        </ButtonLink>
      </div>
      <Filters filter={filter} list={list} />
      {accounts.length > 0 ? <Accounts accounts={accounts} /> : <Nobody />}
      <Pagination
        {...(filter.page > 0 && { previous: to(filter.page - 1) })}
        {...((filter.page + 1) * pageSize < many && { next: to(filter.page + 1) })}
        of="accounts"
      />
    </OfficePage>
  )
}

function Filters({ filter, list: { many, teams } }: { filter: AccountFilter; list: AccountList }) {
  const { left, name, role, teamId } = filter
  const links = [false, true].map(gone => ({
    href: accountsHref({ ...filter, left: gone, page: 0 }),
    label: gone ? 'Have left' : 'Are here',
    ...(gone === left && { count: many, current: true }),
  }))
  const everyRole = [{ value: '', label: 'Every role' }, ...optionsOf(roleNames)]
  const everyTeam = [{ value: '', label: 'Every team' }, ...teams.map(team => ({ value: team.id, label: team.name }))]
  return (
    <FilterBar
      label="Which accounts"
      of="Accounts"
      links={links}
      action="/staff/administration/staff"
      fold={{ summary: 'Look for somebody', open: Boolean(name ?? role ?? teamId) }}
    >
      {left && <input type="hidden" name="show" value="left" />}
      <TextInput name="name" label="Name, or a part of it" value={name ?? ''} />
      <Select name="role" label="Role" selected={role ?? ''} options={everyRole} />
      <Select name="team" label="Team" selected={teamId ?? ''} options={everyTeam} />
    </FilterBar>
  )
}

function Accounts({ accounts }: { accounts: readonly AccountShown[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">Accounts by name</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Team and manager</th>
          <th scope="col">Signing in</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(account => (
          <Account key={account.id} account={account} />
        ))}
      </tbody>
    </table>
  )
}

function Account({ account }: { account: AccountShown }) {
  const { id, name, role, team, manager, agency, active, leftAt } = account
  return (
    <tr>
      <th scope="row">
        <a href={`/staff/administration/staff/${id}`}>{name}</a>
        <p className="meta">{roleNames[role]}</p>
      </th>
      <td>
        {agency ?? team ?? 'No team'}
        <p className="meta">{manager ? `Manager: ${manager}` : 'No line manager'}</p>
      </td>
      <td>
        {active ? factorWords(account) : 'Has left'}
        <p className="meta">{active || !leftAt ? lastHereWords(account) : 'Nothing opens with it'}</p>
      </td>
    </tr>
  )
}

const Nobody = () => (
  <EmptyState title="Nobody found">
    <p>There is no account like that. Look for another name, role or team.</p>
  </EmptyState>
)
