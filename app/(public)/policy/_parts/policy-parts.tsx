import { anchorOf } from '@/lib/policy/part-text'
import type { PolicyPart } from '@/lib/policy/policy'

/** The headings of the policy, each a way to its part. */
export function Contents({ title, parts }: { title: string; parts: readonly PolicyPart[] }) {
  return (
    <nav aria-labelledby="contents" className="prose">
      <h2 id="contents">{title}</h2>
      <ol className="policy-contents">
        {parts.map(part => (
          <li key={part.heading}>
            <a href={`#${anchorOf(part)}`}>{part.heading}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function PolicyParts({ parts }: { parts: readonly PolicyPart[] }) {
  return parts.map(part => <Part key={part.heading} part={part} />)
}

function Part({ part: { heading, lines, terms = [] } }: { part: PolicyPart }) {
  const id = anchorOf({ heading })
  return (
    <section aria-labelledby={id} className="prose policy-part">
      <h2 id={id}>{heading}</h2>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {terms.length > 0 && (
        <dl className="terms">
          {terms.map(({ term, means }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
