const minute = 60_000

/** A session ends after this long without a request, in ms. */
export const idleLimit = 30 * minute
/** And after this long in any case, in ms: a shift. */
export const wholeLimit = 12 * 60 * minute

/** So long before its end somebody is told that a session will be over, in ms. */
export const warnedBefore = 5 * minute

type Times = { startedAt: Date; lastSeenAt: Date }

/** Is a session still good? One from a time to come is not: a training clock was set back. */
export function isLive({ startedAt, lastSeenAt }: Times, now: Date): boolean {
  const idle = now.getTime() - lastSeenAt.getTime()
  const whole = now.getTime() - startedAt.getTime()
  return idle >= -minute && idle <= idleLimit && whole <= wholeLimit
}

/** Being seen is written down at most once a minute. */
export const needsTouch = ({ lastSeenAt }: Times, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= minute

/** What is left of a session, in whole seconds: until it ends for want of a request, and until it ends in any case. */
export type Left = { idle: number; whole: number }

export function leftOf({ startedAt, lastSeenAt }: Times, now: Date): Left {
  const until = (since: Date, limit: number) => Math.floor((since.getTime() + limit - now.getTime()) / 1000)
  return { idle: until(lastSeenAt, idleLimit), whole: until(startedAt, wholeLimit) }
}

/** What to tell somebody of a session with so many ms left: nothing, that it will be idle too long or too old, or that it is over. */
export function stageOf(left: { idle: number; whole: number }): 'quiet' | 'idle' | 'whole' | 'over' {
  if (Math.min(left.idle, left.whole) <= 0) return 'over'
  if (left.whole <= warnedBefore) return 'whole'
  return left.idle <= warnedBefore ? 'idle' : 'quiet'
}
