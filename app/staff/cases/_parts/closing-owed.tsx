import { Panel } from '@/components/page/panel'
import type { Owed } from '@/lib/closing/owed'

/** Every condition that is not met yet, with the place where it is met. */
export function OwedPanel({ id, title, owed }: { id: string; title: string; owed: readonly Owed[] }) {
  return (
    <Panel kind="sunk" title={title} id={id}>
      {owed.length === 0 ? (
        <p>Nothing: all of this is done.</p>
      ) : (
        <ul className="bullets">
          {owed.map(({ why, href }) => (
            <li key={why}>
              <a href={href}>{why}</a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
