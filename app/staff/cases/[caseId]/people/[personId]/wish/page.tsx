import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { caseFileFor } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { recordWishAction } from './actions'
import { WishForm } from './wish-form'

export const metadata: Metadata = { title: 'What they want – Beside' }

export default async function WishPage({ params }: PageProps<'/staff/cases/[caseId]/people/[personId]/wish'>) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'person.wish', caseId))
  const person = file.people.find(({ id }) => id === personId) ?? notFound()
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`What ${nameOrRole(person)} wants`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <WishForm
        action={recordWishAction.bind(null, caseId, personId)}
        back={caseHref(file)}
        version={person.version}
        wish={person.wish ?? undefined}
      />
    </ChangePage>
  )
}
