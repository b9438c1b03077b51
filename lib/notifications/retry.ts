const minute = 60_000
const hour = 60 * minute
const waits = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, 24 * hour]

/** Longer and longer, and never the end: what people told us is not given up because something of ours is broken. */
const waitsOfJobs = [10_000, minute, 5 * minute, 15 * minute, hour, 4 * hour]

/** After so many tries a person has to look: somebody is told in the log, and *Mail and texts* shows it from the fourth. */
export const triesUntilSomebodyLooks = 8

/**
 * When a job that failed on our side is run again after so many tries: within a fifth more or less of its wait (`chance`
 * from 0 to 1), so that what failed together does not come back together.
 */
export function jobAgainAt(tries: number, now: Date, chance: number): Date {
  const wait = waitsOfJobs[Math.min(Math.max(tries, 1), waitsOfJobs.length) - 1] as number
  return new Date(now.getTime() + Math.round(wait * (0.8 + 0.4 * chance)))
}

/** When to try again after so many tries, or undefined: given up. Eight tries within two days. */
export function retryAt(tries: number, now: Date): Date | undefined {
  const wait = waits[Math.max(tries, 1) - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait)
}
