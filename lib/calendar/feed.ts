import { createHash } from 'node:crypto'
import { createEvents } from 'ics'
import type { Step } from '@/lib/cases/steps/step'

/** The same words for everything: a calendar is shared, synchronised and read over shoulders (domain §9, S7). */
const title = 'Beside: due'

type Due = Pick<Step, 'id' | 'reading'>

/**
 * When something is due, and nothing else: no reference, kind, name, place or words, and one link to the start page. An id
 * stays the same while its thing is due, and cannot be read back.
 */
export function calendarFeed(steps: readonly Due[], origin: string): string {
  const events = steps.flatMap(({ id, reading }) => (reading && isAhead(reading) ? [{ id, at: reading.at }] : []))
  if (events.length === 0) return empty
  const { error, value } = createEvents(
    events.map(({ id, at }) => ({
      start: at.getTime(),
      startInputType: 'utc' as const,
      startOutputType: 'utc' as const,
      duration: { minutes: 15 },
      title,
      url: `${origin}/staff`,
      uid: createHash('sha256').update(`beside/due/${id}`).digest('hex').slice(0, 32),
      productId: 'beside',
      busyStatus: 'FREE' as const,
      classification: 'PRIVATE' as const,
    })),
  )
  if (error || !value) throw new Error('the calendar could not be made')
  return value
}

/** The time of an attempt says nothing of when the next is due. */
const isAhead = ({ state }: NonNullable<Step['reading']>) =>
  state !== 'attempted' && state !== 'met' && state !== 'ended'

const empty = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:beside', 'END:VCALENDAR', ''].join('\r\n')
