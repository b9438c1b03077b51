import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { ClassificationHistory } from '@/app/staff/triage/_parts/classification-history'
import { perceivesHate } from '@/lib/triage/ordinary'
import { reportFor } from '@/lib/triage/reading'
import { triageLists } from '@/lib/triage/word-lists'
import { classifyAction } from './actions'
import { ClassificationForm } from './classification-form'

export const metadata: Metadata = { title: 'Classification – Beside' }

export default async function ClassificationPage({ params }: PageProps<'/staff/triage/[reportId]/classification'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const report = await orNotFound(reportFor(actor, 'report.classify', reportId))
  const { beside, grounds } = report
  return (
    <BesidePage
      actor={actor}
      report={report}
      title="How we classify it"
      below={<ClassificationHistory classifications={beside.classifications} />}
    >
      <ClassificationForm
        action={classifyAction.bind(null, reportId)}
        back={`/staff/triage/${reportId}`}
        standing={beside.standing}
        lists={await triageLists(actor)}
        isHate={perceivesHate({ grounds, perceptions: beside.perceptions.length })}
      />
    </BesidePage>
  )
}
