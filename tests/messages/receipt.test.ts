import { describe, expect, test } from 'vitest'
import { formatReceipt, newReceipt, normaliseReceipt } from '@/lib/messages/receipt'

describe('newReceipt', () => {
  test('is sixteen characters of Crockford base32', () => {
    for (let made = 0; made < 500; made += 1) expect(newReceipt()).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  })
  test('carries all 80 bits it was given', () => {
    expect(newReceipt(() => new Uint8Array(10))).toBe('0'.repeat(16))
    expect(newReceipt(() => new Uint8Array(10).fill(255))).toBe('Z'.repeat(16))
    expect(newReceipt(() => Uint8Array.from([0, 0, 0, 0, 1, 0, 0, 0, 0, 1]))).toBe('0000000100000001')
  })
  test('never repeats', () => {
    expect(new Set(Array.from({ length: 5000 }, () => newReceipt())).size).toBe(5000)
  })
})

describe('normaliseReceipt', () => {
  test.each([
    '7K3FQX9M2TRBW6HD',
    '7K3F QX9M 2TRB W6HD',
    '7k3f-qx9m-2trb-w6hd',
    ' 7k3fqx9m\t2trbw6hd\n',
    '7K3F–QX9M—2TRB W6HD',
  ])('%j is understood', text => {
    expect(normaliseReceipt(text)).toBe('7K3FQX9M2TRBW6HD')
  })
  test('forgives O for 0, and I and L for 1', () => {
    expect(normaliseReceipt('oOiIlL00 0000 0000')).toBe('0011110000000000')
  })
  test.each(['', '7K3F', '7K3FQX9M2TRBW6HDX', '7K3FQX9M2TRBW6HU', '7K3FQX9M2TRBW6H!', '٧K3FQX9M2TRBW6HD'])(
    '%j is none',
    text => {
      expect(normaliseReceipt(text)).toBeNull()
    },
  )
  test('understands every receipt as it is shown', () => {
    for (let made = 0; made < 200; made += 1) {
      const receipt = newReceipt()
      expect(normaliseReceipt(formatReceipt(receipt).toLowerCase())).toBe(receipt)
    }
  })
})

test('formatReceipt shows four groups of four', () => {
  expect(formatReceipt('7K3FQX9M2TRBW6HD')).toBe('7K3F QX9M 2TRB W6HD')
})
