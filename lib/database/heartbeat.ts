/** A film may take this long to be made clean; nothing that jobs do takes longer. */
const longestJobMs = 15 * 60_000
const memory = globalThis as { besideJobsAt?: number }

/** Says that the jobs of this process go on: at each round and before each job. */
export function beat(): void {
  memory.besideJobsAt = performance.now()
}

/** Whether they have gone on within the longest time that one of them takes. */
export const jobsAreAlive = (at = performance.now()): boolean =>
  memory.besideJobsAt !== undefined && at - memory.besideJobsAt < longestJobMs
