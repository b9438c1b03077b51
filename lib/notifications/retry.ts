const minute = 60_000
const hour = 60 * minute
const waits = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, 24 * hour]

/** When to try again after so many tries, or undefined: given up. Eight tries within two days. */
export function retryAt(tries: number, now: Date): Date | undefined {
  const wait = waits[Math.max(tries, 1) - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait)
}
