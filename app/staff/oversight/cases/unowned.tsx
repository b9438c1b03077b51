import { Panel } from '@/components/page/panel'
import type { Unowned, UnownedWhy } from '@/lib/cases/unowned'

const whyWords: Record<UnownedWhy, string> = {
  unanswered: 'Nobody has answered the call',
  undecided: 'Triage is past its time',
  no_officer: 'No officer',
  officer_away: 'The officer is away, and no deputy is there',
}

/** What nobody has in hand. None is as it should be. */
export function UnownedList({ items }: { items: readonly Unowned[] }) {
  if (items.length === 0)
    return (
      <Panel kind="done" title="Everything has an owner" id="unowned">
        <p>Every report is decided on in time, every open case has somebody who is there, every call is answered.</p>
      </Panel>
    )
  return (
    <Panel
      kind="notice"
      title={`Nobody has ${items.length === 1 ? 'this' : `these ${items.length}`}`}
      id="unowned"
      icon="alert"
    >
      <ul className="stack-s">
        {items.map(item => (
          <li key={`${item.why}-${item.id}`}>
            <a className="ref" href={hrefOf(item)}>
              {item.reference}
            </a>{' '}
            {whyWords[item.why]}
            {item.caseId && item.clocks > 0 && (
              <span className="meta"> {item.clocks === 1 ? '1 clock runs' : `${item.clocks} clocks run`}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function hrefOf({ why, id, caseId, reportId }: Unowned): string {
  if (why === 'unanswered') return `/staff/alarms/${id}`
  return caseId ? `/staff/cases/${caseId}/assignment` : `/staff/triage/${reportId}`
}
