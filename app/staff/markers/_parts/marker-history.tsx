import { SectionHeading } from '@/components/page/page-heading'
import { shortDateTime } from '@/lib/clock/format'
import type { MarkerEventKind } from '@/lib/violent-persons/marker'
import type { MarkerFile } from '@/lib/violent-persons/queries'

const names: Record<MarkerEventKind, string> = {
  proposed: 'Proposed',
  approved: 'Approved',
  refused: 'Refused',
  reviewed: 'Reviewed',
  renewed: 'Kept on for twelve months more',
  notified: 'The letter was sent',
  appealed: 'They appealed',
  appeal_answered: 'The appeal was answered',
  ended: 'Ended',
}

/** Everything that was done with the marker, by whom and why, and what they said against it. */
export function MarkerHistory({ marker: { history, appeals } }: { marker: MarkerFile }) {
  return (
    <section aria-labelledby="history" className="stack">
      <SectionHeading id="history" title="History" />
      <ul className="stack-s">
        {history.map(({ id, kind, at, by, words, detail }) => (
          <li key={id}>
            <b>{detail.outcome === 'renew' ? 'Reviewed: to be kept on, if somebody else agrees' : names[kind]}</b>{' '}
            <span className="meta">{`${shortDateTime(at)}, ${by ?? 'by itself'}`}</span>
            {words && (
              <p className="as-typed" dir="auto">
                {words}
              </p>
            )}
          </li>
        ))}
      </ul>
      {appeals.map(({ id, words, receivedAt }) => (
        <div key={id} className="stack-s">
          <h3>{`What they said, ${shortDateTime(receivedAt)}`}</h3>
          <p className="as-typed" dir="auto">
            {words}
          </p>
        </div>
      ))}
    </section>
  )
}
