import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { dateTimeWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { decisionFacts } from '@/lib/triage/decision'
import type { ReportRead } from '@/lib/triage/reading'

type DecisionMadeProps = {
  actor: Staff
  report: ReportRead
  decided: NonNullable<ReportRead['decided']>
  isDone: boolean
}

/** One decision a report: it stands where the form stood. */
export function DecisionMade({ actor, report, decided, isDone }: DecisionMadeProps) {
  const { decision, reason, by, decidedAt } = decided
  return (
    <Panel kind={isDone ? 'done' : 'plain'} title={isDone ? 'Recorded' : 'Decided'} id="decided" focusOnLoad={isDone}>
      <SummaryList
        rows={[
          { term: 'Decision', answer: decisionFacts[decision].past },
          {
            term: 'Reason',
            answer: (
              <span className="as-typed" dir="auto">
                {reason}
              </span>
            ),
          },
          { term: 'By', answer: `${by}, ${dateTimeWords(decidedAt)}` },
          ...(report.kase ? [{ term: 'Case', answer: <CaseLink actor={actor} kase={report.kase} /> }] : []),
        ]}
      />
      <p>
        <a href="/staff/triage">Back to the queue</a>
      </p>
    </Panel>
  )
}

function CaseLink({ actor, kase }: { actor: Staff; kase: NonNullable<ReportRead['kase']> }) {
  if (!can(actor, 'case.read', kase, now())) return <span className="code">{kase.reference}</span>
  return (
    <a className="code" href={`/staff/cases/${kase.id}`}>
      {kase.reference}
    </a>
  )
}
