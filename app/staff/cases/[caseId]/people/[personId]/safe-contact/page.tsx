import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { Panel } from '@/components/page/panel'
import { needsSafetyReview } from '@/lib/cases/contact-review'
import { type CaseFile, caseFileFor, type FilePerson } from '@/lib/cases/file'
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
      {isToReview(file, person) && (
        <Panel kind="notice" title="The last contact was not safe" id="review">
          <p>Ask them now what is, and record it here before anybody contacts them again.</p>
        </Panel>
      )}
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

const isToReview = ({ contacts }: CaseFile, { id, safe }: FilePerson) =>
  needsSafetyReview(
    contacts.filter(({ personId }) => personId === id),
    safe,
  )
