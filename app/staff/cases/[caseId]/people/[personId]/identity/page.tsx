import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { Panel } from '@/components/page/panel'
import { caseFileFor } from '@/lib/cases/file'
import { mayBeLimited } from '@/lib/people/limited'
import { colleaguesToChoose } from '@/lib/people/limited-queries'
import { nameOrRole } from '@/lib/people/person'
import { limitIdentityAction } from './actions'
import { IdentityForm } from './identity-form'

export const metadata: Metadata = { title: 'Who knows their name – Beside' }

export default async function IdentityPage({ params }: PageProps<'/staff/cases/[caseId]/people/[personId]/identity'>) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.limit-identity', caseId))
  const person = file.people.find(({ id }) => id === personId) ?? notFound()
  return (
    <ChangePage actor={actor} file={file} title="Who knows their name">
      {mayBeLimited(person) ? (
        <>
          <p>
            <b>{nameOrRole(person)}.</b> Their name and every way to reach them go to those they choose. You will not
            see them any more, unless they chose you. It cannot be undone here.
          </p>
          <IdentityForm
            action={limitIdentityAction.bind(null, caseId, personId)}
            back={caseHref(file)}
            colleagues={await colleaguesToChoose(actor)}
          />
        </>
      ) : (
        <Panel kind="sunk">
          <p>
            {person.identityLimited
              ? 'Their name is kept to those they chose.'
              : 'This is for somebody who works for us and to whom it happened. Record first how they stand to us.'}
          </p>
        </Panel>
      )}
    </ChangePage>
  )
}
