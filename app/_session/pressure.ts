import { setTimeout as pause } from 'node:timers/promises'
import { headers } from 'next/headers'
import { addPressure, holdBack, type Pressure, pauseAfter, pressureFrom } from '@/lib/access/pressure'
import { centrePlace } from './centre'
import { inTime } from './in-time'

/** Every answer to a code takes at least so long, in ms, right or wrong: its time tells nothing. */
export const answerFloorMs = 300
/** An answer to a receipt leaves at a whole step of so many ms: the same work was done for each, and less than a step does not show. */
const stepMs = 40
const patience = 1_000

/**
 * Counts one more of a kind from where this request came, and holds it a little where a flood comes from; a room full of
 * people does not notice. Throws `Refusal` when too many are held at once: what was typed is then to be shown again.
 */
export async function easePressure(kind: Pressure): Promise<void> {
  const from = await whereFrom()
  await holdBack(from, pauseAfter(kind, await orNone(addPressure(from, kind))))
}

/** The same for what turns out only afterwards: holds by those so far, and resolves with how to count this one. */
export async function easeEarlier(kind: Pressure): Promise<() => Promise<unknown>> {
  const from = await whereFrom()
  await holdBack(from, pauseAfter(kind, await orNone(pressureFrom(from, kind))))
  return () => orNone(addPressure(from, kind))
}

/** Done, and kept back until the next whole step of time since it began. */
export async function inWholeSteps<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const done = await work()
  await pause(stepMs - ((performance.now() - began) % stepMs))
  return done
}

/** The centre whose device it is, or else the token that the front door made; never an address. */
const whereFrom = async () => (await centrePlace()) ?? (await headers()).get('x-beside-from') ?? 'unknown'

/** Counting is never why somebody is not heard. */
const orNone = (counted: Promise<number>) => inTime(counted, patience).catch(() => 0)
