import { personHref } from '@/app/staff/cases/_parts/person-page'
import { OfferCard, OfferList } from '@/components/case/offer-card'
import { HiddenText } from '@/components/page/hidden-text'
import { SectionHeading } from '@/components/page/page-heading'
import type { CaseFile, FileOffer, FilePerson } from '@/lib/cases/file'
import { dateWords, shortDate } from '@/lib/clock/format'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { countMade, minimumOffersMade } from '@/lib/support/minimum-offers'
import { possibleDecisions } from '@/lib/support/offer-rules'
import { offerStatus } from '@/lib/support/support-status'

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
        {mayOffer && <a href={`${personHref(file, person)}/summary/giving`}>Give them the page</a>}
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

function MadeOffer({ file, offer, mayOffer }: Props & { offer: FileOffer }) {
  const open = mayOffer && possibleDecisions(offer.decision).length > 0
  const label = offer.decision === 'not_answered' ? 'Record their answer' : 'Update'
  const next = open ? { href: `/staff/cases/${file.id}/support/${offer.id}/decision`, label } : undefined
  const on = mayOffer && offer.decision === 'accepted' && `/staff/cases/${file.id}/support/${offer.id}/progress`
  return (
    <OfferCard
      name={offer.name}
      state={offerStatus(offer)}
      next={next}
      action={on && <Further href={on} name={offer.name} />}
    >
      <p>
        Offered {shortDate(offer.offeredAt)} by {file.staffNames[offer.offeredBy]}.
        {offer.referredAt && ` Referred ${shortDate(offer.referredAt)}.`}
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

function Further({ href, name }: { href: string; name: string }) {
  return (
    <a href={href}>
      How it went on<HiddenText>: {name}</HiddenText>
    </a>
  )
}

const onDay = (date: string) => dateWords(new Date(`${date}T12:00:00Z`))
