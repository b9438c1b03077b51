const minute = 60_000

/** A session ends after this long without a request, in ms. */
export const idleLimit = 30 * minute
/** And after this long in any case, in ms: a shift. */
export const wholeLimit = 12 * 60 * minute

type Times = { startedAt: Date; lastSeenAt: Date }

/** Is a session still good? One from a time to come is not: a training clock was set back. */
export function isLive({ startedAt, lastSeenAt }: Times, now: Date): boolean {
  const idle = now.getTime() - lastSeenAt.getTime()
  const whole = now.getTime() - startedAt.getTime()
  return idle >= -minute && idle <= idleLimit && whole <= wholeLimit
}

/** Being seen is written down at most once a minute. */
export const needsTouch = ({ lastSeenAt }: Times, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= minute
