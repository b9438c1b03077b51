import type { ReactNode } from 'react'

export type TimelineKind = 'report' | 'safety' | 'decision' | 'contact' | 'support' | 'note'

/** `at` is ISO; `when` the same in words; the heading says what happened, the arch only repeats the kind. */
export type TimelineEntry = {
  id: string
  kind: TimelineKind
  heading: string
  body?: ReactNode
  at: string
  when: string
  by: string
}

const archOf: Record<TimelineKind, string | undefined> = {
  report: 'person',
  safety: 'safety',
  decision: 'decision',
  contact: 'contact',
  support: 'support',
  note: undefined,
}

/** Newest first, as given. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map(entry => (
        <li key={entry.id} className={archOf[entry.kind]}>
          <h3>{entry.heading}</h3>
          {typeof entry.body === 'string' ? (
            <p className="as-typed" dir="auto">
              {entry.body}
            </p>
          ) : (
            entry.body
          )}
          <p className="meta">
            <time dateTime={entry.at}>{entry.when}</time>, {entry.by}
          </p>
        </li>
      ))}
    </ol>
  )
}
