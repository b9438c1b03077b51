import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ApproachNotice } from '@/app/staff/cases/_parts/approach-notice'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { ContactLog, InterpreterFirst } from '@/app/staff/cases/_parts/contact-log'
import { asked, localInput, peopleOptions } from '@/app/staff/cases/_parts/options'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { SectionHeading } from '@/components/page/page-heading'
import { caseFileFor, type FilePerson } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { recordContactAction } from './actions'
import { ContactForm } from './contact-form'

export const metadata: Metadata = { title: 'Contacts – Beside' }

const isAccused = ({ role }: FilePerson) => role === 'alleged_perpetrator'

export default async function ContactPage({ params, searchParams }: PageProps<'/staff/cases/[caseId]/contacts'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.contact', caseId))
  const reachable = contactable(file)
  const people = file.care.approach ? reachable : [...reachable, ...file.people.filter(isAccused)]
  return (
    <ChangePage actor={actor} file={file} title="Contacts" safety={<SafeContacts file={file} people={reachable} />}>
      <InterpreterFirst file={file} people={people} />
      <ApproachNotice file={file} now={now()} />
      <ContactLog file={file} people={people} />
      <SectionHeading id="new" title="Record a contact" />
      <ContactForm
        action={recordContactAction.bind(null, caseId)}
        back={caseHref(file)}
        people={peopleOptions(people)}
        person={asked((await searchParams).person, people)}
        now={localInput(now())}
      />
    </ChangePage>
  )
}
