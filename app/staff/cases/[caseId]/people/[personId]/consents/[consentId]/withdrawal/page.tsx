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
import { withdrawConsentAction } from './actions'
import { WithdrawalForm } from './withdrawal-form'

export const metadata: Metadata = { title: 'They take it back – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/consents/[consentId]/withdrawal'>

export default async function WithdrawalPage({ params }: Props) {
  const { caseId, personId, consentId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'consent.record', caseId))
  const consent = file.consents.find(({ id }) => id === consentId) ?? notFound()
  const people = contactable(file).filter(({ id }) => id === consent.personId)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title="They take it back"
      safety={<SafeContacts file={file} people={people} />}
    >
      <Panel title={consentWords(consent, now())} id="consent">
        <p>Taking it back stops all new sharing. It does not undo what was given, so tell them who has it.</p>
        <SharedWith consent={consent} />
      </Panel>
      <WithdrawalForm
        action={withdrawConsentAction.bind(null, caseId, consentId)}
        back={`${caseHref(file)}/people/${personId}/consents`}
        now={localInput(now())}
      />
    </ChangePage>
  )
}
