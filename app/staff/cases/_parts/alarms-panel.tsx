import { Panel } from '@/components/page/panel'
import { alarmWords } from '@/lib/alarms/alarm-words'
import type { CaseFile } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'

/** Who was called at once about this case, and whether they have answered. */
export function AlarmsPanel({ file: { alarms }, mayAnswer }: { file: CaseFile; mayAnswer: boolean }) {
  const open = alarms.filter(({ answeredAt }) => !answeredAt)
  if (open.length === 0) return null
  return (
    <Panel kind="notice" title="The duty manager was called" id="alarms" icon="alert">
      <ul className="stack-s">
        {open.map(({ id, kind, raisedAt }) => (
          <li key={id}>
            {alarmWords[kind].why}. {alarmWords[kind].asked}{' '}
            <span className="meta">Called {shortDateTime(raisedAt)}</span>{' '}
            {mayAnswer && <a href={`/staff/alarms/${id}`}>Say what you did</a>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
