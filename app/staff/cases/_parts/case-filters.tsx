import { FilterBar } from '@/components/case/filter-bar'
import { Select } from '@/components/form/select'
import { caseStatuses, caseStatusNames } from '@/lib/cases/case'
import { type CaseFilter, type CaseView, caseViews } from '@/lib/cases/filter'
import { grounds, incidentTypes } from '@/lib/reports/report'
import { groundWords, typeWords } from '@/lib/triage/words'
import { listHref } from './list-address'

const labels: Record<CaseView, string> = {
  open: 'Open',
  mine: 'Mine',
  'no-contact': 'No first contact yet',
  closed: 'Closed',
}

type Props = {
  filter: CaseFilter
  counts: Record<Exclude<CaseView, 'closed'>, number>
  officers: readonly { id: string; name: string }[]
}

/** Closed cases are not counted: they only grow. */
export function CaseFilters({ filter, counts, officers }: Props) {
  const links = caseViews.map(show => ({
    href: listHref({ ...filter, show }),
    label: labels[show],
    count: show === 'closed' ? undefined : counts[show],
    current: show === filter.show,
  }))
  return (
    <FilterBar label="Filter cases" of="Cases" links={links} action="/staff/cases">
      {filter.show !== 'open' && <input type="hidden" name="show" value={filter.show} />}
      <Choose name="officer" label="Officer" any="Anybody" filter={filter} options={whose(officers)} />
      <Choose name="stage" label="Stage" any="Any" filter={filter} options={coded(caseStatuses, caseStatusNames)} />
      <Choose
        name="late"
        label="Clocks"
        any="Any"
        filter={filter}
        options={[{ value: 'yes', label: 'Something is late' }]}
      />
      <Choose name="risk" label="Risk" any="Any" filter={filter} options={[{ value: 'high', label: 'High' }]} />
      <Choose name="type" label="What" any="Anything" filter={filter} options={coded(incidentTypes, typeWords)} />
      <Choose name="ground" label="About" any="Anything" filter={filter} options={coded(grounds, groundWords)} />
      <Choose
        name="restricted"
        label="Who may see it"
        any="Any"
        filter={filter}
        options={[{ value: 'yes', label: 'Restricted' }]}
      />
    </FilterBar>
  )
}

type Option = { value: string; label: string }

const whose = (officers: Props['officers']): Option[] => [
  { value: 'none', label: 'Nobody yet' },
  ...officers.map(({ id, name }) => ({ value: id, label: name })),
]

const coded = <C extends string>(codes: readonly C[], words: Record<C, string>): Option[] =>
  codes.map(value => ({ value, label: words[value] }))

type ChooseProps = {
  name: 'officer' | 'stage' | 'late' | 'risk' | 'type' | 'ground' | 'restricted'
  label: string
  any: string
  filter: CaseFilter
  options: readonly Option[]
}

function Choose({ name, label, any, filter, options }: ChooseProps) {
  const all = [{ value: '', label: any }, ...options]
  return <Select name={name} label={label} selected={filter[name] ?? ''} options={all} />
}
