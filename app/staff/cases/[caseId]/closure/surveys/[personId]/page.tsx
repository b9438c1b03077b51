import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import type { Staff } from '@/lib/access/actor'
import { type CaseFile, caseFileFor } from '@/lib/cases/file'
import { isStillAsked, waysToAsk, workedOn } from '@/lib/closing/survey-rules'
import { skipOf } from '@/lib/closing/survey-skip'
import { channelNames, isOwedSupport, nameOrRole } from '@/lib/people/person'
import { settleSurveyAction } from './actions'
import { SurveyForm } from './survey-form'

export const metadata: Metadata = { title: 'How we did – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/closure/surveys/[personId]'>

export default async function SurveyPage({ params }: Props) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'survey.settle', caseId))
  const person = file.people.find(({ id, role }) => id === personId && isOwedSupport(role)) ?? notFound()
  const ways = skipOf(file, person) ? [] : waysToAsk(person.safe)
  const refused = whyNot(actor, file, personId)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`Ask ${nameOrRole(person)} how we did`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <p className="prose">
        Say first that they need not answer, and that nobody who worked on their case will hear it. Answers are kept
        with the month only: not with their name, this case or your name.
      </p>
      {refused ? (
        <p>{refused}</p>
      ) : (
        <SurveyForm
          action={settleSurveyAction.bind(null, caseId, personId)}
          back={caseHref(file)}
          ways={Object.fromEntries(ways.map(way => [way, channelNames[way]]))}
        />
      )}
    </ChangePage>
  )
}

function whyNot(actor: Staff, file: CaseFile, personId: string): string | undefined {
  const survey = file.closing.surveys.find(one => one.personId === personId)
  if (file.status !== 'closed') return 'This case is not closed.'
  if (workedOn(file, actor.id)) return 'You worked on this case: somebody else asks how we did.'
  if (!survey || !isStillAsked(survey.state)) return 'There is nothing to ask: this is settled, or they are not asked.'
}
