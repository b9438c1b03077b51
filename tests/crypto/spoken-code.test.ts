import { describe, expect, test } from 'vitest'
import { inFours, newSpokenCode, readSpokenCode } from '@/lib/crypto/spoken-code'

const zeroes = (bytes: number) => new Uint8Array(bytes)
const ones = (bytes: number) => new Uint8Array(bytes).fill(255)

test('a code takes five bits a character from its source, and asks for no more bytes than it needs', () => {
  const asked: number[] = []
  newSpokenCode(12, bytes => {
    asked.push(bytes)
    return zeroes(bytes)
  })
  expect(asked).toEqual([8])
  expect([newSpokenCode(12, zeroes), newSpokenCode(12, ones)]).toEqual(['000000000000', 'ZZZZZZZZZZZZ'])
})

describe('a code as typed', () => {
  test.each([
    ['7k3f qx9m 2trb', '7K3FQX9M2TRB'],
    ['7K3F-QX9M–2TRB', '7K3FQX9M2TRB'],
    ['ooIl qx9m 2trb', '0011QX9M2TRB'],
    ['7k3f qx9m 2tr', null],
    ['7k3f qx9m 2trbb', null],
    ['7k3f qx9m 2tru', null],
    ['', null],
  ])('%j is read as %j', (typed, read) => {
    expect(readSpokenCode(typed, 12)).toBe(read)
  })
})

test('a code is shown in groups of four', () => {
  expect(inFours('7K3FQX9M2TRB')).toBe('7K3F QX9M 2TRB')
})
