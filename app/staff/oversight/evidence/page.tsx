import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ClockBadge } from '@/components/case/clock-badge'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { clockState } from '@/lib/cases/clock-state'
import { badgeWords } from '@/lib/cases/clock-words'
import { now } from '@/lib/clock/now'
import { type EvidenceOversight, evidenceOversight, type Unseen } from '@/lib/evidence/oversight'

export const metadata: Metadata = { title: 'Evidence in good hands – Beside' }

/** Is every item somebody's, with a clock, and what has nobody looked at? */
export default async function EvidenceOversightPage() {
  const actor = await requireStaff()
  const seen = await orNotFound(evidenceOversight(actor))
  return (
    <OfficePage actor={actor} current="today" title="Evidence in good hands">
      <div className="main-aside">
        <div className="stack">
          <Proofs seen={seen} />
          {seen.waiting.length > 0 ? <Waiting rows={seen.waiting} /> : <AllSeen />}
        </div>
        <aside className="stack" aria-label="Waiting now">
          <Panel kind="sunk" title="Waiting now" id="waiting">
            <p>{filesWords(seen.waiting.reduce((sum, { files }) => sum + files, 0))} not looked at yet.</p>
            <p>
              {seen.late === 0
                ? 'None is late.'
                : `${seen.late} of the lines here ${seen.late === 1 ? 'is' : 'are'} late.`}
            </p>
            <p className="meta">Only what you may know of is counted and listed here.</p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

function Proofs({ seen: { unowned, withoutClock } }: { seen: EvidenceOversight }) {
  const good = unowned === 0 && withoutClock === 0
  return (
    <Panel kind={good ? 'done' : 'notice'} title="Counted just now, over all evidence" id="proofs">
      <div className="figures">
        <p>
          <strong className="figure">{unowned}</strong> unowned
        </p>
        <p>
          <strong className="figure">{withoutClock}</strong> without a clock
        </p>
      </div>
      <p>
        {good
          ? 'Every item has somebody who answers for it, and a time by which it is looked at.'
          : 'Some evidence has nobody who answers for it. Give its case an officer, or ask the director on call who may know of it.'}
      </p>
    </Panel>
  )
}

function AllSeen() {
  return (
    <EmptyState title="Everything has been looked at">
      <p>New evidence appears here the moment it comes in, and is due within two working days.</p>
    </EmptyState>
  )
}

function Waiting({ rows }: { rows: readonly Unseen[] }) {
  return (
    <table className="queue">
      <caption>Not looked at yet, first due first</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">What</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.clock.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row: { clock, files, caseId, reportId, reference, owner } }: { row: Unseen }) {
  const reading = clockState(clock, now())
  return (
    <tr>
      <th scope="row">
        <a className="ref" href={caseId ? `/staff/cases/${caseId}/evidence` : `/staff/triage/${reportId}/evidence`}>
          {reference}
        </a>
      </th>
      <td data-label="What">{filesWords(files)}</td>
      <td data-label="Owner">{owner ?? 'Nobody'}</td>
      <td data-label="Due">
        <ClockBadge state={reading.state}>{badgeWords(reading, now())}</ClockBadge>
      </td>
    </tr>
  )
}

const filesWords = (count: number) => (count === 1 ? '1 file' : `${count} files`)
