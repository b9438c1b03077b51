import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { caseFileFor } from '@/lib/cases/file'
import { addPersonAction } from './actions'
import { PersonForm } from './person-form'

export const metadata: Metadata = { title: 'Add a person – Beside' }

export default async function PeoplePage({ params }: PageProps<'/staff/cases/[caseId]/people'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'person.add', caseId))
  return (
    <ChangePage actor={actor} file={file} title="Add a person">
      <PersonForm action={addPersonAction.bind(null, caseId)} back={caseHref(file)} />
    </ChangePage>
  )
}
