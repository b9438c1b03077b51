import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { OverrideAsked } from '@/app/staff/cases/_parts/override-asked'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { nameOrRole } from '@/lib/people/person'
import { askOverrideAction } from './actions'
import { OverrideForm } from './override-form'

export const metadata: Metadata = { title: 'Act without their agreement – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/override'>

export default async function OverridePage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'consent.record')
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Act without the agreement of ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <p className="prose">
        Only for one of five reasons, and only when somebody else with the authority agrees, signed in themselves. Until
        then nothing is overridden. The person is told first, unless that is not safe.
      </p>
      <OverrideAsked actor={actor} file={file} />
      {file.care.overrideAsked.length === 0 && (
        <OverrideForm action={askOverrideAction.bind(null, file.id, person.id)} back={caseHref(file)} />
      )}
    </ChangePage>
  )
}
