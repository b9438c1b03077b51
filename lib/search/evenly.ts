import { setTimeout as wait } from 'node:timers/promises'

/**
 * Answers at whole steps of `step` milliseconds only, so that how long a look-up took does not tell whether there was
 * something that may not be seen (domain §8.4 item 9). A failure waits as long.
 */
export async function evenly<R>(step: number, work: () => Promise<R>): Promise<R> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    const took = performance.now() - began
    await wait(Math.ceil((took + 1) / step) * step - took)
  }
}
