import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { caseFileFor } from '@/lib/cases/file'
import { keptWords } from '@/lib/evidence/kept-words'
import { nameOrRole, personRoleNames } from '@/lib/people/person'
import { UploadForm } from './upload-form'

export const metadata: Metadata = { title: 'Add evidence – Beside' }

export default async function NewEvidencePage({
  params,
  searchParams,
}: PageProps<'/staff/cases/[caseId]/evidence/new'>) {
  const { caseId } = await params
  const { kept } = await searchParams
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'evidence.add', caseId))
  const { values = {}, problem } = keptWords(actor, kept) ?? {}
  const people = file.people.map(person => ({
    value: person.id,
    label: nameOrRole(person).replace(/^the/, 'The'),
    ...(person.name && { hint: personRoleNames[person.role] }),
  }))
  return (
    <ChangePage actor={actor} file={file} title="Add evidence">
      <UploadForm
        action={`${caseHref(file)}/evidence/uploads`}
        back={`${caseHref(file)}/evidence`}
        people={people}
        values={values}
        {...(problem && { problem })}
      />
    </ChangePage>
  )
}
