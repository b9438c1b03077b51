import { describe, expect, test } from 'vitest'
import type { Target } from '@/lib/cases/target'
import { targetItems } from '@/lib/lists/defaults/targets'
import { targetProblem, withAmount } from '@/lib/lists/target-limits'

const item = (code: Target) => {
  const found = targetItems.find(one => one.code === code)
  if (!found) throw new Error('no such target')
  return found
}

test.each<[Target, number, boolean]>([
  ['T4', 1, true],
  ['T4', 60, true],
  ['T4', 0, false],
  ['T4', 61, false],
  ['T4', 2.5, false],
  ['T4', -1, false],
  ['T2', 3, true],
  ['T2', 4, false],
  ['T3', 3, true],
  ['T3', 4, false],
  ['T9', 72, true],
  ['T9', 73, false],
  ['T1', 1, false],
])('%s may be set to %s: %s', (code, amount, allowed) => {
  expect(targetProblem(item(code), amount) === undefined).toBe(allowed)
})

describe('a changed target', () => {
  test('changes nothing else', () => {
    const changed = withAmount(targetItems, 'T4', 3)
    expect(changed.filter((one, place) => one !== targetItems[place]).map(({ code }) => code)).toEqual(['T4'])
  })

  test('that comes round comes round at the new pace, and never slower while the risk is High', () => {
    expect(withAmount(targetItems, 'T8', 15).find(({ code }) => code === 'T8')).toMatchObject({
      ...{ amount: 15, every: 15, everyHigh: 5 },
    })
    expect(withAmount(targetItems, 'T8', 3).find(({ code }) => code === 'T8')).toMatchObject({ every: 3, everyHigh: 3 })
  })
})
