import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { asked, peopleOptions } from '@/app/staff/cases/_parts/options'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { caseFileFor } from '@/lib/cases/file'
import { isOwedSupport } from '@/lib/people/person'
import { type CatalogueEntry, offerable } from '@/lib/support/queries'
import { offerSupportAction } from './actions'
import { OfferForm } from './offer-form'

export const metadata: Metadata = { title: 'Make an offer – Beside' }

export default async function OfferPage({ params, searchParams }: PageProps<'/staff/cases/[caseId]/support'>) {
  const { caseId } = await params
  const { person, minimum } = await searchParams
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'support.offer', caseId))
  const people = file.people.filter(({ role }) => isOwedSupport(role))
  const things = fitting(await offerable(actor), minimum)
  return (
    <ChangePage actor={actor} file={file} title="Make an offer" safety={<SafeContacts file={file} people={people} />}>
      <OfferForm
        action={offerSupportAction.bind(null, caseId)}
        back={caseHref(file)}
        people={peopleOptions(people)}
        person={asked(person, people)}
        things={things.map(({ code, name, what }) => ({ value: code, label: name, hint: what }))}
        thing={things.length === 1 ? things[0]?.code : undefined}
      />
    </ChangePage>
  )
}

/** What stands for one of the five minimum offers, where the address asks for one; otherwise everything. */
function fitting(things: CatalogueEntry[], minimum: unknown): CatalogueEntry[] {
  const some = things.filter(({ minimumOffer }) => minimumOffer !== null && String(minimumOffer) === minimum)
  return some.length > 0 ? some : things
}
