import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { WaitsPanel } from '@/app/staff/_opinions/waits-panel'
import { doneBeside, isDoneBeside } from '@/app/staff/triage/_parts/done-beside'
import { ReportPatterns } from '@/app/staff/triage/_parts/report-patterns'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can, may } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { landlord } from '@/lib/landlord/landlord'
import { followReport } from '@/lib/triage/following'
import { type DecisionOptions, decisionOptions, possibleLinks } from '@/lib/triage/options'
import { type ReportRead, reportAsTold } from '@/lib/triage/reading'
import { triageLists } from '@/lib/triage/word-lists'
import { decideAction } from './actions'
import { BesideReport } from './beside-report'
import { DecisionForm } from './decision-form'
import { DecisionMade } from './decision-made'
import { Followed } from './followed'
import { InstructionLink } from './instruction-link'
import { PassedOnPanel } from './passed-on-panel'
import { ReportHeading } from './report-heading'
import { ReportTold } from './report-told'
import { SafeContactTold } from './safe-contact-told'

export const metadata: Metadata = { title: 'Report – Beside' }

/** Whoever typed a report reads it for 24 hours, and then sees only how it stands (domain §8.2). */
export default async function ReportPage({ params, searchParams }: PageProps<'/staff/triage/[reportId]'>) {
  const actor = await requireStaff()
  const { reportId } = await params
  const typed = may(actor, 'report.follow') && (await orNotFound(followReport(actor, reportId)))
  if (typed && !typed.readable) return <Followed actor={actor} report={typed} />
  const report = await orNotFound(reportAsTold(actor, reportId).catch(nullIfTooEarly))
  if (!report) return <TooEarly actor={actor} />
  const place = may(actor, 'report.list') ? 'triage' : 'today'
  const { done } = await searchParams
  const mayDecide = can(actor, 'report.decide', report, now())
  const { decided } = report
  const made = decided && <DecisionMade actor={actor} report={report} decided={decided} isDone={done === 'yes'} />
  return (
    <OfficePage
      actor={actor}
      current={place}
      title="Report"
      heading={
        <>
          {place === 'triage' ? (
            <Breadcrumb href="/staff/triage">Triage</Breadcrumb>
          ) : (
            <Breadcrumb href="/staff">Today</Breadcrumb>
          )}
          <ReportHeading report={report} mayDecide={mayDecide} now={now()} />
        </>
      }
    >
      {isDoneBeside(done) && <DoneNotice title={doneBeside[done]} />}
      {!report.caseId && !report.isForgotten && <ReportPatterns actor={actor} report={report} />}
      {!report.isForgotten && <SafeContactTold report={{ ...report, answers: report.mailbox.answersNow }} />}
      <div className="half">
        <div className="stack">
          <ReportTold
            report={report}
            landlord={await landlord()}
            links={await possibleLinks(actor, report)}
            now={now()}
          />
          <InstructionLink actor={actor} report={report} />
          {place === 'triage' && <PassedOnPanel actor={actor} report={report} />}
          {place === 'triage' && <BesideReport actor={actor} report={report} lists={await triageLists(actor)} />}
        </div>
        <div className="stack">
          {place === 'triage' && !decided && (
            <WaitsPanel actor={actor} opinions={report.beside.opinions} answerAt={answerAt(actor, report)} />
          )}
          {mayDecide ? (
            <DecisionForm
              decide={decideAction.bind(null, report.id)}
              reportId={report.id}
              made={made}
              {...(await optionsFor(actor, report))}
            />
          ) : (
            made
          )}
        </div>
      </div>
    </OfficePage>
  )
}

const nothing: DecisionOptions = {
  decisions: [],
  officers: [],
  cases: [],
  reports: [],
  closed: [],
  severity: 'A2',
  remit: [],
  notOrdinary: undefined,
}
const optionsFor = (actor: Staff, report: ReportRead) => (report.decided ? nothing : decisionOptions(actor, report))

/** The second person answers on a page of its own. */
const answerAt = (actor: Staff, report: ReportRead) => () =>
  can(actor, 'report.agree', report, now()) ? `/staff/triage/${report.id}/second-opinion` : undefined

function nullIfTooEarly(error: unknown): null {
  if (error instanceof Refusal && error.code === 'rule') return null
  throw error
}

function TooEarly({ actor }: { actor: Staff }) {
  return (
    <OfficePage actor={actor} current="triage" title="Report">
      <Panel kind="sunk">
        <p>This report came in moments ago and is still being looked through, so that nobody it names can read it.</p>
        <p>Reload this page in a minute. If it still says this, ring the duty manager.</p>
      </Panel>
      <p>
        <a href="/staff/triage">Back to the queue</a>
      </p>
    </OfficePage>
  )
}
