import { ClockBadge } from '@/components/case/clock-badge'
import { type Column, QueueTable } from '@/components/case/queue-table'
import { Tag, Tags } from '@/components/page/tag'
import { clockState } from '@/lib/cases/clock-state'
import { dayAndTime } from '@/lib/cases/clock-words'
import type { PatternKind } from '@/lib/patterns/pattern'
import { flagNames } from '@/lib/patterns/windows'
import { isChildAge } from '@/lib/people/age'
import type { QueueRow } from '@/lib/triage/queries'
import { timeLeft } from '@/lib/triage/time-left'
import { cameBy, groundWords, levelWords, roleWords, typeWords, wordsOf } from '@/lib/triage/words'

type WaitingTableProps = { rows: readonly QueueRow[]; flags: Flags; now: Date }
type Flags = Readonly<Record<string, readonly PatternKind[]>>

/** No word of a report: only what was coded, and when it is due. */
export function WaitingTable({ rows, flags, now }: WaitingTableProps) {
  return (
    <QueueTable
      caption="Reports waiting for triage, most urgent first"
      rows={rows}
      keyOf={row => row.id}
      first={{
        header: 'Report',
        href: row => `/staff/triage/${row.id}`,
        reference: row => row.reference,
        what: row => wordsOf(row.types, typeWords) || 'Wants to talk to someone',
      }}
      columns={columnsAt(now, flags)}
      urgent={row => row.severity === 'A1'}
    />
  )
}

const columnsAt = (now: Date, flags: Flags): Column<QueueRow>[] => [
  { header: 'Triage by', due: true, cell: row => <Due row={row} now={now} /> },
  { header: 'About', cell: row => aboutOf(row) },
  { header: 'Place', cell: row => placeOf(row) },
  { header: 'Came in', cell: row => `${cameBy(row)}, ${dayAndTime(row.receivedAt, now)}` },
  { header: 'Told by', cell: row => (row.role ? roleWords[row.role] : 'Not said') },
  { header: 'Please note', label: 'Note', cell: row => <Notes row={row} flags={flags[row.id] ?? []} /> },
]

function Due({ row: { dueAt, achievedAt }, now }: { row: QueueRow; now: Date }) {
  if (!dueAt) return null
  const { state } = clockState({ dueAt, achievedAt }, now)
  return (
    <>
      <strong>{capital(dayAndTime(dueAt, now))}</strong>
      <br />
      <ClockBadge state={state === 'ended' ? 'met' : state}>{timeLeft(dueAt, now)}</ClockBadge>
    </>
  )
}

/** What a colleague was attacked for is for whoever opens it: in a list it would be said of them (domain §9 S10). */
function aboutOf({ role, grounds }: QueueRow) {
  if (role === 'staff_self') return 'See the report'
  return wordsOf(grounds, groundWords) || 'Not said'
}

function placeOf({ home, block, screenedAt }: QueueRow) {
  if (!screenedAt) return 'Being looked up'
  return home ?? block ?? 'Not known'
}

function Notes({ row, flags }: { row: QueueRow; flags: readonly PatternKind[] }) {
  return (
    <Tags>
      {row.severity === 'A1' && (
        <Tag tone="solid" icon="flag">
          {row.safety === 'in_danger' ? 'In danger now' : 'May be in danger'}
        </Tag>
      )}
      {row.waitsForSecond && <Tag icon="clock">Waits for a second person</Tag>}
      {row.restricted && <Tag icon="lock">Restricted</Tag>}
      <Tag icon={row.level === 'anonymous' ? 'mask' : 'person'}>{levelWords[row.level]}</Tag>
      {flags.map(kind => (
        <Tag key={kind} tone="gorse" icon="flag">
          {flagNames[kind]}
        </Tag>
      ))}
      {isChildAge(row.ageBand) && <Tag icon="person">Under 18</Tag>}
      {row.safeguarding && (
        <Tag tone="heather" icon="shield">
          Safeguarding
        </Tag>
      )}
    </Tags>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
