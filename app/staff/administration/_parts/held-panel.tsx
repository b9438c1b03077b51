import { Panel } from '@/components/page/panel'
import type { Leaving } from '@/lib/staff/held'
import { heldLines } from './account-words'

/** What somebody has in hand, by number, and who hands it over. */
export function HeldPanel({ leaving: { account, held, handsOver } }: { leaving: Leaving }) {
  const lines = heldLines(held)
  const who = handsOver.map(({ name }) => name)
  return (
    <Panel kind="sunk" title={`What ${account.name} holds`} id="held" stack>
      {lines.length > 0 ? <Lines lines={lines} /> : <p>Nothing that is counted here.</p>}
      <p>
        {who.length > 0
          ? `${inWords(who)} can hand it over before you save. What is left stands on their Today until somebody has it.`
          : 'There is no manager who could hand it over. Make an account for one first.'}
      </p>
      <p className="meta">
        You see numbers and no cases. What is restricted is not counted: those who are let in there hand it on.
      </p>
    </Panel>
  )
}

const inWords = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '')

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="plain">
    {lines.map(line => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
