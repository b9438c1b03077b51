import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { classificationNames } from '@/lib/cases/case'
import { caseFileFor } from '@/lib/cases/file'
import { proposeDeclassifyAction } from './actions'
import { DeclassificationForm } from './declassification-form'

export const metadata: Metadata = { title: 'Classification – Beside' }

export default async function DeclassificationPage({ params }: PageProps<'/staff/cases/[caseId]/declassification'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.classify', caseId))
  return (
    <ChangePage actor={actor} file={file} title="Take a classification off">
      <DeclassificationForm
        action={proposeDeclassifyAction.bind(null, caseId)}
        back={caseHref(file)}
        kinds={file.classification.map(kind => ({ value: kind, label: classificationNames[kind] }))}
      />
    </ChangePage>
  )
}
