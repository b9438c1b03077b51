const memory = globalThis as { besideClockOffset?: number }

/** The time by which the office works: real time, or training time when BESIDE_CLOCK set it going elsewhere. */
export const now = (): Date => new Date(Date.now() + clockOffset())

/** The distance from real time in ms. */
export const clockOffset = (): number => memory.besideClockOffset ?? 0

/** Moves the clock of this process. The database's own is beside.clock_offset: both come from one owner-written row. */
export function setClockOffset(ms: number): void {
  memory.besideClockOffset = ms
}
