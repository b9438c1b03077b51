import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { policeStatusNames } from '@/lib/cases/police'
import { shortDate, shortDateTime } from '@/lib/clock/format'

type Record = CaseFile['police'][number]

/** What was recorded of the police for one person, newest first. */
export function PoliceHistory({ file, records }: { file: CaseFile; records: readonly Record[] }) {
  if (records.length === 0) return null
  return (
    <Panel title="With the police so far" id="police-history">
      <ul className="plain">
        {records.map(record => (
          <li key={record.id}>
            <strong>{policeStatusNames[record.status]}</strong>
            <div className="as-typed" dir="auto">
              {aboutIt(record)}
            </div>
            <div className="meta">
              Recorded by {file.staffNames[record.recordedBy] ?? 'a colleague'}, {shortDateTime(record.recordedAt)}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function aboutIt({ force, method, reportedOn, reference, policeOfficer }: Record): string {
  const said = [
    force && `${force}.`,
    method && `How: ${method}.`,
    reportedOn && `On ${shortDate(new Date(`${reportedOn}T12:00:00Z`))}.`,
    reference && `Reference ${reference}.`,
    policeOfficer && `Officer: ${policeOfficer}.`,
  ]
  return said.filter(Boolean).join(' ')
}
