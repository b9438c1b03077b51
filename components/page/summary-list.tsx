import type { ReactNode } from 'react'
import { HiddenText } from './hidden-text'
import { Icon } from './icon'

/** `about` names the question for those who hear the link alone. A link, or a submit button of the form around it. */
export type Change = { label: string; about: string } & ({ href: string } | { name: string; value: string })

/** `folded` is the words of a summary that hides the answer until opened: contact details on a screen others may see. */
export type SummaryRow = { id?: string; term: ReactNode; answer: ReactNode; folded?: string; change?: Change }

export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map((row, i) => (
        <div key={row.id ?? (typeof row.term === 'string' ? row.term : i)}>
          <dt>{row.term}</dt>
          <dd>{row.folded ? <Folded summary={row.folded}>{row.answer}</Folded> : row.answer}</dd>
          {row.change && (
            <dd className="change">
              <ChangeControl change={row.change} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

type FoldedProps = { summary: ReactNode; open?: boolean; children: ReactNode }

export function Folded({ summary, open, children }: FoldedProps) {
  return (
    <details open={open}>
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      <div>{children}</div>
    </details>
  )
}

function ChangeControl({ change }: { change: Change }) {
  const words = (
    <>
      {change.label}
      <HiddenText> {change.about}</HiddenText>
    </>
  )
  if ('href' in change) return <a href={change.href}>{words}</a>
  return (
    <button type="submit" name={change.name} value={change.value} formNoValidate>
      {words}
    </button>
  )
}
