import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { ReferralAgreement } from '@/app/staff/cases/_parts/referral-agreement'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { caseFileFor, type FileOffer } from '@/lib/cases/file'
import { localDate } from '@/lib/clock/local'
import { nameOrRole } from '@/lib/people/person'
import { offerStatus, supportStatusNames } from '@/lib/support/support-status'
import { takeFurtherAction } from './actions'
import { ProgressForm } from './progress-form'

export const metadata: Metadata = { title: 'How support went on – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/support/[offerId]/progress'>

export default async function ProgressPage({ params }: Props) {
  const { caseId, offerId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'support.decide', caseId))
  const offer = file.offers.find(({ id }) => id === offerId) ?? notFound()
  const person = file.people.find(({ id }) => id === offer.personId) ?? notFound()
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`${offer.name}: how it went on`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <p className="meta">
        {`Offered to ${nameOrRole(person)}. It stands now: ${supportStatusNames[offerStatus(offer)]}.`}
      </p>
      {offer.needsConsent && <ReferralAgreement file={file} offer={offer} person={person} />}
      <ProgressForm
        action={takeFurtherAction.bind(null, caseId, offerId)}
        back={caseHref(file)}
        version={offer.version}
        asksWhat={offer.needsConsent && !offer.referredAt}
        shown={shownOf(offer)}
      />
    </ChangePage>
  )
}

const shownOf = ({ referredAt, agencyAccepted, startedAt, endedAt, outcome, costPence }: FileOffer) => ({
  referredOn: dayOf(referredAt),
  agencyAccepted: agencyAccepted === null ? undefined : agencyAccepted ? 'yes' : 'no',
  startedOn: dayOf(startedAt),
  endedOn: dayOf(endedAt),
  outcome: outcome ?? '',
  cost: costPence === null ? '' : (costPence / 100).toFixed(2),
})

const dayOf = (at: Date | null) => (at ? localDate(at) : '')
