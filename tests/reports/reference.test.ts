import { describe, expect, test } from 'vitest'
import { newReference, normaliseReference } from '@/lib/reports/reference'

describe('newReference', () => {
  test('looks like LK-7Q4M-2X, without vowels or characters mistaken for one another', () => {
    for (let made = 0; made < 500; made += 1)
      expect(newReference()).toMatch(/^LK-[2-9B-DF-HJKMNP-TV-XZ]{4}-[2-9B-DF-HJKMNP-TV-XZ]{2}$/)
  })
  test('takes the prefix of another landlord', () => {
    expect(newReference('BH', () => 0)).toBe('BH-2222-22')
  })
  test('is not sequential and hardly ever repeats', () => {
    expect(new Set(Array.from({ length: 2000 }, () => newReference())).size).toBeGreaterThan(1995)
  })
})

describe('normaliseReference', () => {
  test.each(['LK-7Q4M-2X', 'lk7q4m2x', ' lk 7q4m 2x ', '7Q4M2X', 'LK–7Q4M–2X'])('%j is understood', text => {
    expect(normaliseReference(text)).toBe('LK-7Q4M-2X')
  })
  test.each(['', 'LK', 'LK-7Q4M-2', 'LK-7Q4M-2XX', 'LK-7A4M-2X', 'LK-0Q4M-2X', 'X9-7Q4M-2X', 'XXX-7Q4M-2X'])(
    '%j is none',
    text => {
      expect(normaliseReference(text)).toBeNull()
    },
  )
  test('takes those of an earlier prefix for what they are, and those without one for the landlord’s own', () => {
    expect(normaliseReference('td 7q4m 2x', 'LK')).toBe('TD-7Q4M-2X')
    expect(normaliseReference('7q4m2x', 'TD')).toBe('TD-7Q4M-2X')
  })
  test('understands what it made', () => {
    const reference = newReference()
    expect(normaliseReference(reference.toLowerCase().replaceAll('-', ''))).toBe(reference)
  })
})
