import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { theirPlan } from '@/app/staff/cases/_parts/their-plan'
import { nameOrRole } from '@/lib/people/person'
import { planOwnersFor } from '@/lib/plans/queries'
import { ActionForm } from './action-form'
import { addActionAction } from './actions'

export const metadata: Metadata = { title: 'Add an action – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/plan/actions'>

export default async function ActionPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'plan.make')
  if (!theirPlan(file, person)) notFound()
  return (
    <ChangePage actor={actor} file={file} title={`Add to the plan of ${nameOrRole(person)}`}>
      <ActionForm
        action={addActionAction.bind(null, file.id, person.id)}
        back={caseHref(file)}
        colleagues={await planOwnersFor(actor, file.id)}
      />
    </ChangePage>
  )
}
