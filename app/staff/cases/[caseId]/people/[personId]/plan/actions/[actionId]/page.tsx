import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { ownerOf, theirActions } from '@/app/staff/cases/_parts/their-plan'
import { endActionAction } from './actions'
import { EndForm } from './end-form'

export const metadata: Metadata = { title: 'An action of the plan – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/plan/actions/[actionId]'>

export default async function EndActionPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'plan.make')
  const { actionId } = await params
  const action = theirActions(file, person).find(({ id }) => id === actionId) ?? notFound()
  return (
    <ChangePage actor={actor} file={file} title="An action of the plan">
      <p className="prose as-typed" dir="auto">
        {action.what}
      </p>
      <p className="meta">{`${ownerOf(action)}, by ${dayWords(action.dueOn)}.`}</p>
      <EndForm
        action={endActionAction.bind(null, file.id, person.id, action.id)}
        back={caseHref(file)}
        version={action.version}
      />
    </ChangePage>
  )
}
