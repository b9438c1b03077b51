import { localDate, plainDate } from '@/lib/clock/local'
import { dueAt } from '@/lib/clock/working-days'
import type { MarkerDecision, MarkerEnding } from './marker'

/** Whatever stands of a marker, as far as its dates go. Pure (domain §5.7). */
export type MarkerDates = {
  provisionalUntil: Date
  decision: MarkerDecision | null
  expiresOn: string | null
  reviewOn: string | null
  ending: MarkerEnding | null
  endedAt: Date | null
}

export type MarkerState = 'provisional' | 'lapsed' | 'refused' | 'approved' | 'review_due' | 'expired' | 'ended'

const provisionalDays = 3

/** The end (17:00) of the third working day after it was proposed: it lapses then unless approved. */
export const provisionalUntil = (proposedAt: Date, closures: string[] = []): Date =>
  dueAt(proposedAt, provisionalDays, closures)

/** The latest review: six calendar months from its start, or from the review before. */
export const reviewBy = (from: Date): string => monthsAfter(from, 6)

/** The latest end: twelve calendar months from its start, or from when two people kept it on. */
export const expiryBy = (from: Date): string => monthsAfter(from, 12)

/** The state by its dates alone: nothing needs to run for a marker to lapse or expire. */
export function markerState(marker: MarkerDates, now: Date): MarkerState {
  if (marker.decision === 'refused') return 'refused'
  if (marker.ending === 'lapsed' || marker.ending === 'expired') return marker.ending
  if (marker.endedAt) return 'ended'
  if (marker.decision === null) return marker.provisionalUntil > now ? 'provisional' : 'lapsed'
  const today = localDate(now)
  if ((marker.expiresOn ?? '') < today) return 'expired'
  return (marker.reviewOn ?? '') <= today ? 'review_due' : 'approved'
}

/** Whether it makes a visit wait for its control measures. */
export const stands = (marker: MarkerDates, now: Date): boolean =>
  ['provisional', 'approved', 'review_due'].includes(markerState(marker, now))

/** The earlier of a day and the end, where it has one. */
export const earlier = (day: string, end: string | null): string => (end && end < day ? end : day)

const monthsAfter = (from: Date, months: number) => plainDate(localDate(from)).add({ months }).toString()
