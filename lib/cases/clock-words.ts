import { shortDateTime, timeWords } from '@/lib/clock/format'
import { localDate } from '@/lib/clock/local'
import { type ClockReading, type ClockTimes, clockState } from './clock-state'

/** The words of a clock's badge, closer than its state: "Due today, 5pm", "Met late". */
export function badgeWords(reading: ClockReading, now: Date): string | undefined {
  const { state, at, late } = reading
  if (state === 'met') return late ? 'Met late' : 'Met'
  if (state === 'due_soon' || state === 'on_time') return `Due ${dayAndTime(at, now)}`
  if (state === 'overdue') return `Was due ${dayAndTime(at, now)}`
  return undefined
}

/** A sentence under the badge: when, what the target was, and why it moved. */
export function clockSentence(clock: ClockTimes & { reason?: string | null }, now: Date): string {
  const { state, at } = clockState(clock, now)
  const target = shortDateTime(clock.dueAt)
  if (state === 'met') return `${shortDateTime(at)}. Target ${target}.`
  if (state === 'attempted') return `Tried ${shortDateTime(at)}, on a safe channel. Target ${target}. Try again.`
  if (state === 'ended') return `No longer needed since ${shortDateTime(at)}.`
  if (at.getTime() === clock.dueAt.getTime()) return `Target ${target}.`
  return `Was ${target}. Now ${shortDateTime(at)}.${clock.reason ? ` ${clock.reason}` : ''}`
}

/** "today, 5pm", "tomorrow, 12 noon", "Mon 7 Dec, 5pm" */
export function dayAndTime(at: Date, now: Date): string {
  const tomorrow = new Date(now.getTime() + 86_400_000)
  if (localDate(at) === localDate(now)) return `today, ${timeWords(at)}`
  if (localDate(at) === localDate(tomorrow)) return `tomorrow, ${timeWords(at)}`
  return shortDateTime(at)
}

/** When a step is to be done: "By 5pm today", "Was due Mon 7 Dec, 5pm". */
export function byWords({ state, at }: ClockReading, now: Date): string {
  if (state === 'attempted') return 'Next'
  if (state === 'overdue') return `Was due ${dayAndTime(at, now)}`
  return localDate(at) === localDate(now) ? `By ${timeWords(at)} today` : `By ${dayAndTime(at, now)}`
}
