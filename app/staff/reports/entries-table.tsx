import type { ReactNode } from 'react'
import { Tag } from '@/components/page/tag'
import { shortDateTime } from '@/lib/clock/format'
import type { EnteredReport, Progress } from '@/lib/reports/entered'
import { channelWords } from './channel-words'

const headers = ['Reference', 'Received', 'Typed', 'How', 'Where it is']

/** As a QueueTable, but most of these may not be opened: then the reference is no link. */
export function EntriesTable({ entries }: { entries: readonly EnteredReport[] }) {
  return (
    <table className="queue" {...still('table')}>
      <caption className="hidden-text">Reports you entered, newest first</caption>
      <thead {...still('rowgroup')}>
        <tr {...still('row')}>
          {headers.map(header => (
            <th key={header} {...still('columnheader')} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...still('rowgroup')}>
        {entries.map(entry => (
          <tr key={entry.id} {...still('row')}>
            <th {...still('rowheader')} scope="row">
              <Reference entry={entry} />
            </th>
            <Cell label="Received">{shortDateTime(entry.receivedAt)}</Cell>
            <Cell label="Typed">{shortDateTime(entry.recordedAt)}</Cell>
            <Cell label="How">{channelWords[entry.channel]}</Cell>
            <Cell label="Where it is">
              <ProgressTag progress={entry.progress} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Reference({ entry: { id, reference, readable } }: { entry: EnteredReport }) {
  if (!readable) return <span className="code">{reference}</span>
  return (
    <a className="ref" href={`/staff/triage/${id}`}>
      {reference}
    </a>
  )
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td {...still('cell')} data-label={label}>
      <div>{children}</div>
    </td>
  )
}

function ProgressTag({ progress }: { progress: Progress }) {
  if (progress === 'received') return <Tag icon="clock">Received</Tag>
  if (progress === 'closed') return <Tag icon="tick">Closed</Tag>
  return (
    <Tag tone="tarn" icon="person">
      Being dealt with
    </Tag>
  )
}

const still = (role: string) => ({ role })
