import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { reportFor } from '@/lib/triage/reading'
import { addToReportAction } from './actions'
import { AdditionForm } from './addition-form'

export const metadata: Metadata = { title: 'Add to the report – Beside' }

export default async function AdditionPage({ params }: PageProps<'/staff/triage/[reportId]/additions'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const report = await orNotFound(reportFor(actor, 'report.translate', reportId))
  return (
    <BesidePage actor={actor} report={report} title="Add to this report">
      <AdditionForm action={addToReportAction.bind(null, reportId)} back={`/staff/triage/${reportId}`} />
    </BesidePage>
  )
}
