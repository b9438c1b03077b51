import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { theirPlan } from '@/app/staff/cases/_parts/their-plan'
import { nameOrRole } from '@/lib/people/person'
import { makePlanAction } from './actions'
import { PlanForm } from './plan-form'

export const metadata: Metadata = { title: 'Action plan – Beside' }

export default async function PlanPage({ params }: PageProps<'/staff/cases/[caseId]/people/[personId]/plan'>) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'plan.make')
  const plan = theirPlan(file, person)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Action plan of ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      {plan && !plan.givenAt && (
        <p>
          The plan is made and they do not have it yet:{' '}
          <a href={`${caseHref(file)}/people/${person.id}/plan/giving`}>Give it to them</a>
        </p>
      )}
      <p className="meta">
        {plan
          ? 'This makes a new version. The one before stays as it was given, and its open actions go on.'
          : 'Made with them, in their words. Add the actions and give it to them once it is made.'}
      </p>
      <PlanForm action={makePlanAction.bind(null, file.id, person.id)} back={caseHref(file)} plan={plan} />
    </ChangePage>
  )
}
