import { OfferCard, OfferList, type OfferState } from '@/components/case/offer-card'
import { SectionHeading } from '@/components/page/page-heading'
import type { CaseFile, FileOffer, FilePerson } from '@/lib/cases/file'
import { dateWords, shortDate } from '@/lib/clock/format'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { countMade, minimumOffersMade } from '@/lib/support/minimum-offers'
import type { OfferDecision } from '@/lib/support/offer'
import { possibleDecisions } from '@/lib/support/offer-rules'

type Props = { file: CaseFile; mayOffer: boolean }

/** For each victim and witness: what they were offered, what they said, and what is still owed to them. */
export function Offers({ file, mayOffer }: Props) {
  const owed = file.people.filter(({ role }) => isOwedSupport(role))
  return (
    <div id="offers" className="stack-l">
      {owed.map(person => (
        <OffersTo key={person.id} file={file} person={person} mayOffer={mayOffer} />
      ))}
    </div>
  )
}

function OffersTo({ file, person, mayOffer }: Props & { person: FilePerson }) {
  const offers = file.offers.filter(({ personId }) => personId === person.id)
  const href = `/staff/cases/${file.id}/support?person=${person.id}`
  return (
    <section aria-labelledby={`offers-${person.id}`}>
      <SectionHeading id={`offers-${person.id}`} title={`Support for ${nameOrRole(person)}`}>
        <p className="meta">{countMade(offers)} of 5 minimum offers made. Saying no is fine; not offering is not.</p>
        {mayOffer && <a href={href}>Make an offer</a>}
      </SectionHeading>
      <OfferList>
        {offers.map(offer => (
          <MadeOffer key={offer.id} file={file} offer={offer} mayOffer={mayOffer} />
        ))}
        {minimumOffersMade(offers).map(({ name, made }, i) => {
          const next = mayOffer ? { href: `${href}&minimum=${i + 1}`, label: 'Record offer' } : undefined
          return made ? null : <OfferCard key={name} name={name} state="to_offer" next={next} />
        })}
      </OfferList>
    </section>
  )
}

const stateOf: Record<OfferDecision, OfferState> = {
  not_answered: 'offered',
  accepted: 'accepted',
  declined: 'declined',
  deferred: 'deferred',
  withdrawn: 'withdrawn',
}

function MadeOffer({ file, offer, mayOffer }: Props & { offer: FileOffer }) {
  const open = mayOffer && possibleDecisions(offer.decision).length > 0
  const label = offer.decision === 'not_answered' ? 'Record their answer' : 'Update'
  const next = open ? { href: `/staff/cases/${file.id}/support/${offer.id}/decision`, label } : undefined
  return (
    <OfferCard name={offer.name} state={stateOf[offer.decision]} next={next}>
      <p>
        Offered {shortDate(offer.offeredAt)} by {file.staffNames[offer.offeredBy]}.
        {offer.decisionAt && ` Answered ${shortDate(offer.decisionAt)}.`}
        {offer.nextOfferOn && ` Ask again only if risk rises, or from ${onDay(offer.nextOfferOn)}.`}
      </p>
      {offer.theirWords && (
        <p className="as-typed" dir="auto">
          “{offer.theirWords}”
        </p>
      )}
    </OfferCard>
  )
}

const onDay = (date: string) => dateWords(new Date(`${date}T12:00:00Z`))
