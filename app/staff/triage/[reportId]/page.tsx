import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/back-link'
import { OfficePage } from '@/components/page/office-page'
import type { Staff } from '@/lib/access/actor'
import { can, may } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { followReport } from '@/lib/triage/following'
import { type DecisionOptions, decisionOptions, possibleLinks } from '@/lib/triage/options'
import { type ReportRead, readReport } from '@/lib/triage/reading'
import { decideAction } from './actions'
import { DecisionForm } from './decision-form'
import { DecisionMade } from './decision-made'
import { Followed } from './followed'
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
  const report = await orNotFound(readReport(actor, reportId))
  const place = may(actor, 'report.list') ? 'triage' : 'today'
  const isDone = (await searchParams).done === 'yes'
  const mayDecide = can(actor, 'report.decide', report, now())
  const { decided } = report
  const made = decided && <DecisionMade actor={actor} report={report} decided={decided} isDone={isDone} />
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
          <ReportHeading report={report} now={now()} />
        </>
      }
    >
      <SafeContactTold report={report} />
      <div className="half">
        <ReportTold
          report={report}
          landlord={await landlord()}
          links={await possibleLinks(actor, report)}
          now={now()}
        />
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
    </OfficePage>
  )
}

const nothing: DecisionOptions = { decisions: [], officers: [], cases: [] }
const optionsFor = (actor: Staff, report: ReportRead) => (report.decided ? nothing : decisionOptions(actor, report))
