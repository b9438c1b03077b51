import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { LettingIn } from '@/app/staff/cases/_parts/letting-in'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { reportLettingIn } from '@/lib/restricted/letting-in'
import { reportFor } from '@/lib/triage/reading'
import { clearReportAction, endReportLettingInAction, letIntoReportAction } from './actions'

export const metadata: Metadata = { title: 'Who is let in – Beside' }

export default async function ReportLettingInPage({ params }: PageProps<'/staff/triage/[reportId]/letting-in'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const report = await orNotFound(reportFor(actor, 'report.let-in', reportId))
  const standing = await orNotFound(reportLettingIn(actor, reportId))
  const actions = {
    letIn: letIntoReportAction.bind(null, reportId),
    end: endReportLettingInAction.bind(null, reportId),
    clear: clearReportAction.bind(null, reportId),
  }
  return (
    <BesidePage actor={actor} report={report} title="Who is let in">
      <LettingIn actor={actor} standing={standing} actions={actions} back={`/staff/triage/${reportId}`} />
    </BesidePage>
  )
}
