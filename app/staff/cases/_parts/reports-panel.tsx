import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'

type ReportsPanelProps = { file: CaseFile; mayRead: boolean; mayClassify: boolean }

/** A report is not a case: each keeps its own words and is read as it was told (domain §0 rule 2). */
export function ReportsPanel({ file, mayRead, mayClassify }: ReportsPanelProps) {
  return (
    <Panel title={file.reports.length === 1 ? 'The report' : 'Reports in this case'} id="reports">
      <ul className="plain">
        {file.reports.map(({ id, reference, receivedAt, withdrawnAt }) => (
          <li key={id}>
            {mayRead ? <a href={`/staff/triage/${id}`}>Read report {reference} in full</a> : reference}
            <div className="meta">
              Received {shortDateTime(receivedAt)}
              {withdrawnAt && `. Taken back ${shortDateTime(withdrawnAt)}: we keep it`}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/staff/cases/${file.id}/messages`}>{messagesWords(file)}</a>
      </p>
      {mayClassify && file.classification.length > 1 && (
        <p className="no-print">
          <a href={`/staff/cases/${file.id}/declassification`}>Take a classification off</a>
        </p>
      )}
    </Panel>
  )
}

function messagesWords({ messages, clocks }: CaseFile): string {
  const waits = clocks.some(({ target, achievedAt, endedAt }) => target === 'M1' && !achievedAt && !endedAt)
  if (waits) return 'Messages: a new one waits'
  return messages.length > 0 ? `Messages (${messages.length})` : 'Write to their mailbox'
}
