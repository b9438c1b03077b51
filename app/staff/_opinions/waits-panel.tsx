import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { notByTheSame, type OpinionRead } from '@/lib/triage/second-opinion'
import { Proposed } from './proposed'

type WaitsPanelProps = {
  actor: Staff
  opinions: readonly OpinionRead[]
  /** Where this person may answer one, if they may. */
  answerAt: (opinion: OpinionRead) => string | undefined
}

/** What one person proposed and nobody has answered. Nothing where nothing waits. */
export function WaitsPanel({ actor, opinions, answerAt }: WaitsPanelProps) {
  const waiting = opinions.filter(({ answer }) => answer === null)
  if (waiting.length === 0) return null
  return (
    <Panel kind="notice" title="Waits for a second person" id="waits" stack>
      {waiting.map(opinion => (
        <div key={opinion.id} className="stack">
          <Proposed opinion={opinion} />
          <Way isMine={opinion.proposedBy === actor.id} href={answerAt(opinion)} />
        </div>
      ))}
    </Panel>
  )
}

function Way({ isMine, href }: { isMine: boolean; href: string | undefined }) {
  if (isMine) return <p>{notByTheSame}</p>
  return href ? (
    <p>
      <a href={href}>Answer it</a>
    </p>
  ) : null
}
