import type { Temporal } from 'temporal-polyfill'
import { inLondon } from '@/lib/clock/local'

/** Words for dates, en-GB and Europe/London. Written out here because the locale data of a machine may differ. */
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "Monday 7 December 2026" */
export function dateWords(at: Date): string {
  return `${dayAndMonth(inLondon(at))} ${inLondon(at).year}`
}

/** "5pm", "2:20pm", "12 noon", "12 midnight" */
export function timeWords(at: Date): string {
  const { hour, minute } = inLondon(at)
  if (minute === 0 && hour % 12 === 0) return hour === 12 ? '12 noon' : '12 midnight'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** "Monday 7 December 2026, 5pm" */
export function dateTimeWords(at: Date): string {
  return `${dateWords(at)}, ${timeWords(at)}`
}

/** "Monday 7 December 2026, 5pm", and what lasts until midnight "the end of Sunday 6 December 2026". */
export function untilWords(at: Date): string {
  const { hour, minute } = inLondon(at)
  return hour + minute === 0 ? `the end of ${dateWords(new Date(at.getTime() - 60_000))}` : dateTimeWords(at)
}

/** "5pm on Monday 7 December": the order a promise is said in; weeks ahead at most, so it needs no year. */
export function promiseWords(at: Date): string {
  return `${timeWords(at)} on ${dayAndMonth(inLondon(at))}`
}

/** "Monday 7 December": a day that is promised to somebody. */
export const dayWords = (at: Date): string => dayAndMonth(inLondon(at))

/** "Mon 7 Dec": for staff lists. */
export function shortDate(at: Date): string {
  const local = inLondon(at)
  return `${dayName(local).slice(0, 3)} ${local.day} ${monthName(local).slice(0, 3)}`
}

/** "Mon 7 Dec, 5pm" */
export function shortDateTime(at: Date): string {
  return `${shortDate(at)}, ${timeWords(at)}`
}

/** "today", "yesterday", "3 days ago", "tomorrow", "in 3 days": by local calendar days, not by 24 hours. */
export function daysAgo(at: Date, now: Date): string {
  const past = inLondon(at).toPlainDate().until(inLondon(now).toPlainDate()).days
  if (past === 0) return 'today'
  if (Math.abs(past) === 1) return past > 0 ? 'yesterday' : 'tomorrow'
  return past > 0 ? `${past} days ago` : `in ${-past} days`
}

function dayAndMonth(local: Temporal.ZonedDateTime) {
  return `${dayName(local)} ${local.day} ${monthName(local)}`
}

function dayName(local: Temporal.ZonedDateTime) {
  return days[local.dayOfWeek - 1] ?? ''
}

function monthName(local: Temporal.ZonedDateTime) {
  return months[local.month - 1] ?? ''
}
