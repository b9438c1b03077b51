import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { MarkerChange } from '@/app/staff/markers/_parts/marker-change'
import { markerFileFor } from '@/lib/violent-persons/queries'
import { answerAppealAction } from './actions'
import { AnswerForm } from './answer-form'

export const metadata: Metadata = { title: 'Answer the appeal – Beside' }

export default async function AppealAnswerPage({ params }: PageProps<'/staff/markers/[markerId]/answer'>) {
  const { markerId } = await params
  const actor = await requireStaff()
  const marker = await orNotFound(markerFileFor(actor, 'marker.decide', markerId))
  const not =
    (!marker.appeals.some(({ answer }) => answer === null) && 'No appeal waits for an answer.') ||
    ([marker.proposedBy, marker.decidedBy].includes(actor.id) &&
      'You proposed it or decided on it, so somebody else answers.')
  return (
    <MarkerChange actor={actor} markerId={markerId} title="Answer the appeal" not={not}>
      <AnswerForm action={answerAppealAction.bind(null, markerId)} back={`/staff/markers/${markerId}`} />
    </MarkerChange>
  )
}
