import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { FilePage, fileHref } from '@/app/staff/cases/_parts/file-page'
import { preparedFile } from '@/lib/case-files/queries'
import { peopleToChoose } from '@/lib/case-files/whose'
import { treatPeopleAction } from './actions'
import { PeopleForm } from './people-form'

export const metadata: Metadata = { title: 'Who is named – Beside' }

/** Step 1: each person of the case is named or hidden, for whoever asked while it is prepared. */
export default async function FilePeoplePage({
  params,
}: PageProps<'/staff/cases/[caseId]/case-files/[fileId]/people'>) {
  const { caseId, fileId } = await params
  const actor = await requireStaff()
  const { asked, prepared } = await orNotFound(preparedFile(actor, caseId, fileId))
  if (asked.askedBy !== actor.id || asked.state !== 'preparing') notFound()
  const names = await orNotFound(peopleToChoose(actor, caseId))
  const people = prepared.people
    .filter(({ id }) => id !== asked.forPersonId)
    .map(({ id, standsAs }) => {
      const named = names.find(({ value }) => value === id)
      return { value: id, label: named?.label ?? standsAs, hint: `${named?.hint}. Hidden, they stand as ${standsAs}` }
    })
  const hidden = prepared.people.filter(({ treatment }) => treatment === 'hidden').map(({ id }) => id)
  const back = fileHref(caseId, fileId)
  return (
    <FilePage actor={actor} title="Who is named" back={back} label="Case file">
      <PeopleForm action={treatPeopleAction.bind(null, caseId, fileId)} back={back} people={people} hidden={hidden} />
    </FilePage>
  )
}
