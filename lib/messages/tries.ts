import { waitAfter, waitingRoom } from '@/lib/access/sign-in-wait'

const forgottenAfter = 15 * 60_000
/** A receipt has 80 bits, so nobody need wait long for guessing to be hopeless; a room full of people must not. */
const longestMs = 3_000
/** Every answer to a receipt takes at least so long, right or wrong: its time tells nothing. */
export const answerFloorMs = 300

type Tries = { count: number; lastAt: number }
const tries = new Map<string, Tries>()
const hold = waitingRoom({ each: 400, all: 2_000 })

/**
 * Holds a receipt before it is looked at, the longer the more wrong ones came from there in 15 minutes: 1 to 3 seconds
 * after five. Never refuses for good: a room full of people behind one address still gets its answers, and no address is
 * known here, only a token that changes each hour. Throws `Refusal` when too many are held at once.
 */
export async function slowDown(from: string, now: number = performance.now()): Promise<void> {
  forget(now)
  await hold(from, Math.min(waitAfter(tries.get(from)?.count ?? 0), longestMs))
}

/** Counts a receipt that opened nothing. */
export function countWrong(from: string, now: number = performance.now()): void {
  tries.set(from, { count: (tries.get(from)?.count ?? 0) + 1, lastAt: now })
}

function forget(now: number): void {
  for (const [from, { lastAt }] of tries) if (now - lastAt > forgottenAfter) tries.delete(from)
}
