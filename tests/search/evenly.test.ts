import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { evenly } from '@/lib/search/evenly'

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work().catch(() => {})
  return performance.now() - began
}

test('nothing, something and a failure take as long', async () => {
  const fail = () => Promise.reject(new Error('no'))
  const times = await Promise.all([
    took(() => evenly(100, async () => {})),
    took(() => evenly(100, () => wait(40))),
    took(() => evenly(100, fail)),
  ])
  for (const time of times) expect(time).toBeGreaterThanOrEqual(99)
  for (const time of times) expect(time).toBeLessThan(190)
})

test('what takes longer takes a whole step more', async () => {
  expect(await took(() => evenly(50, () => wait(60)))).toBeGreaterThanOrEqual(99)
})

test('the answer and the error are those of the work', async () => {
  expect(await evenly(1, async () => 'found')).toBe('found')
  await expect(evenly(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
