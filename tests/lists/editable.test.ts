import { expect, test } from 'vitest'
import { defaultItems } from '@/lib/lists/defaults'
import { isEditable, isTaken, mayBeTakenOut, newCode } from '@/lib/lists/editable'

test.each([
  ['Lights on the stairs', [], 'lights_on_the_stairs'],
  ['Lights, on the stairs!', ['lights_on_the_stairs'], 'lights_on_the_stairs_x'],
  ['…', [], 'item'],
  ['Łódź naïve', [], 'odz_naive'],
] as [string, string[], string][])('%j gets a code of its own', (words, taken, code) => {
  expect(newCode(words, taken)).toBe(code)
  expect(newCode(words, taken)).toMatch(/^[a-z_]{1,60}$/)
})

test('what the public form or a rule of the program leads to is never taken out', () => {
  expect(mayBeTakenOut('characteristics', 'race', defaultItems.characteristics)).toBe(false)
  expect(mayBeTakenOut('incident_types', 'graffiti_offensive', defaultItems.incident_types)).toBe(false)
  expect(mayBeTakenOut('control_measures', 'police_present', defaultItems.control_measures)).toBe(false)
  expect(mayBeTakenOut('measures', 'something_else', defaultItems.measures)).toBe(false)
  expect(mayBeTakenOut('measures', 'lighting', defaultItems.measures)).toBe(true)
  expect(mayBeTakenOut('characteristics', 'added_here', defaultItems.characteristics)).toBe(true)
})

test.each(['targets', 'survey_questions', 'constructor', ['measures'], undefined])(
  '%j is no list to change here',
  list => {
    expect(isEditable(list)).toBe(false)
  },
)

test('two items that can be chosen do not read the same', () => {
  const items = [
    { code: 'a', words: 'Locks' },
    { code: 'b', words: 'Chain', retired: true },
  ]
  expect([isTaken('locks', items), isTaken('Chain', items), isTaken('Locks', items, 'a')]).toEqual([true, false, false])
})
