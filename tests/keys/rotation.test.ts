import { describe, expect, test } from 'vitest'
import { asText, listOf } from '@/lib/keys/key-list'
import { afterStep, nextStep } from '@/lib/keys/rotation'

describe('a setting that holds keys', () => {
  test.each([
    ['abc=', [[1, 'abc=']]],
    ['1:abc=', [[1, 'abc=']]],
    [
      '2:new,1:old',
      [
        [2, 'new'],
        [1, 'old'],
      ],
    ],
    ['a pass,phrase', [[1, 'a pass,phrase']]],
    ['1:abc,rest', [[1, '1:abc,rest']]],
  ])('%s', (text, list) => expect(listOf(text)).toEqual(list))

  test('is read as it was written', () =>
    expect(
      listOf(
        asText([
          [3, 'c'],
          [2, 'b'],
        ]),
      ),
    ).toEqual([
      [3, 'c'],
      [2, 'b'],
    ]))
})

test('a key changes in steps: every process reads with the new one before any writes with it, and the old one goes last', () => {
  const states = ['old']
  const steps: string[] = []
  for (let turn = 0; turn < 2; turn++) {
    const entries = listOf(states.at(-1) ?? '')
    const step = nextStep(entries)
    steps.push(step)
    if (step !== 'renew') states.push(afterStep(entries, step, 'new'))
  }
  expect(nextStep(listOf(states.at(-1) ?? ''))).toBe('renew')
  states.push(afterStep(listOf(states.at(-1) ?? ''), 'drop', ''))
  expect(steps).toEqual(['add', 'use'])
  expect(states).toEqual(['old', '1:old,2:new', '2:new,1:old', '2:new'])
})

test('at every step each process reads what any other, one step behind or ahead, writes', () => {
  const states = ['1:old', '1:old,2:new', '2:new,1:old', '2:new'].map(listOf)
  for (const [at, state] of states.entries())
    for (const other of states.slice(Math.max(0, at - 1), at + 2))
      expect(state.map(([version]) => version)).toContain(other[0]?.[0])
})

test('the next change goes on counting', () => {
  expect(afterStep(listOf('7:old'), 'add', 'new')).toBe('7:old,8:new')
})
