import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { OwedPanel } from '@/app/staff/cases/_parts/closing-owed'
import { ClosureAccount } from '@/app/staff/cases/_parts/closure-account'
import { SurveysToAsk } from '@/app/staff/cases/_parts/surveys-to-ask'
import { can } from '@/lib/access/permit'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { answersOwed } from '@/lib/closing/answers-owed'
import { closingFacts } from '@/lib/closing/facts'
import { decidedByAnother, stillToCome, unmetForProposing } from '@/lib/closing/gate'
import { openClosure } from '@/lib/closing/queries'
import { reasonsFor } from '@/lib/closing/reasons'
import { decideClosingAction, proposeClosingAction } from './actions'
import { DecisionForm, ProposalForm } from './closure-form'

export const metadata: Metadata = { title: 'Closing – Beside' }

/** What stands in the way of closing, and the form that can be filled in now. */
export default async function ClosurePage({ params }: PageProps<'/staff/cases/[caseId]/closure'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.propose-closure', caseId))
  const facts = closingFacts(file, actor, now())
  const closure = openClosure(file.closing)
  const form = { back: caseHref(file), version: file.version }
  const mayDecide = can(actor, 'case.close', file, now()) && [...decidedByAnother(facts)].length === 0
  const isOpen = file.status !== 'closed' && !closure
  return (
    <ChangePage actor={actor} file={file} title="Closing">
      <ClosureAccount file={file} />
      {file.status === 'closed' ? (
        <OwedPanel id="answers" title="What is still to be told" owed={[...answersOwed(file)]} />
      ) : (
        <OwedPanel id="owed" title="What is still to be done first" owed={[...unmetForProposing(facts)]} />
      )}
      {closure && <OwedPanel id="tellings" title="Still to come" owed={[...stillToCome(facts)]} />}
      <SurveysToAsk actor={actor} file={file} />
      {facts.holds.length > 0 && <p className="meta">Held: {facts.holds.join('. ')}. Ask before it is closed.</p>}
      {isOpen && (
        <ProposalForm
          {...form}
          action={proposeClosingAction.bind(null, caseId)}
          reasons={await reasonsFor(actor, file.restricted)}
        />
      )}
      {closure && mayDecide && (
        <DecisionForm
          {...form}
          action={decideClosingAction.bind(null, caseId)}
          isHigh={facts.people.some(({ band }) => band === 'high')}
        />
      )}
    </ChangePage>
  )
}
