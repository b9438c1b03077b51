import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { MarkerFacts } from '@/app/staff/markers/_parts/marker-facts'
import { TheySay } from '@/app/staff/markers/_parts/they-say'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import { listFor } from '@/lib/lists/reading'
import { type MarkerFile, markerFileFor } from '@/lib/violent-persons/queries'
import { answerAppealAction } from './actions'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'Answer the appeal – Beside' }

export default async function AppealAnswerPage({ params }: PageProps<'/staff/markers/[markerId]/answer'>) {
  const { markerId } = await params
  const actor = await requireStaff()
  const [marker, { items }] = await Promise.all([
    orNotFound(markerFileFor(actor, 'marker.decide', markerId)),
    listFor(actor, 'control_measures'),
  ])
  const { controls, reviewOn, wording, version } = marker
  const words = new Map([...items.map(({ code, words }) => [code, words] as const), ...Object.entries(wording)])
  return (
    <MarkerChange actor={actor} markerId={markerId} title="Answer the appeal" not={whyNot(actor, marker)}>
      <TheySay appeals={marker.appeals.filter(({ answer }) => answer === null)} />
      <MarkerFacts marker={marker} now={now()} />
      <AnswerForm
        action={answerAppealAction.bind(null, markerId)}
        back={`/staff/markers/${markerId}`}
        version={version}
        now={{ controls, reviewOn, options: [...words].map(([value, label]) => ({ value, label })) }}
      />
    </MarkerChange>
  )
}

const whyNot = (actor: Staff, marker: MarkerFile) =>
  (!marker.appeals.some(({ answer }) => answer === null) && 'No appeal waits for an answer.') ||
  ([marker.proposedBy, marker.decidedBy].includes(actor.id) &&
    'You proposed it or decided on it, so somebody else answers.')
