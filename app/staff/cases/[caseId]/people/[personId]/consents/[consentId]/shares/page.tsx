import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { localInput } from '@/app/staff/cases/_parts/options'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { Panel } from '@/components/page/panel'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { consentWords } from '@/lib/people/consent-state'
import { SharedWith } from '../../consent-history'
import { recordShareAction } from './actions'
import { ShareForm } from './share-form'

export const metadata: Metadata = { title: 'Record that it was shared – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/consents/[consentId]/shares'>

export default async function SharePage({ params }: Props) {
  const { caseId, personId, consentId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'consent.record', caseId))
  const consent = file.consents.find(({ id }) => id === consentId) ?? notFound()
  const people = contactable(file).filter(({ id }) => id === consent.personId)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title="Record that it was shared"
      safety={<SafeContacts file={file} people={people} />}
    >
      <Panel title={consentWords(consent, now())} id="consent">
        <SharedWith consent={consent} />
      </Panel>
      <ShareForm
        action={recordShareAction.bind(null, caseId, consentId)}
        back={`${caseHref(file)}/people/${personId}/consents`}
        now={localInput(now())}
      />
    </ChangePage>
  )
}
