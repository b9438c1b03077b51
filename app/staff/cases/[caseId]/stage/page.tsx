import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage } from '@/app/staff/cases/_parts/change-page'
import { NotYet } from '@/app/staff/cases/_parts/not-yet'
import { StageLine } from '@/components/case/stage-line'
import { Panel } from '@/components/page/panel'
import { type CaseFile, caseFileFor } from '@/lib/cases/file'
import { holdNames, holds, holdsOf } from '@/lib/cases/hold'
import { isOfClosing, movesOf } from '@/lib/cases/lifecycle'
import { reopeningReasonNames } from '@/lib/cases/stage'
import { stageFacts } from '@/lib/cases/stage-facts'
import { now } from '@/lib/clock/now'
import { optionsOf } from '../../_parts/options'
import { holdAction, moveAction } from './actions'
import { StageForm } from './stage-form'

export const metadata: Metadata = { title: 'Stage – Beside' }

export default async function StagePage({ params }: PageProps<'/staff/cases/[caseId]/stage'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.move', caseId))
  const moves = movesOf(stageFacts(file, actor, now()))
  const open = moves.filter(({ move, unmet }) => unmet.length === 0 && !isOfClosing(move))
  return (
    <ChangePage actor={actor} file={file} title="Stage of the case">
      <StageLine status={file.status} />
      <Panel title="What can happen now" id="moves" stack>
        {open.length > 0 ? (
          <StageForm
            action={moveAction.bind(null, caseId)}
            version={file.version}
            name="move"
            presses={open.map(({ move, rule }) => ({ value: move, label: rule.label }))}
            {...(file.status === 'closed' && { reasons: optionsOf(reopeningReasonNames) })}
          />
        ) : (
          <p>No move is possible yet: what is still to be done stands below.</p>
        )}
        <p>
          <a href={`/staff/cases/${caseId}/closure`}>Closing: what it asks for, and to propose or decide it</a>
        </p>
        <p className="meta">Support and what they want stand by themselves: no stage starts or ends them.</p>
      </Panel>
      <NotYet moves={moves} />
      <Holds file={file} />
    </ChangePage>
  )
}

function Holds({ file }: { file: CaseFile }) {
  const set = holdsOf(file).map(({ hold }) => hold)
  const presses = holds.map(hold =>
    set.includes(hold)
      ? { value: `lift:${hold}`, label: `No longer: ${holdNames[hold].toLowerCase()}` }
      : { value: `set:${hold}`, label: holdNames[hold] },
  )
  return (
    <Panel title="Holds" id="holds" stack>
      <p>
        {set.length > 0 ? `${set.map(hold => holdNames[hold]).join('. ')}.` : 'Nothing holds this case.'} A hold stops
        neither contact with victims nor support, and no clock of either.
      </p>
      <StageForm action={holdAction.bind(null, file.id)} version={file.version} name="change" presses={presses} />
    </Panel>
  )
}
