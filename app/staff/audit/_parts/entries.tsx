import { type Looked, pageSize, type Seen } from '@/lib/audit/queries'
import { shortDateTime } from '@/lib/clock/format'
import { inLondon } from '@/lib/clock/local'
import { actionWords, actorWords, taskWords } from './entry-words'

/** The address of a view of the trail. */
export function auditHref({ noTask, page, ...rest }: Looked): string {
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value))
  if (noTask) query.set('noTask', 'yes')
  if (page) query.set('page', String(page))
  return `/staff/audit?${query}`
}

type Props = { entries: readonly Seen[]; looked: Looked }

export function Entries({ entries, looked }: Props) {
  return (
    <table className="queue">
      <caption>Newest first, up to {pageSize} on a page</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Record</th>
          <th scope="col">Task there</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of an entry would tell how many are not shown
          <Row key={place} entry={entry} looked={looked} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ entry, looked: { from, to, noTask } }: { entry: Seen; looked: Looked }) {
  const kept = { ...(from && { from }), ...(to && { to }), ...(noTask && { noTask }) }
  const { staff_id: who, reference } = entry
  return (
    <tr>
      <th scope="row">{whenWords(new Date(entry.at))}</th>
      <td data-label="Who">
        {who ? <a href={auditHref({ ...kept, who })}>{entry.name}</a> : actorWords(entry.actor_kind)}
      </td>
      <td data-label="What">
        {actionWords(entry.action)}
        {entry.outcome === 'refused' && ' (refused)'}
      </td>
      <td data-label="Record">
        {reference ? <a href={auditHref({ ...kept, record: reference })}>{reference}</a> : '–'}
      </td>
      <td data-label="Task there">{taskWords(entry.task)}</td>
    </tr>
  )
}

/** A trail is kept for years. */
const whenWords = (at: Date) => `${shortDateTime(at)}, ${inLondon(at).year}`
