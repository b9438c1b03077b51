import { ClockBadge } from '@/components/case/clock-badge'
import { type Column, QueueTable } from '@/components/case/queue-table'
import { Tag, Tags } from '@/components/page/tag'
import { caseStatusNames } from '@/lib/cases/case'
import { clockState, isSettled } from '@/lib/cases/clock-state'
import { badgeWords } from '@/lib/cases/clock-words'
import type { ListedCase } from '@/lib/cases/list'
import { targetNames } from '@/lib/cases/target'
import { shortDate } from '@/lib/clock/format'
import type { PlaceKind } from '@/lib/reports/report'

type Props = { rows: readonly ListedCase[]; now: Date }

const places: Record<PlaceKind, string> = {
  home: 'Home',
  shared_area: 'Shared area',
  street: 'Street',
  landlord_office_or_visit: 'Our office or visit',
  online_or_phone: 'Online or phone',
  elsewhere: 'Elsewhere',
}

/** References, places in a word and counts: no names on a list. */
export function CaseTable({ rows, now }: Props) {
  return (
    <QueueTable
      caption="Cases, newest first"
      rows={rows}
      keyOf={({ id }) => id}
      first={{
        header: 'Case',
        href: ({ id }) => `/staff/cases/${id}`,
        reference: ({ reference }) => reference,
        what: ({ place, openedAt }) => `${place ? places[place] : 'Place not told'}. Opened ${shortDate(openedAt)}`,
      }}
      columns={columns(now)}
      urgent={({ severity }) => severity === 'A1'}
    />
  )
}

const columns = (now: Date): Column<ListedCase>[] => [
  { header: 'Next clock', due: true, cell: row => <NextClock row={row} now={now} /> },
  { header: 'Stage', cell: row => <Stage row={row} /> },
  { header: 'Officer', cell: row => officers(row) },
  {
    header: 'Support offered',
    cell: ({ offered, owed }) => (owed > 0 ? `${offered} of ${owed} people` : 'Nobody yet'),
  },
]

function Stage({ row: { status, severity, restricted } }: { row: ListedCase }) {
  return (
    <>
      {caseStatusNames[status]}
      <Tags>
        <Tag icon="flag" tone={severity === 'A1' ? 'solid' : 'plain'}>
          {severity === 'A1' ? 'A1 emergency' : 'A2'}
        </Tag>
        {restricted && (
          <Tag icon="lock" tone="heather">
            Restricted
          </Tag>
        )}
      </Tags>
    </>
  )
}

const officers = ({ officer, deputy }: ListedCase) =>
  officer ? [officer, deputy && `deputy ${deputy}`].filter(Boolean).join(', ') : 'No officer yet'

/** The running clock that is due first. */
function NextClock({ row, now }: { row: ListedCase; now: Date }) {
  const running = row.clocks
    .map(clock => ({ target: clock.target, reading: clockState(clock, now) }))
    .filter(({ reading }) => !isSettled(reading))
    .sort((a, b) => a.reading.at.getTime() - b.reading.at.getTime())[0]
  if (!running) return 'None running'
  const { reading, target } = running
  return (
    <>
      {targetNames[target]}
      <Tags>
        <ClockBadge state={reading.state}>{badgeWords(reading, now)}</ClockBadge>
      </Tags>
    </>
  )
}
