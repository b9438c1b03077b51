import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import type { Looked, Trail } from '@/lib/audit/queries'

type Props = { looked: Looked; colleagues: Trail['colleagues'] }

/** By person, by record, by day, or what was viewed without a task. It changes nothing, so it is asked for by address. */
export function LookFor({ looked, colleagues }: Props) {
  return (
    <form method="get" action="/staff/audit" className="stack">
      {colleagues.length > 0 && (
        <Select name="who" label="Who" selected={looked.who ?? ''} options={[anybody, ...colleagues]} />
      )}
      <TextInput
        name="record"
        label="Reference of a case or report"
        value={looked.record ?? ''}
        hint="Such as C-7Q4M"
        spellCheck={false}
      />
      <TextInput name="from" label="From" type="date" value={looked.from ?? ''} />
      <TextInput name="to" label="To" type="date" value={looked.to ?? ''} />
      <Select name="noTask" label="Which entries" selected={looked.noTask ? 'yes' : ''} options={which} />
      <button className="button" type="submit">
        Look
      </button>
      <p>
        <a href="/staff/audit">Show everything</a>
      </p>
    </form>
  )
}

const anybody = { value: '', label: 'Anybody' }
const which = [
  { value: '', label: 'All' },
  { value: 'yes', label: 'Viewed without a task' },
]
