import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { localInput } from '@/app/staff/cases/_parts/options'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { SectionHeading } from '@/components/page/page-heading'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { nameOrRole } from '@/lib/people/person'
import { mayBeContacted } from '@/lib/people/safe-contact'
import { recordConsentAction } from './actions'
import { ConsentForm } from './consent-form'
import { ConsentHistory } from './consent-history'

export const metadata: Metadata = { title: 'What they agreed to – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/consents'>

export default async function ConsentsPage({ params }: Props) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'consent.record', caseId))
  const person = file.people.find(({ id, role }) => id === personId && mayBeContacted(role)) ?? notFound()
  const theirs = file.consents.filter(consent => consent.personId === personId)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`What ${nameOrRole(person)} agreed to`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <ConsentHistory consents={theirs} here={`${caseHref(file)}/people/${personId}/consents`} now={now()} />
      <section aria-labelledby="new" className="stack no-print">
        <SectionHeading id="new" title="Record what they said">
          <p className="meta">Each action by itself: agreeing to one is not agreeing to another.</p>
        </SectionHeading>
        <ConsentForm
          action={recordConsentAction.bind(null, caseId, personId)}
          back={caseHref(file)}
          now={localInput(now())}
        />
      </section>
    </ChangePage>
  )
}
