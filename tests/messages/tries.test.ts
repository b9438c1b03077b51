import { expect, test, vi } from 'vitest'
import { countWrong, slowDown } from '@/lib/messages/tries'

const pauses = vi.hoisted(() => [] as number[])
vi.mock('node:timers/promises', () => ({ setTimeout: async (ms: number) => void pauses.push(ms) }))

/** How long a receipt from there is held now, in ms. */
async function held(from: string, at = 0): Promise<number> {
  pauses.length = 0
  await slowDown(from, at)
  return pauses[0] ?? 0
}
const wrong = (from: string, times: number, at = 0) => Array.from({ length: times }, () => countWrong(from, at))

test('five wrong ones cost nothing, then each takes longer, and never more than three seconds', async () => {
  wrong('a', 4)
  expect(await held('a')).toBe(0)
  wrong('a', 1)
  expect(await held('a')).toBe(1_000)
  wrong('a', 1)
  expect(await held('a')).toBe(2_000)
  wrong('a', 500)
  expect(await held('a')).toBe(3_000)
})

test('nobody elsewhere waits for it', async () => {
  wrong('b', 100)
  expect(await held('c')).toBe(0)
})

test('it is forgotten after a quarter of an hour', async () => {
  wrong('d', 100)
  expect(await held('d', 15 * 60_000 - 1)).toBe(3_000)
  expect(await held('d', 15 * 60_000 + 1)).toBe(0)
})
