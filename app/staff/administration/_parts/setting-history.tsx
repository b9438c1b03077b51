import { Panel } from '@/components/page/panel'
import { dateTimeWords } from '@/lib/clock/format'
import type { SettingChange } from '@/lib/landlord/changes'

type HistoryProps = {
  changes: readonly SettingChange[]
  /** What a field is called; one that is not named here is not shown. */
  fields: Readonly<Record<string, string>>
  /** What a change is of, where there are several of its kind. */
  of?: (which: string) => string
}

/** Every change: who, when, from what to what, newest first. */
export function SettingHistory({ changes, fields, of }: HistoryProps) {
  return (
    <Panel title="What was changed" id="history" stack>
      {changes.length === 0 && <p>Nothing yet.</p>}
      <ul className="stack">
        {changes.map(change => (
          <li key={change.id} className="stack-s">
            {change.which && of && <b>{of(change.which)}</b>}
            <Differences change={change} fields={fields} />
            <p className="meta">
              {change.by}, {dateTimeWords(change.at)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Differences({ change: { before, after }, fields }: { change: SettingChange } & Pick<HistoryProps, 'fields'>) {
  const changed = Object.keys(fields).filter(field => field in before || field in after)
  return (
    <dl className="changes">
      {changed.map(field => (
        <div key={field}>
          <dt>{fields[field]}</dt>
          <dd>
            <Value text={before[field]} /> <span aria-hidden="true">→</span> <span className="hidden-text">became</span>{' '}
            <Value text={after[field]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** As it was typed, whatever it holds. */
const Value = ({ text }: { text: string | undefined }) =>
  text ? (
    <span className="as-typed" dir="auto">
      {text}
    </span>
  ) : (
    <span className="meta">nothing</span>
  )
