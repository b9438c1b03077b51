import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { dateTimeWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { decisionFacts, isOpening, type TriageDecision } from '@/lib/triage/decision'
import type { ReportRead } from '@/lib/triage/reading'

type DecisionMadeProps = {
  actor: Staff
  report: ReportRead
  decided: NonNullable<ReportRead['decided']>
  isDone: boolean
}

/** One decision a report: it stands where the form stood. */
export function DecisionMade({ actor, report, decided, isDone }: DecisionMadeProps) {
  const { decision, reason, severity, by, agreed, decidedAt } = decided
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
          ...(severity ? [{ term: 'Category', answer: severity }] : []),
          { term: 'By', answer: `${by}, ${dateTimeWords(decidedAt)}` },
          ...(agreed ? [{ term: 'Agreed by', answer: agreed }] : []),
          ...(report.kase ? [{ term: 'Case', answer: <CaseLink actor={actor} kase={report.kase} /> }] : []),
        ]}
      />
      <Warnings report={report} decision={decision} />
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

type WarningsProps = { report: ReportRead; decision: TriageDecision }

/** What speaks against the decision by now, said and not hidden. */
function Warnings({ report: { beside }, decision }: WarningsProps) {
  const isPerceived = decision === 'ordinary_asb' && beside.perceptions.length > 0
  const isOutside = isOpening(decision) && beside.standing.remit.length === 0
  return (
    <>
      {isPerceived && (
        <p>
          <strong>Somebody perceives hostility or prejudice by now.</strong> Enter a new report for them, so that it is
          worked on as a hate incident.
        </p>
      )}
      {isOutside && <p className="meta">No ground of remit was ticked. In doubt, it is ours.</p>}
    </>
  )
}
