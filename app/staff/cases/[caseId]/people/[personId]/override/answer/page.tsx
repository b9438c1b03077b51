import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { OverrideAsked } from '@/app/staff/cases/_parts/override-asked'
import { personOfCase } from '@/app/staff/cases/_parts/person-page'
import { nameOrRole } from '@/lib/people/person'
import { answerOverrideAction } from './actions'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'Agree or refuse – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/override/answer'>

export default async function OverrideAnswerPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'case.override')
  const asked = file.care.overrideAsked.find(({ detail }) => detail.person === person.id)
  return (
    <ChangePage actor={actor} file={file} title={`Act without the agreement of ${nameOrRole(person)}`}>
      {asked ? (
        <>
          <OverrideAsked actor={actor} file={file} answering />
          <AnswerForm
            action={answerOverrideAction.bind(null, file.id)}
            back={caseHref(file)}
            opinion={asked.id}
            version={asked.version}
          />
        </>
      ) : (
        <p>Nothing waits for an answer here.</p>
      )}
    </ChangePage>
  )
}
