import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { nameOrRole } from '@/lib/people/person'
import { mateCrimeSignsFor } from '@/lib/safeguarding/queries'
import { checkMateCrimeAction } from './actions'
import { MateCrimeForm } from './mate-crime-form'

export const metadata: Metadata = { title: 'Signs to look for – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/mate-crime'>

export default async function MateCrimePage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'safeguarding.screen')
  const signs = await mateCrimeSignsFor(actor)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Signs of mate crime: ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <p className="prose">
        To help you look, not to count. They may call whoever does this a friend, and mean it: do not argue. It happens
        in private, over time.
      </p>
      <MateCrimeForm
        action={checkMateCrimeAction.bind(null, file.id, person.id)}
        back={caseHref(file)}
        signs={signs.map(({ code, words }) => ({ value: code, label: words }))}
      />
    </ChangePage>
  )
}
