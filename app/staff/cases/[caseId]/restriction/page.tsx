import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { RestrictionForm } from '@/app/staff/cases/_parts/restriction-form'
import { caseFileFor } from '@/lib/cases/file'
import { accusedOptions } from '@/lib/restricted/accused-options'
import { restrictCaseAction } from './actions'

export const metadata: Metadata = { title: 'Restrict a case – Beside' }

export default async function RestrictCasePage({ params }: PageProps<'/staff/cases/[caseId]/restriction'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.restrict', caseId))
  return (
    <ChangePage actor={actor} file={file} title="Restrict this case">
      <p>
        If in doubt, restrict it. Only a small group will see this case and its reports, and you may not be one of them:
        you may lose sight of it at once. You come to Today.
      </p>
      <RestrictionForm
        action={restrictCaseAction.bind(null, caseId)}
        back={caseHref(file)}
        accused={await accusedOptions(actor)}
        submit="Restrict this case"
      />
    </ChangePage>
  )
}
