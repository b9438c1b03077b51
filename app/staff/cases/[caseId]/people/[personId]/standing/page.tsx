import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import type { Staff } from '@/lib/access/actor'
import { caseFileFor } from '@/lib/cases/file'
import { listFor } from '@/lib/lists/reading'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { restrictedTypes } from '@/lib/people/standing-commands'
import { recordStandingAction } from './actions'
import { StandingForm } from './standing-form'

export const metadata: Metadata = { title: 'How they stand to us – Beside' }

export default async function StandingPage({ params }: PageProps<'/staff/cases/[caseId]/people/[personId]/standing'>) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'person.add', caseId))
  const person = file.people.find(({ id }) => id === personId) ?? notFound()
  const accused = person.role === 'alleged_perpetrator'
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={accused ? `How ${nameOrRole(person)} stands to us` : `What helps ${nameOrRole(person)}`}
      safety={!accused && <SafeContacts file={file} people={[person]} />}
    >
      <StandingForm
        action={recordStandingAction.bind(null, caseId, personId)}
        back={caseHref(file)}
        version={person.version}
        adjustments={person.adjustments}
        {...(accused && { types: await typesFor(actor, file.restricted) })}
        {...(isOwedSupport(person.role) && { victimType: person.victimType ?? '' })}
        {...(person.perpetratorType && { type: person.perpetratorType })}
      />
    </ChangePage>
  )
}

/** With what is possible of each (domain §5.5), and what choosing it does at once. */
async function typesFor(actor: Staff, restricted: boolean) {
  const { items } = await listFor(actor, 'perpetrator_types')
  return items.map(({ code, words, possible }) => ({
    value: code,
    label: words,
    hint: shutsWords(code, restricted) ? `${possible} ${shutsWords(code, restricted)}` : String(possible ?? ''),
  }))
}

const shutsWords = (code: string, restricted: boolean) =>
  !restricted &&
  restrictedTypes.includes(code) &&
  'This shuts the case at once to all but the restricted route, you included.'
