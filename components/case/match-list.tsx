import type { ReactNode } from 'react'

/** A possible link, with the reason for it. Only those that this person may see are ever passed in. */
export type MatchLine = { id: string; href: string; reference: string; words: ReactNode; why: string }

export function MatchList({ matches }: { matches: readonly MatchLine[] }) {
  return (
    <ul className="plain">
      {matches.map(match => (
        <li key={match.id}>
          <a href={match.href}>{match.reference}</a>
          <div>{match.words}</div>
          <div className="meta">{match.why}</div>
        </li>
      ))}
    </ul>
  )
}
