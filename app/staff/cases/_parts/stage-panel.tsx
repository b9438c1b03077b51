import { StageLine } from '@/components/case/stage-line'
import { Panel } from '@/components/page/panel'
import { Folded } from '@/components/page/summary-list'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { CaseFile } from '@/lib/cases/file'
import { type MoveState, movesOf } from '@/lib/cases/lifecycle'
import { stageFacts } from '@/lib/cases/stage-facts'
import { isWaiting, Unmet } from './not-yet'

/** Where the case stands, what can happen now, and what is still to be done before the rest. */
export function StagePanel({ actor, file, now }: { actor: Staff; file: CaseFile; now: Date }) {
  const moves = movesOf(stageFacts(file, actor, now))
  return (
    <Panel title="Stage" id="stage" stack>
      <StageLine status={file.status} />
      {can(actor, 'case.move', file, now) && (
        <>
          <p className="no-print">
            <a href={`/staff/cases/${file.id}/stage`}>{linkWords(moves)}</a>
          </p>
          {moves.some(isWaiting) && (
            <div className="no-print">
              <Folded summary="What is still to be done">
                <Unmet moves={moves} />
              </Folded>
            </div>
          )}
        </>
      )}
    </Panel>
  )
}

function linkWords(moves: readonly MoveState[]): string {
  const labels = moves.filter(({ unmet }) => unmet.length === 0).map(({ rule }) => rule.label)
  const last = labels.length > 1 ? `, or ${lower(labels.at(-1) ?? '')}` : ''
  if (labels.length === 0) return 'Stage and holds'
  return `${[labels[0] ?? '', ...labels.slice(1, -1).map(lower)].join(', ')}${last}`
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
