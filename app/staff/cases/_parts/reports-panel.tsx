import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'

/** A report is not a case: each keeps its own words and is read as it was told (domain §0 rule 2). */
export function ReportsPanel({ file, mayRead }: { file: CaseFile; mayRead: boolean }) {
  return (
    <Panel title={file.reports.length === 1 ? 'The report' : 'Reports in this case'} id="reports">
      <ul className="plain">
        {file.reports.map(({ id, reference, receivedAt }) => (
          <li key={id}>
            {mayRead ? <a href={`/staff/triage/${id}`}>Read report {reference} in full</a> : reference}
            <div className="meta">Received {shortDateTime(receivedAt)}</div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
