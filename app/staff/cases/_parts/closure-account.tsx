import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { shortDate } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { approvedClosure, type Closure, openClosure } from '@/lib/closing/queries'

/** What is proposed, or how it was closed: why, by whom, and until when they may disagree. */
export function ClosureAccount({ file }: { file: CaseFile }) {
  const closure = openClosure(file.closing) ?? (file.status === 'closed' ? approvedClosure(file.closing) : undefined)
  if (!closure) return <Declined file={file} />
  return (
    <Panel title={closure.approvedAt ? 'How it was closed' : 'What is proposed'} id="proposal" stack>
      <p>
        <strong>{closure.wording[closure.reason] ?? closure.reason}</strong>
      </p>
      <p>{closure.account}</p>
      <p>Looked into by us: {closure.investigated}</p>
      {closure.nothingMore && <p>Why nothing more can be done: {closure.nothingMore}</p>}
      {closure.highRiskReason && <p>Closed while a risk is High: {closure.highRiskReason}</p>}
      <p className="meta">{whoAndWhen(file, closure)}</p>
      <p className="no-print">
        <a href={`/staff/cases/${file.id}/closure/objections`}>
          {closure.approvedAt ? 'Somebody asks to look at it again' : 'Somebody disagrees'}
        </a>
      </p>
    </Panel>
  )
}

function whoAndWhen({ staffNames }: CaseFile, { proposedBy, proposedAt, approvedBy, objectBy }: Closure): string {
  const proposed = `Proposed by ${staffNames[proposedBy] ?? 'somebody'}, ${shortDate(proposedAt)}`
  return approvedBy
    ? `${proposed}. Approved by ${staffNames[approvedBy] ?? 'somebody'}.`
    : `${proposed}. They may disagree until the end of ${shortDate(instantAt(objectBy, '12:00'))}.`
}

function Declined({ file: { closing } }: { file: CaseFile }) {
  const last = closing.closures[0]
  return last?.declinedAt ? (
    <p className="meta">
      Closing was declined on {shortDate(last.declinedAt)}: {last.declineReason}
    </p>
  ) : null
}
