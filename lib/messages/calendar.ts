import { createHash } from 'node:crypto'
import { createEvent } from 'ics'

type Reminder = { at: Date; title: string; seed: string }

/**
 * A calendar file for a moment: a title that says nothing, and no place, link or description. `seed` makes its id the same
 * each time it is asked for, and cannot be read back from it.
 */
export function calendarFile({ at, title, seed }: Reminder): string {
  const { error, value } = createEvent({
    start: at.getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { minutes: 15 },
    title,
    uid: createHash('sha256').update(`beside/reminder/${seed}/${at.toISOString()}`).digest('hex').slice(0, 32),
    productId: 'reminder',
    busyStatus: 'FREE',
    classification: 'PRIVATE',
  })
  if (error || !value) throw new Error('the calendar file could not be made')
  return value
}
