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

test('what is far too long comes back as much as an address holds, and nothing that was no field of the form', () => {
  const long = { caption: '😀'.repeat(30_000), made: '語'.repeat(30_000), other: 'x'.repeat(30_000) }
  const sealed = keepWords(staff.ACM, { values: long, problem: 'Too long' })
  expect(encodeURIComponent(sealed).length).toBeLessThan(8_000)
  expect(keptWords(staff.ACM, sealed)?.values).toEqual({ caption: '😀'.repeat(500), made: '語'.repeat(500) })
})

test.each([
  ['somebody else’s', () => keepWords(staff.HSM, words)],
  ['nonsense', () => 'nonsense'],
  ['nothing', () => undefined],
])('%s is no words', (_, given) => expect(keptWords(staff.ACM, given())).toBeUndefined())
