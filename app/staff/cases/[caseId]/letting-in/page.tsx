import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { LettingIn } from '@/app/staff/cases/_parts/letting-in'
import { caseFileFor } from '@/lib/cases/file'
import { caseLettingIn } from '@/lib/restricted/letting-in'
import { clearAction, endLettingInAction, letInAction } from './actions'

export const metadata: Metadata = { title: 'Who is let in – Beside' }

export default async function LettingInPage({ params }: PageProps<'/staff/cases/[caseId]/letting-in'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.let-in', caseId))
  const standing = await orNotFound(caseLettingIn(actor, caseId))
  const actions = {
    letIn: letInAction.bind(null, caseId),
    end: endLettingInAction.bind(null, caseId),
    clear: clearAction.bind(null, caseId),
  }
  return (
    <ChangePage actor={actor} file={file} title="Who is let in">
      <LettingIn actor={actor} standing={standing} actions={actions} back={caseHref(file)} />
    </ChangePage>
  )
}
