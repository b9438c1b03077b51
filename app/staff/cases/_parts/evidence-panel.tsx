import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'
import { mediaKindNames } from '@/lib/evidence/custody'

/** How much evidence there is and where it is looked at; on paper a list of what there is, and no pictures. */
export function EvidencePanel({ file }: { file: CaseFile }) {
  const waits = file.clocks.some(({ target, achievedAt, endedAt }) => target === 'E1' && !achievedAt && !endedAt)
  return (
    <Panel title="Evidence" id="evidence">
      <p className="no-print">
        <a href={`/staff/cases/${file.id}/evidence`}>{linkWords(file.evidence.length, waits)}</a>
      </p>
      {file.evidence.length === 0 && <p className="meta">Nobody has to prove anything.</p>}
      <ul className="plain print-only">
        {file.evidence.map(({ id, kind, records, receivedAt }) => (
          <li key={id} dir="auto">
            {mediaKindNames[kind]}: {records.caption?.words ?? 'no caption'}. Received {shortDateTime(receivedAt)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function linkWords(count: number, waits: boolean): string {
  if (count === 0) return 'None yet'
  const all = count === 1 ? '1 item' : `${count} items`
  return waits ? `${all}: something new waits` : `Look at ${all}`
}
