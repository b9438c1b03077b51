import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChallengeList } from '@/app/staff/cases/_parts/challenge-list'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { OwedPanel } from '@/app/staff/cases/_parts/closing-owed'
import { Panel } from '@/components/page/panel'
import { can } from '@/lib/access/permit'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { answersOwed } from '@/lib/closing/answers-owed'
import { challengeNow } from '@/lib/closing/challenges'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { answerChallengeAction, takeChallengeAction } from './actions'
import { AnswerForm, ObjectionForm } from './objection-form'

export const metadata: Metadata = { title: 'Disagreements – Beside' }

const upheldWords = { objection: 'They are right: the case is not closed', look_again: 'They are right: open it again' }

export default async function ObjectionsPage({ params }: PageProps<'/staff/cases/[caseId]/closure/objections'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.take-challenge', caseId))
  const back = `${caseHref(file)}/closure`
  const waiting = file.closing.challenges.find(({ answer }) => answer === null)
  const untold = [...answersOwed(file)]
  const mayAnswer = can(actor, 'case.answer-challenge', file, now())
  const people = file.people
    .filter(({ role }) => isOwedSupport(role))
    .map(person => [person.id, nameOrRole(person)] as const)
  return (
    <ChangePage actor={actor} file={file} title="Disagreements with closing">
      <ChallengeList file={file} />
      {untold.length > 0 && <OwedPanel id="answers" title="What is still to be told" owed={untold} />}
      {waiting && mayAnswer && (
        <AnswerForm
          action={answerChallengeAction.bind(null, caseId)}
          back={back}
          challengeId={waiting.id}
          version={waiting.version}
          upheld={upheldWords[waiting.kind]}
        />
      )}
      {challengeNow(file) ? (
        <Panel title="Take down what somebody said" id="take" stack>
          <ObjectionForm
            action={takeChallengeAction.bind(null, caseId)}
            back={back}
            people={Object.fromEntries(people)}
          />
        </Panel>
      ) : (
        <p>Closing is not proposed, so there is nothing to disagree with.</p>
      )}
    </ChangePage>
  )
}
