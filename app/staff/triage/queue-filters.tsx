import { FilterBar } from '@/components/case/filter-bar'
import { Select } from '@/components/form/select'
import { anonymityLevels, channels, grounds, incidentTypes } from '@/lib/reports/report'
import { type QueueFilter, type QueueView, queueAddress, queueViews } from '@/lib/triage/filter'
import { channelWords, groundWords, levelWords, typeWords } from '@/lib/triage/words'

const viewWords: Record<QueueView, string> = { waiting: 'Waiting', mine: 'Mine', overdue: 'Overdue' }

/** `Mine` is what this person typed and what names a place where they have an open case. */
export function QueueFilters({ filter, counts }: { filter: QueueFilter; counts: Record<QueueView, number> }) {
  return (
    <FilterBar
      label="Filter reports"
      of="reports"
      action="/staff/triage"
      links={linksOf(filter, counts)}
      fold={foldOf(filter)}
    >
      {filter.view !== 'waiting' && <input type="hidden" name="view" value={filter.view} />}
      <Choose name="channel" label="Came in by" any="Any way" codes={channels} words={channelWords} filter={filter} />
      <Choose name="level" label="Name given" any="Any" codes={anonymityLevels} words={levelWords} filter={filter} />
      <Choose name="danger" label="Danger" any="Any" codes={['yes']} words={dangerWords} filter={filter} />
      <Choose name="type" label="What" any="Anything" codes={incidentTypes} words={typeWords} filter={filter} />
      <Choose name="ground" label="About" any="Anything" codes={grounds} words={groundWords} filter={filter} />
    </FilterBar>
  )
}

/** Folded away while none is used, so that what waits stands at the top of a phone. */
const foldOf = ({ view: _, after: __, before: ___, ...narrowed }: QueueFilter) => ({
  summary: 'Narrow the list',
  open: Object.values(narrowed).some(Boolean),
})

const dangerWords = { yes: 'In danger or not sure' }

function linksOf(filter: QueueFilter, counts: Record<QueueView, number>) {
  return queueViews.map(view => ({
    href: queueAddress({ ...filter, view }),
    label: viewWords[view],
    count: counts[view],
    current: view === filter.view,
  }))
}

type ChooseProps<C extends string> = {
  name: 'channel' | 'level' | 'danger' | 'type' | 'ground'
  label: string
  any: string
  codes: readonly C[]
  words: Record<C, string>
  filter: QueueFilter
}

function Choose<C extends string>({ name, label, any, codes, words, filter }: ChooseProps<C>) {
  const options = codes.map(code => ({ value: code as string, label: words[code] }))
  return (
    <Select name={name} label={label} selected={filter[name] ?? ''} options={[{ value: '', label: any }, ...options]} />
  )
}
