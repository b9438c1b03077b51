import { localDate } from '@/lib/clock/local'

export type ClockTimes = {
  dueAt: Date
  achievedAt?: Date | null
  attemptedAt?: Date | null
  deferredForSafetyUntil?: Date | null
  askedToWaitUntil?: Date | null
  endedAt?: Date | null
}

export const clockStates = [
  'on_time',
  'due_soon',
  'overdue',
  'met',
  'attempted',
  'deferred_for_safety',
  'waiting',
  'ended',
] as const
export type ClockState = (typeof clockStates)[number]

/** What a clock says now. `at` is the time that counts: when it was met, or when it is due by. */
export type ClockReading = { state: ClockState; at: Date; late: boolean }

const soon = 4 * 3_600_000

/**
 * Reads a clock (domain §3.4, "What counts as meeting T3"). Two-way contact achieves it, whenever; an attempt in time is
 * an attempt and no breach. Deferred for safety, or because they asked to wait, moves the due time and is no breach
 * before it. Due soon is today, or within four hours.
 */
export function clockState(clock: ClockTimes, now: Date): ClockReading {
  const due = dueBy(clock)
  if (clock.achievedAt) return { state: 'met', at: clock.achievedAt, late: clock.achievedAt > due }
  if (clock.endedAt) return { state: 'ended', at: clock.endedAt, late: false }
  if (clock.attemptedAt && clock.attemptedAt <= due) return { state: 'attempted', at: clock.attemptedAt, late: false }
  if (now > due) return { state: 'overdue', at: due, late: true }
  return { state: stateBefore(clock, due, now), at: due, late: false }
}

/** The time by which it is due: the later of its target, the next safe time and the time they asked for. */
export function dueBy({ dueAt, deferredForSafetyUntil, askedToWaitUntil }: ClockTimes): Date {
  const times = [dueAt, deferredForSafetyUntil, askedToWaitUntil].filter(time => time != null)
  return new Date(Math.max(...times.map(time => time.getTime())))
}

/** Nothing more is expected of it. An attempt still asks for another. */
export const isSettled = ({ state }: ClockReading) => state === 'met' || state === 'ended'

function stateBefore(clock: ClockTimes, due: Date, now: Date): ClockState {
  if (clock.deferredForSafetyUntil && clock.deferredForSafetyUntil > clock.dueAt) return 'deferred_for_safety'
  if (clock.askedToWaitUntil && clock.askedToWaitUntil > clock.dueAt) return 'waiting'
  return isSoon(due, now) ? 'due_soon' : 'on_time'
}

function isSoon(due: Date, now: Date) {
  return due.getTime() - now.getTime() <= soon || localDate(due) === localDate(now)
}
