import { expect, test } from 'vitest'
import { keepWords, keptWords } from '@/lib/evidence/kept-words'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff } = await office(await testDatabase())
const words = { values: { caption: 'Paint on the door', from: 'me' }, problem: 'This file is empty.' }

test('what was typed comes back to whoever typed it, and says nothing in an address', () => {
  const sealed = keepWords(staff.ACM, words)
  expect(sealed).not.toMatch(/Paint|empty/)
  expect(keptWords(staff.ACM, sealed)).toEqual(words)
})

test.each([
  ['somebody else’s', () => keepWords(staff.HSM, words)],
  ['nonsense', () => 'nonsense'],
  ['nothing', () => undefined],
])('%s is no words', (_, given) => expect(keptWords(staff.ACM, given())).toBeUndefined())
