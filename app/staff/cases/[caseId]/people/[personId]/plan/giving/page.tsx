import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { theirPlan } from '@/app/staff/cases/_parts/their-plan'
import { nameOrRole } from '@/lib/people/person'
import { formatProblem, formatsSafeFor, paperIsSafe } from '@/lib/plans/formats'
import { planFormatNames } from '@/lib/plans/plan'
import { givePlanAction } from './actions'
import { GivingForm } from './giving-form'

export const metadata: Metadata = { title: 'Give the plan – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/plan/giving'>

export default async function GivingPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'plan.make')
  const plan = theirPlan(file, person) ?? notFound()
  const formats = formatsSafeFor(person.safe)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Give the plan to ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      {paperIsSafe(person.safe) ? (
        <p>
          <a href={`${personHref(file, person)}/plan/copy`}>The plan as they get it, to print</a>
        </p>
      ) : (
        <p className="prose">{formatProblem('paper', person.safe)}</p>
      )}
      <GivingForm
        action={givePlanAction.bind(null, file.id, person.id)}
        back={caseHref(file)}
        version={plan.version}
        formats={formats.map(value => ({ value, label: planFormatNames[value] }))}
        language={person.safe?.language ?? undefined}
      />
    </ChangePage>
  )
}
