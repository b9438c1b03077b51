import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { RestrictionForm } from '@/app/staff/cases/_parts/restriction-form'
import { EmptyState } from '@/components/page/state-page'
import type { Staff } from '@/lib/access/actor'
import { type CaseFile, caseFileFor } from '@/lib/cases/file'
import { accusedOptions } from '@/lib/restricted/accused-options'
import { restrictCaseAction } from './actions'

export const metadata: Metadata = { title: 'Restrict a case – Beside' }

export default async function RestrictCasePage({ params }: PageProps<'/staff/cases/[caseId]/restriction'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.restrict', caseId))
  return (
    <ChangePage actor={actor} file={file} title="Restrict this case">
      {file.restricted ? <Restricted /> : <Restrict actor={actor} file={file} />}
    </ChangePage>
  )
}

const Restricted = () => (
  <EmptyState title="This case is restricted already">
    <p>Only a small group sees it.</p>
  </EmptyState>
)

async function Restrict({ actor, file }: { actor: Staff; file: CaseFile }) {
  return (
    <>
      <p>
        If in doubt, restrict it. Only a small group will see this case and its reports, and you may not be one of them:
        you may lose sight of it at once. You come to Today.
      </p>
      <RestrictionForm
        action={restrictCaseAction.bind(null, file.id)}
        back={caseHref(file)}
        accused={await accusedOptions(actor)}
        submit="Restrict this case"
      />
    </>
  )
}
