import type { TagTone } from '@/components/page/tag'
import { dateWords, shortDateTime } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { type MarkerDates, type MarkerState, markerState } from '@/lib/violent-persons/dates'
import { markerEndingNames } from '@/lib/violent-persons/marker'

/** A day months ahead, with its year. */
export const dayOf = (day: string | null) => (day ? dateWords(instantAt(day, '12:00')) : '')

/** Whom a marker is on: their name, or what is known of them. */
export const whoIs = (person: { name: string | null; about: string | null } | undefined): string =>
  person?.name ?? person?.about ?? 'An alleged perpetrator, name not known'

export const stateNames: Record<MarkerState, string> = {
  provisional: 'Provisional',
  lapsed: 'Lapsed',
  refused: 'Refused',
  approved: 'Approved',
  review_due: 'Review due',
  expired: 'Expired',
  ended: 'Ended',
}

export const stateTones: Record<MarkerState, TagTone> = {
  provisional: 'gorse',
  lapsed: 'plain',
  refused: 'plain',
  approved: 'heather',
  review_due: 'gorse',
  expired: 'plain',
  ended: 'plain',
}

/** What its state asks for, and by when. */
export function stateWords(marker: MarkerDates, now: Date): string {
  const { provisionalUntil, reviewOn, expiresOn, ending } = marker
  const words: Record<MarkerState, string> = {
    provisional: `Somebody who did not propose it decides by ${shortDateTime(provisionalUntil)}, or it lapses.`,
    lapsed: `${markerEndingNames.lapsed}.`,
    refused: 'It has no effect.',
    approved: `Review by ${dayOf(reviewOn)}. It ends on ${dayOf(expiresOn)} unless two people keep it on.`,
    review_due: `The review was due by ${dayOf(reviewOn)}. It ends on ${dayOf(expiresOn)}.`,
    expired: `${markerEndingNames.expired}.`,
    ended: ending ? `${markerEndingNames[ending]}.` : '',
  }
  return words[markerState(marker, now)]
}
