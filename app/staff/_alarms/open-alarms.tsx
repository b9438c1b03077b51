import { ButtonLink } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import { alarmWords } from '@/lib/alarms/alarm-words'
import type { OpenAlarm } from '@/lib/alarms/queries'
import { dayAndTime } from '@/lib/cases/clock-words'

/** Above everything else: who is called, why, since when, and what is asked. */
export function OpenAlarms({ alarms, now }: { alarms: readonly OpenAlarm[]; now: Date }) {
  if (alarms.length === 0) return null
  return (
    <Panel kind="notice" title="You are needed now" id="alarms" icon="alert">
      <ul className="stack">
        {alarms.map(alarm => (
          <li key={alarm.id} className="stack-s">
            <AlarmLine alarm={alarm} now={now} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function AlarmLine({
  alarm: { id, kind, raisedAt, reference, caseId, reportId },
  now,
}: {
  alarm: OpenAlarm
  now: Date
}) {
  const { why, asked } = alarmWords[kind]
  return (
    <>
      <p>
        <a className="ref" href={caseId ? `/staff/cases/${caseId}` : `/staff/triage/${reportId}`}>
          {reference}
        </a>{' '}
        <strong>{why}.</strong> {asked}
      </p>
      <p className="meta">Called {dayAndTime(raisedAt, now)}</p>
      <p className="actions">
        <ButtonLink
          quiet
          href={`/staff/alarms/${id}`}
          aria-label={`Say what you did: ${reference}, ${why.toLowerCase()}`}
        >
          Say what you did
        </ButtonLink>
      </p>
    </>
  )
}
