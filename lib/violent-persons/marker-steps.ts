import { clockState } from '@/lib/cases/clock-state'
import type { Step } from '@/lib/cases/steps/step'
import { instantAt } from '@/lib/clock/local'
import type { Severity } from '@/lib/reports/report'
import { type MarkerDates, stands } from './dates'

/** What is read of a marker to say what it needs. */
export type MarkerToWork = MarkerDates & {
  id: string
  reference: string
  severity: Severity
  proposedBy: string
  decidedBy: string | null
  notice: string | null
  notifiedAt: Date | null
  appealedAt: Date | null
  /** Who proposed to keep it on, while that waits for a second person. */
  renewalBy: string | null
  /** It was on a home that carries it no more: somebody who was harmed, or saw it, lives there now. */
  homeLost: boolean
}
type Who = { id: string; decides: boolean }

/** Decide before it lapses, answer the appeal, agree to keep it on, review, send the letter: for whoever may. Pure. */
export function markerSteps(marker: MarkerToWork, who: Who, now: Date): Step[] {
  if (!stands(marker, now)) return []
  const { decision, reviewOn, appealedAt, renewalBy } = marker
  const touched = [marker.proposedBy, marker.decidedBy].includes(who.id)
  const approved = decision === 'approved'
  const review = instantAt(reviewOn ?? '2000-01-01', '17:00')
  const due: [boolean, string, Date | undefined][] = [
    [
      who.decides && decision === null && marker.proposedBy !== who.id,
      'Decide on a warning marker before it lapses',
      marker.provisionalUntil,
    ],
    [who.decides && appealedAt !== null && !touched, 'Answer an appeal against a warning marker', undefined],
    [who.decides && renewalBy !== null && renewalBy !== who.id, 'Agree or not to keep a warning marker on', undefined],
    [marker.homeLost, 'Review a warning marker that its home carries no more', undefined],
    [approved && review.getTime() - now.getTime() < soon, 'Review a warning marker', review],
    [approved && marker.notice === 'notify' && !marker.notifiedAt, 'Send the letter on a warning marker', undefined],
  ]
  return due.filter(([is]) => is).map(([, title, at], place) => stepOf(marker, `${place}`, title, at, now))
}

/** Four weeks ahead: a review takes some asking around. */
const soon = 28 * 86_400_000

const stepOf = (
  { id, reference, severity }: MarkerToWork,
  key: string,
  title: string,
  at: Date | undefined,
  now: Date,
): Step => ({
  ...{ id: `marker-${id}-${key}`, kind: 'marker', title, reference, severity, markerId: id },
  ...(at && { reading: clockState({ dueAt: at }, now) }),
})
