import { ClassificationPanel } from '@/app/staff/triage/_parts/classification-panel'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { dateWords, shortDateTime, timeWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { perceiverNames, perceptionBasisNames } from '@/lib/triage/perception'
import type { ReportRead } from '@/lib/triage/reading'
import type { TriageLists } from '@/lib/triage/word-lists'
import { groundWords, wordsOf } from '@/lib/triage/words'

type BesideReportProps = { actor: Staff; report: ReportRead; lists: TriageLists }

/** What staff put beside a report: additions, perceptions, classification, and the reports it repeats. */
export function BesideReport({ actor, report, lists }: BesideReportProps) {
  const mayAdd = !report.isForgotten && can(actor, 'report.translate', report, now())
  const mayClassify = !report.isForgotten && can(actor, 'report.classify', report, now())
  return (
    <>
      {!report.caseId && <WhoMustNotSee actor={actor} report={report} />}
      <Twins report={report} />
      <Additions report={report} mayAdd={mayAdd} />
      <Perceptions report={report} lists={lists} mayAdd={mayClassify} />
      <ClassificationPanel report={report} lists={lists} mayClassify={mayClassify} />
    </>
  )
}

function WhoMustNotSee({ actor, report }: { actor: Staff; report: ReportRead }) {
  const mayLetIn = can(actor, 'report.let-in', report, now())
  if (!mayLetIn && !can(actor, 'report.recuse', report, now())) return null
  const asked = report.restricted
    ? 'I know somebody in this report'
    : 'I know somebody in this report, or it must be restricted'
  return (
    <p className="inline-list no-print">
      <a href={`/staff/triage/${report.id}/restriction`}>{asked}</a>
      {mayLetIn && <a href={`/staff/triage/${report.id}/letting-in`}>Who is let in</a>}
    </p>
  )
}

function Twins({ report: { beside } }: { report: ReportRead }) {
  if (beside.twins.length === 0) return null
  return (
    <Panel title="Kept as the same" id="twins">
      <ul className="plain">
        {beside.twins.map(({ id, reference, receivedAt }) => (
          <li key={id}>
            <a href={`/staff/triage/${id}`}>Report {reference}</a>
            <div className="meta">
              Received {dateWords(receivedAt)}, {timeWords(receivedAt)}. Both texts are kept.
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Additions({ report: { id, beside }, mayAdd }: { report: ReportRead; mayAdd: boolean }) {
  const added = beside.additions.filter(({ kind }) => kind === 'addition')
  if (added.length === 0 && !mayAdd) return null
  return (
    <Panel title="Added since" id="additions">
      {added.length === 0 && <p>Nothing was added to this report.</p>}
      <ul className="plain">
        {added.map(addition => (
          <li key={addition.id}>
            <div className="as-typed" dir="auto">
              {addition.text}
            </div>
            <div className="meta">
              {addition.by}, {shortDateTime(addition.at)}
            </div>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <p className="inline-list no-print">
          <a href={`/staff/triage/${id}/additions`}>Add to this report</a>
          <a href={`/staff/triage/${id}/translations`}>Put a translation beside it</a>
        </p>
      )}
    </Panel>
  )
}

type PerceptionsProps = { report: ReportRead; lists: TriageLists; mayAdd: boolean }

/** What the report itself says is the first; nobody can change or remove one. */
function Perceptions({ report: { id, grounds, receivedAt, beside }, lists, mayAdd }: PerceptionsProps) {
  const told = grounds.filter(ground => ground !== 'none')
  const words = Object.fromEntries(lists.characteristics.map(item => [item.code, item.words]))
  const isNone = told.length === 0 && beside.perceptions.length === 0
  return (
    <Panel title="Who perceives hostility or prejudice" id="perceptions">
      {isNone && <p>Nobody so far. Anybody may, and so may you.</p>}
      <ul className="plain">
        {told.length > 0 && (
          <li>
            <div>The report says so: {wordsOf(told, groundWords).toLowerCase()}</div>
            <div className="meta">{shortDateTime(receivedAt)}</div>
          </li>
        )}
        {beside.perceptions.map(perception => (
          <li key={perception.id}>
            <div>
              {perceiverNames[perception.who]}: {perception.grounds.map(code => words[code] ?? code).join('; ')}
            </div>
            <div className="meta">
              {perceptionBasisNames[perception.basis]}. Written down by {perception.by}, {shortDateTime(perception.at)}
            </div>
          </li>
        ))}
      </ul>
      {mayAdd && (
        <p className="no-print">
          <a href={`/staff/triage/${id}/perceptions`}>Record who perceives it</a>
        </p>
      )}
    </Panel>
  )
}
