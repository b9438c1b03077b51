import { SummaryList } from '@/components/page/summary-list'
import { Tag } from '@/components/page/tag'
import { markerState } from '@/lib/violent-persons/dates'
import { markerRiskNames } from '@/lib/violent-persons/marker'
import type { MarkerFile } from '@/lib/violent-persons/queries'
import { stateNames, stateTones, stateWords, whoIs } from './state-words'

const noMore =
  'Its home carries it no more: somebody who was harmed, or saw it, lives there. Visits there are not stopped: review it now.'

/** What the marker says, for those who work on its case. */
export function MarkerFacts({ marker, now }: { marker: MarkerFile; now: Date }) {
  const state = markerState(marker, now)
  const rows: [string, string | null | undefined][] = [
    ['Whom it is on', whoIs(marker.person)],
    ['Risk', marker.risks.map(risk => markerRiskNames[risk]).join('; ')],
    ['What makes a visit safe', marker.controls.map(code => marker.wording[code] ?? code).join('; ')],
    ['Home', marker.home?.address ?? (marker.homeId ? noMore : 'None: the marker is on the person alone')],
    ['Contractors are told', marker.shareWith.includes('contractors') ? 'What to do, and never why' : 'Nothing'],
    ['What happened', marker.reason],
    ['Reason of the decision', marker.decisionReason],
    ['Are they told?', toldWords(marker)],
    ['Why not', marker.withholdReason],
  ]
  return (
    <section className="stack" aria-label="The marker">
      <p>
        <Tag tone={stateTones[state]}>{stateNames[state]}</Tag> {stateWords(marker, now)}
      </p>
      <SummaryList
        rows={rows.flatMap(([term, answer]) =>
          answer
            ? [
                {
                  term,
                  answer: (
                    <span className="as-typed" dir="auto">
                      {answer}
                    </span>
                  ),
                },
              ]
            : [],
        )}
      />
      <p>
        <a href={`/staff/cases/${marker.caseId}`}>{`Case ${marker.reference}`}</a>
      </p>
    </section>
  )
}

function toldWords({ notice, notifiedAt }: MarkerFile): string | null {
  if (notice === 'withhold') return 'No'
  if (notice === 'notify') return notifiedAt ? 'Yes, by letter' : 'Yes. The letter has not gone'
  return null
}
