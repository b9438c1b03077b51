import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { FindingHistory } from '@/app/staff/cases/_parts/finding-history'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { type CaseFile, caseFileFor } from '@/lib/cases/file'
import { toVictim } from '@/lib/cases/finding'
import { maliciousProposal } from '@/lib/cases/malicious-finding'
import { now } from '@/lib/clock/now'
import { answerMaliciousAction, recordFindingAction } from './actions'
import { FindingForm, MaliciousAnswerForm } from './finding-form'

export const metadata: Metadata = { title: 'Finding – Beside' }

export default async function FindingPage({ params }: PageProps<'/staff/cases/[caseId]/finding'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.finding', caseId))
  const proposal = await maliciousProposal(actor, caseId)
  return (
    <ChangePage actor={actor} file={file} title="What we found">
      <FindingHistory file={file} />
      {proposal && <Proposal actor={actor} file={file} proposal={proposal} />}
      <Panel kind="sunk" title="What to say to the victim, where there is not enough evidence" id="to-victim">
        <p>“{toVictim.not_enough_evidence}”</p>
        <p className="meta">Never “unfounded”, never “false”. Whatever is found, what was perceived stays recorded.</p>
      </Panel>
      <FindingForm action={recordFindingAction.bind(null, caseId)} back={caseHref(file)} />
    </ChangePage>
  )
}

type Waiting = NonNullable<Awaited<ReturnType<typeof maliciousProposal>>>

function Proposal({ actor, file, proposal }: { actor: Staff; file: CaseFile; proposal: Waiting }) {
  const mayAnswer = can(actor, 'case.agree', file, now()) && proposal.proposedBy !== actor.id
  return (
    <Panel kind="notice" title="Proposed: made to harm somebody else" id="proposal" stack>
      <p className="as-typed" dir="auto">
        {proposal.reason}
      </p>
      {mayAnswer ? (
        <MaliciousAnswerForm
          action={answerMaliciousAction.bind(null, file.id)}
          back={caseHref(file)}
          opinionId={proposal.id}
          version={proposal.version}
        />
      ) : (
        <p className="meta">It waits for a manager who did not propose it. Until then nothing is found.</p>
      )}
    </Panel>
  )
}
