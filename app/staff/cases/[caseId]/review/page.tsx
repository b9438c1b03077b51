import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { caseFileFor } from '@/lib/cases/file'
import { recordReviewAction } from './actions'
import { ReviewForm } from './review-form'

export const metadata: Metadata = { title: 'Review a case – Beside' }

export default async function ReviewPage({ params }: PageProps<'/staff/cases/[caseId]/review'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.review', caseId))
  return (
    <ChangePage actor={actor} file={file} title="Review this case">
      <ReviewForm action={recordReviewAction.bind(null, caseId)} back={caseHref(file)} version={file.version} />
    </ChangePage>
  )
}
