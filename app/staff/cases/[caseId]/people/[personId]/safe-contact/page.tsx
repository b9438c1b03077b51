import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { caseFileFor } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { mayBeContacted } from '@/lib/people/safe-contact'
import { recordSafeContactAction } from './actions'
import { SafeContactForm } from './safe-contact-form'

export const metadata: Metadata = { title: 'Safe contact – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/safe-contact'>

export default async function SafeContactPage({ params }: Props) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'person.safe-contact', caseId))
  const person = file.people.find(({ id, role }) => id === personId && mayBeContacted(role)) ?? notFound()
  return (
    <ChangePage actor={actor} file={file} title={`Safe contact: ${nameOrRole(person)}`}>
      <p className="meta">Record what they say. Nothing is safe until they have been asked.</p>
      <SafeContactForm
        action={recordSafeContactAction.bind(null, caseId, personId)}
        back={caseHref(file)}
        version={person.version}
        safe={person.safe}
      />
    </ChangePage>
  )
}
