import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { asked, peopleOptions } from '@/app/staff/cases/_parts/options'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { caseFileFor } from '@/lib/cases/file'
import { isOwedSupport } from '@/lib/people/person'
import { fittingForAny } from '@/lib/support/fitting'
import { type CatalogueEntry, districtOf, offerable } from '@/lib/support/queries'
import { offerSupportAction } from './actions'
import { OfferForm } from './offer-form'

export const metadata: Metadata = { title: 'Make an offer – Beside' }

export default async function OfferPage({ params, searchParams }: PageProps<'/staff/cases/[caseId]/support'>) {
  const { caseId } = await params
  const { person, minimum } = await searchParams
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'support.offer', caseId))
  const people = file.people.filter(({ role }) => isOwedSupport(role))
  const [entries, district] = await Promise.all([offerable(actor), districtOf(actor, caseId)])
  const chosen = asked(person, people)
  const grounds = [...new Set(file.reports.flatMap(report => report.grounds ?? []))]
  const whom = people.filter(({ id }) => !chosen || id === chosen)
  const { fits, others } = fittingForAny(entries, whom, { district, grounds })
  const wanted = fits.filter(({ minimumOffer }) => minimumOffer !== null && String(minimumOffer) === minimum)
  const first = wanted.length > 0 ? wanted : fits
  return (
    <ChangePage actor={actor} file={file} title="Make an offer" safety={<SafeContacts file={file} people={people} />}>
      <OfferForm
        action={offerSupportAction.bind(null, caseId)}
        back={caseHref(file)}
        people={peopleOptions(people)}
        person={chosen}
        things={first.map(thingOf)}
        others={[...fits.filter(entry => !first.includes(entry)), ...others].map(thingOf)}
        thing={first.length === 1 ? first[0]?.code : undefined}
      />
    </ChangePage>
  )
}

const thingOf = ({ code, name, what, needsConsent }: CatalogueEntry) => ({
  value: code,
  label: name,
  hint: needsConsent ? `${what}. They are referred only once they have agreed to it.` : what,
})
