import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { reportFor } from '@/lib/triage/reading'
import { triageLists } from '@/lib/triage/word-lists'
import { addPerceptionAction } from './actions'
import { PerceptionForm } from './perception-form'

export const metadata: Metadata = { title: 'Perception – Beside' }

export default async function PerceptionPage({ params }: PageProps<'/staff/triage/[reportId]/perceptions'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const report = await orNotFound(reportFor(actor, 'report.classify', reportId))
  const { characteristics } = await triageLists(actor)
  return (
    <BesidePage actor={actor} report={report} title="Who perceives hostility or prejudice">
      <PerceptionForm
        action={addPerceptionAction.bind(null, reportId)}
        back={`/staff/triage/${reportId}`}
        characteristics={characteristics.map(({ code, words }) => ({ value: code, label: words }))}
      />
    </BesidePage>
  )
}
