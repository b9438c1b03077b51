import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { caseFileFor } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { offerDecisionNames } from '@/lib/support/offer'
import { possibleDecisions } from '@/lib/support/offer-rules'
import { decideOfferAction } from './actions'
import { OfferDecisionForm } from './decision-form'

export const metadata: Metadata = { title: 'Answer to an offer – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/support/[offerId]/decision'>

export default async function OfferDecisionPage({ params }: Props) {
  const { caseId, offerId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'support.decide', caseId))
  const offer = file.offers.find(({ id }) => id === offerId) ?? notFound()
  const person = file.people.find(({ id }) => id === offer.personId) ?? notFound()
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`${offer.name}: what they say`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <p className="meta">
        Offered to {nameOrRole(person)}. Recorded now: {offerDecisionNames[offer.decision].toLowerCase()}.
      </p>
      <OfferDecisionForm
        action={decideOfferAction.bind(null, caseId, offerId)}
        back={caseHref(file)}
        version={offer.version}
        decisions={possibleDecisions(offer.decision)}
      />
    </ChangePage>
  )
}
