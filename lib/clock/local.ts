import { Temporal } from 'temporal-polyfill'

export const zone = 'Europe/London'

/** The instant as a date and time in England. @throws RangeError for an invalid Date. */
export function inLondon(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
}

/** The local calendar date of an instant, yyyy-mm-dd: Day 0 of every target (domain §3.10). */
export function localDate(at: Date): string {
  return inLondon(at).toPlainDate().toString()
}

/** A yyyy-mm-dd that exists. @throws RangeError for anything else. */
export function plainDate(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError('A date is written yyyy-mm-dd')
  return Temporal.PlainDate.from(text, { overflow: 'reject' })
}

/**
 * The instant of a local date (yyyy-mm-dd) and time (HH:mm). A time the spring change skips is read an hour later;
 * one that happens twice in autumn is the first of the two. @throws RangeError when either does not exist.
 */
export function instantAt(date: string, time: string): Date {
  if (!/^\d{2}:\d{2}$/.test(time)) throw new RangeError('A time is written HH:mm')
  return toDate(plainDate(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }))
}

export function toDate(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds)
}
