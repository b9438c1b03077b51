import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MatchForm } from '@/app/staff/cases/_parts/match-form'
import { matchOptions } from '@/app/staff/cases/_parts/match-options'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { PatternMatches } from '@/components/case/pattern-matches'
import { patternsOf } from '@/lib/patterns/queries'
import { reportFor } from '@/lib/triage/reading'
import { answerReportMatchAction } from './actions'

export const metadata: Metadata = { title: 'What comes up again – Beside' }

export default async function ReportPatternsPage({ params }: PageProps<'/staff/triage/[reportId]/patterns'>) {
  const actor = await requireStaff()
  const { reportId } = await params
  const report = await orNotFound(reportFor(actor, 'pattern.answer', reportId))
  const { met } = await patternsOf(actor, { kind: 'report', id: reportId })
  return (
    <BesidePage actor={actor} report={report} title="What comes up again">
      <div className="stack">
        {report.caseId && (
          <p>
            This report is in a case:{' '}
            <a href={`/staff/cases/${report.caseId}/patterns`}>look at the matches of the case</a>.
          </p>
        )}
        <PatternMatches met={met} />
        {met.length > 0 && (
          <MatchForm
            action={answerReportMatchAction.bind(null, reportId)}
            back={`/staff/triage/${reportId}`}
            options={matchOptions(met)}
          />
        )}
      </div>
    </BesidePage>
  )
}
