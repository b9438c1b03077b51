import { expect, test, vi } from 'vitest'
import { holdBack, pauseAfter, pressures } from '@/lib/access/pressure'

test.each([
  ['draft', 120, 0],
  ['draft', 121, 25],
  ['send', 120, 0],
  ['send', 160, 1_000],
  ['upload', 600, 0],
  ['upload', 640, 1_000],
  ['wrong_receipt', 4, 0],
  ['wrong_receipt', 5, 1_000],
  ['wrong_receipt', 6, 2_000],
] as const)('of kind %s, after %i from one place the next is held for %i ms', (kind, soFar, ms) =>
  expect(pauseAfter(kind, soFar)).toBe(ms),
)

test.each(pressures)('of kind %s nobody waits longer than three seconds, however many there were', kind => {
  expect(pauseAfter(kind, 1_000_000)).toBe(3_000)
})

test('whoever is held stands aside for others; whoever is not, does not', async () => {
  const stepAside = vi.fn()
  Object.assign(globalThis, { besideStepAside: stepAside })
  await holdBack('a', 0)
  expect(stepAside).not.toHaveBeenCalled()
  await holdBack('a', 1)
  expect(stepAside).toHaveBeenCalledOnce()
  Object.assign(globalThis, { besideStepAside: undefined })
})

test('only so many are held at once from one place, and others still are', async () => {
  const held = Array.from({ length: 400 }, () => holdBack('b', 50))
  await expect(holdBack('b', 50)).rejects.toThrow('Wait ten seconds')
  await expect(holdBack('c', 1)).resolves.toBeUndefined()
  await Promise.all(held)
  await expect(holdBack('b', 1)).resolves.toBeUndefined()
})
