import { describe, expect, test } from 'vitest'
import { askedBy } from '@/lib/search/asked'
import { type Met, mostHits, nearest, whyWords } from '@/lib/search/hit'

const readingsOf = (text: string) => [...new Set(askedBy(text).map(({ reading }) => reading))]

describe('what was typed is read as', () => {
  test.each([
    ['07700 900 123', ['phone']],
    ['+44 7700 900123', ['phone']],
    ['amy@example.test', ['email']],
    ['12', []],
    ['   ', []],
    ['%_\\', []],
    ['Zielińska', ['address', 'whole_name', 'name', 'place']],
    ['2 Orchard House LK1 2AB', ['postcode', 'address', 'whole_name', 'name', 'place']],
  ])('%s: %o', (text, readings) => expect(readingsOf(text)).toEqual(readings))

  test('every word of a name must be met', () => {
    const words = askedBy('Anna Kowalska').filter(({ reading }) => reading === 'name')
    expect(new Set(words.map(({ word }) => word)).size).toBe(2)
    expect(words.every(({ needed }) => needed === 2)).toBe(true)
  })

  test('is bounded, however much was typed', () => {
    expect(askedBy('Wolfeschlegelsteinhausen'.repeat(500)).length).toBeLessThan(60)
    const many = Array.from({ length: 300 }, (_, i) => `Name${String.fromCharCode(97 + (i % 26))}x`).join(' ')
    expect(askedBy(many).length).toBeLessThan(400)
  })
})

describe('the list', () => {
  const met = (id: string, rank: number): Met => ({ kind: 'case', id, reading: 'name', rank })

  test('has each record once, by its nearest match, the nearest first', () => {
    expect(nearest([met('a', 3), met('b', 1), met('a', 2)]).map(({ id, rank }) => [id, rank])).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  test('ends', () => {
    expect(nearest(Array.from({ length: 90 }, (_, i) => met(String(i), 1)))).toHaveLength(mostHits)
  })

  test.each([
    [{ reading: 'name', rank: 1 }, 'Same name'],
    [{ reading: 'name', rank: 2 }, 'Name sounds alike'],
    [{ reading: 'name', rank: 3 }, 'Name is spelled alike'],
    [{ reading: 'place', rank: 1 }, 'Same address'],
    [{ reading: 'place', rank: 4 }, 'Same street or building'],
    [{ reading: 'phone', rank: 0 }, 'Same phone'],
  ] as const)('says why: %o', (one, words) => expect(whyWords(one)).toBe(words))
})
