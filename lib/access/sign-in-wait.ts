import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '@/lib/errors'
import { crowded } from './turns'

const freeTries = 5
const longestMs = 8_000

/** How long a try is held before its password is looked at, in ms: nothing for five tries, then 1, 2, 4 and 8 seconds. */
export function waitAfter(earlierTries: number): number {
  return earlierTries < freeTries ? 0 : Math.min(1_000 * 2 ** (earlierTries - freeTries), longestMs)
}

type Places = { each: number; all: number }

/**
 * Holds tries, so many for one address and so many in all; beyond that it throws `Refusal` at once. Who is held still
 * gets an answer: somebody trying a colleague's address all day slows that colleague down and does not shut them out.
 */
export function waitingRoom({ each, all }: Places) {
  const held = new Map<string, number>()
  let total = 0
  return async (address: string, ms: number): Promise<void> => {
    if (ms === 0) return
    const here = held.get(address) ?? 0
    if (here >= each || total >= all) throw new Refusal('rule', crowded)
    held.set(address, here + 1)
    total++
    await pause(ms)
    total--
    leave(held, address)
  }
}

function leave(held: Map<string, number>, address: string): void {
  const left = (held.get(address) ?? 1) - 1
  if (left > 0) held.set(address, left)
  else held.delete(address)
}
