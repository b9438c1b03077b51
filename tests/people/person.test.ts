import { expect, test } from 'vitest'
import { nameAndRole } from '@/lib/people/person'

test('whoever has a name is named with what they are, and nobody without one is called it twice', () => {
  expect(nameAndRole({ name: 'Sam Reed', role: 'victim' })).toBe('Sam Reed: victim')
  expect(nameAndRole({ name: null, role: 'alleged_perpetrator' })).toBe('Alleged perpetrator')
})
