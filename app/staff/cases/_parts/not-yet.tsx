import { Panel } from '@/components/page/panel'
import type { MoveState } from '@/lib/cases/lifecycle'

type Props = { moves: readonly MoveState[] }

export const isWaiting = ({ unmet }: MoveState) => unmet.length > 0

/** Every move that cannot be made yet, with each thing still to be done and where it is done. */
export function NotYet({ moves }: Props) {
  if (!moves.some(isWaiting)) return null
  return (
    <Panel kind="sunk" title="What is still to be done" id="not-yet" stack>
      <Unmet moves={moves} />
    </Panel>
  )
}

export function Unmet({ moves }: Props) {
  return moves.filter(isWaiting).map(({ move, rule, unmet }) => (
    <div key={move}>
      <h3>Before “{rule.label}”</h3>
      <ul className="bullets">
        {unmet.map(({ why, href }) => (
          <li key={why}>
            <a href={href}>{why}</a>
          </li>
        ))}
      </ul>
    </div>
  ))
}
