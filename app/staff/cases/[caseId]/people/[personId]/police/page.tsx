import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { PoliceHistory } from '@/app/staff/cases/_parts/police-history'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { Panel } from '@/components/page/panel'
import { caseFileFor } from '@/lib/cases/file'
import { consentToTellPolice } from '@/lib/cases/police-consent'
import { now } from '@/lib/clock/now'
import { consentWords } from '@/lib/people/consent-state'
import { nameOrRole } from '@/lib/people/person'
import { mayBeContacted } from '@/lib/people/safe-contact'
import { recordPoliceAction } from './actions'
import { PoliceForm } from './police-form'

export const metadata: Metadata = { title: 'Police – Beside' }

export default async function PolicePage({ params }: PageProps<'/staff/cases/[caseId]/people/[personId]/police'>) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.police', caseId))
  const person = file.people.find(({ id, role }) => id === personId && mayBeContacted(role)) ?? notFound()
  const theirs = file.consents.filter(consent => consent.personId === personId)
  const consent = consentToTellPolice(theirs, now())
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`The police, for ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <PoliceHistory file={file} records={file.police.filter(record => record.personId === personId)} />
      <Panel kind="sunk" title="Have they agreed that we tell the police?" id="consent">
        <p>{consent ? consentWords(consent, now()) : 'No. We do not tell the police for them until they do.'}</p>
        <p>
          <a href={`${caseHref(file)}/people/${personId}/consents`}>What {nameOrRole(person)} agreed to</a>
        </p>
        <p className="meta">Advise, offer to report for them, and go on with the case whatever the police record.</p>
      </Panel>
      <PoliceForm action={recordPoliceAction.bind(null, caseId, personId)} back={caseHref(file)} />
    </ChangePage>
  )
}
