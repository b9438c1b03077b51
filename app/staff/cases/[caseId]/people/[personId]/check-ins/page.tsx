import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { FiveOffers } from '@/app/staff/cases/_parts/five-offers'
import { NextCheckIn } from '@/app/staff/cases/_parts/next-check-in'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { SectionHeading } from '@/components/page/page-heading'
import { can } from '@/lib/access/permit'
import { wantsNothingDone } from '@/lib/cases/check-in'
import { now } from '@/lib/clock/now'
import { yourChoice } from '@/lib/language/en/support-summary'
import { nameOrRole } from '@/lib/people/person'
import { chooseCheckInsAction } from './actions'
import { CheckInsForm } from './check-ins-form'

export const metadata: Metadata = { title: 'Support without going further – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/check-ins'>

/** Somebody who wants nothing done: the five offers with each answer, and when we next ask how they are. */
export default async function CheckInsPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'person.wish')
  if (!wantsNothingDone(person)) notFound()
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Support for ${nameOrRole(person)}, without going further`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <p className="prose">
        Say to them: <q>{yourChoice}</q>
      </p>
      <section aria-labelledby="five" className="stack">
        <SectionHeading id="five" title="The five offers" />
        <FiveOffers file={file} person={person} mayOffer={can(actor, 'support.offer', file, now())} />
      </section>
      <section aria-labelledby="check-in" className="stack">
        <SectionHeading id="check-in" title="Asking how they are" />
        <NextCheckIn file={file} person={person} now={now()} mayCall={can(actor, 'case.contact', file, now())} />
        <CheckInsForm
          action={chooseCheckInsAction.bind(null, file.id, person.id)}
          back={caseHref(file)}
          version={person.version}
          stopped={person.noCheckInsAt !== null}
        />
      </section>
    </ChangePage>
  )
}
