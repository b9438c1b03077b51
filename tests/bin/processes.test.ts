import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { pauseAfter, processCount } from '../../bin/processes.mjs'

test.each([
  [undefined, 1],
  ['', 1],
  ['1', 1],
  ['4', 4],
  ['auto', Math.min(availableParallelism(), 64)],
])('BESIDE_PROCESSES=%s means %d', (text, count) => {
  expect(processCount(text)).toBe(count)
})

test.each(['0', '-1', '2.5', '65', 'two'])('BESIDE_PROCESSES=%s is refused with one sentence', text => {
  expect(() => processCount(text)).toThrow(/^BESIDE_PROCESSES must be a whole number from 1 to 64, or auto: /)
})

test('another waits longer each time, half a minute at most, and no longer once one has lived a minute', () => {
  const waits = [100, 100, 100, 100, 100, 100, 61_000]
  let wait: number | undefined
  expect(waits.map(lived => (wait = pauseAfter(lived, wait)))).toEqual([1, 2, 4, 8, 16, 30, 1].map(one => one * 1000))
})
