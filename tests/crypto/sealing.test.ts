import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { open, seal } from '@/lib/crypto/envelope'
import { derivePair, unwrapKey, wrapKey } from '@/lib/crypto/sealing'

const key = randomBytes(32)

describe('an envelope', () => {
  const sealed = seal(key, Buffer.from('words'), 'reports.content/1')

  test('opens with its own key and context', () => {
    expect(open(key, sealed, 'reports.content/1').toString()).toBe('words')
  })

  test.each([
    ['another key', () => open(randomBytes(32), sealed, 'reports.content/1')],
    ['another record', () => open(key, sealed, 'reports.content/2')],
    ['another column', () => open(key, sealed, 'reports.other/1')],
    ['a changed byte', () => open(key, flipped(sealed, 20), 'reports.content/1')],
    ['a cut tail', () => open(key, sealed.subarray(0, -1), 'reports.content/1')],
    ['nearly nothing', () => open(key, Buffer.alloc(5), 'reports.content/1')],
  ])('does not open with %s', (_, attempt) => expect(attempt).toThrow())

  test('looks different each time', () => {
    expect(seal(key, Buffer.from('words'), 'x').equals(seal(key, Buffer.from('words'), 'x'))).toBe(false)
  })
})

describe('a wrapped record key', async () => {
  const pair = await derivePair(randomBytes(32))
  const other = await derivePair(randomBytes(32))
  const wrapped = await wrapKey(pair.publicKey, key, 'reports.casework_key/1')

  test('comes back to the holder of the private key', async () => {
    expect((await unwrapKey(pair, wrapped, 'reports.casework_key/1')).equals(key)).toBe(true)
  })

  test.each([
    ['another pair', () => unwrapKey(other, wrapped, 'reports.casework_key/1')],
    ['another record', () => unwrapKey(pair, wrapped, 'reports.casework_key/2')],
    ['a changed byte', () => unwrapKey(pair, flipped(wrapped, 40), 'reports.casework_key/1')],
    ['no encapsulation', () => unwrapKey(pair, Buffer.alloc(80), 'reports.casework_key/1')],
    ['a short value', () => unwrapKey(pair, wrapped.subarray(0, 10), 'reports.casework_key/1')],
  ])('stays shut for %s, with one and the same error', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow('a record key does not open')
  })

  test('derives the same pair from the same secret', async () => {
    const secret = randomBytes(32)
    const [a, b] = [await derivePair(secret), await derivePair(secret)]
    expect(Buffer.from(a.privateKey).equals(Buffer.from(b.privateKey))).toBe(true)
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
