import { ActButton } from '@/app/staff/_messages/act-button'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { untilWords } from '@/lib/clock/format'
import type { Standing } from '@/lib/restricted/letting-in'
import { letInByNames, trackNames } from '@/lib/restricted/names'
import { LetInForm } from './let-in-form'
import type { FormAction } from './use-case-form'

type Actions = { letIn: FormAction; end: FormAction; clear: FormAction }
type LettingInProps = { actor: Staff; standing: Standing; actions: Actions; back: string }

/** Who is let into a restricted report or case, who could be, and who could approve. It never says why anybody is not. */
export function LettingIn({ actor, standing, actions, back }: LettingInProps) {
  return (
    <div className="stack-l">
      <LetInNow letIn={standing.letIn} end={actions.end} />
      <WhoCouldApprove others={standing.approvers.filter(({ id }) => id !== actor.id)} />
      <section aria-labelledby="let-in" className="stack">
        <h2 id="let-in">Let a colleague in</h2>
        <LetInForm action={actions.letIn} back={back} colleagues={standing.colleagues} />
      </section>
      <CouldBeCleared clearable={standing.clearable} clear={actions.clear} />
    </div>
  )
}

function LetInNow({ letIn, end }: { letIn: Standing['letIn']; end: FormAction }) {
  return (
    <Panel title="Let in now" id="now">
      <ul className="stack">
        {letIn.map(({ id, name, track, source, until }) => (
          <li key={`${id}-${source}`}>
            <div>{name}</div>
            <div className="meta">
              {trackNames[track]}. {letInByNames[source]}
              {until && `, until ${untilWords(until)}`}.
            </div>
            {source === 'named' && <ActButton action={end} id={id} label="End it" about={`for ${name}`} />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function WhoCouldApprove({ others }: { others: readonly { name: string }[] }) {
  return (
    <Panel title="Who could approve" id="approve">
      {others.length > 0 ? (
        <p>{others.map(({ name }) => name).join(', ')}</p>
      ) : (
        <p>Nobody besides you. Let in a manager or a director before something has to be agreed.</p>
      )}
    </Panel>
  )
}

function CouldBeCleared({ clearable, clear }: { clearable: Standing['clearable']; clear: FormAction }) {
  if (clearable.length === 0) return null
  return (
    <Panel title="Could be cleared" id="clear">
      <p>They were kept out to be careful. Cleared, they may be let in.</p>
      <ul className="stack">
        {clearable.map(({ id, name }) => (
          <li key={id}>
            <div>{name}</div>
            <ActButton action={clear} id={id} label="Clear" about={name} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
