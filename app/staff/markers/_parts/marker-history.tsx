import { SectionHeading } from '@/components/page/page-heading'
import { shortDateTime } from '@/lib/clock/format'
import type { AppealAnswer, MarkerEventKind } from '@/lib/violent-persons/marker'
import type { MarkerFile } from '@/lib/violent-persons/queries'
import { TheySay } from './they-say'

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

const answers: Record<AppealAnswer, string> = {
  upheld: 'The appeal was upheld',
  changed: 'The appeal changed the marker',
  not_upheld: 'The appeal was not upheld',
}

function nameOf(kind: MarkerEventKind, { outcome, answer }: Record<string, string>): string {
  if (outcome === 'renew') return 'Reviewed: to be kept on, if somebody else agrees'
  return (answer && answers[answer as AppealAnswer]) || names[kind]
}

/** Everything that was done with the marker, by whom and why, and what they said against it. */
export function MarkerHistory({ marker: { history, appeals } }: { marker: MarkerFile }) {
  return (
    <section aria-labelledby="history" className="stack">
      <SectionHeading id="history" title="History" />
      <ul className="stack-s">
        {history.map(({ id, kind, at, by, words, detail }) => (
          <li key={id}>
            <b>{nameOf(kind, detail)}</b> <span className="meta">{`${shortDateTime(at)}, ${by ?? 'by itself'}`}</span>
            {words && (
              <p className="as-typed" dir="auto">
                {words}
              </p>
            )}
          </li>
        ))}
      </ul>
      <TheySay appeals={appeals} level={3} />
    </section>
  )
}
