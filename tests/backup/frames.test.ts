import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { frameOf, framesIn, jsonFrame, mostBytes } from '@/lib/backup/frames'

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(bytes: Buffer, size: number) {
  const found = []
  for await (const { kind, bytes: held } of framesIn(inPieces(bytes, size))) found.push([kind, Buffer.from(held)])
  return found
}

test.each([1, 3, 5, 64, 10_000])('frames come out as they went in, in pieces of %i bytes', async size => {
  const rows = randomBytes(3_000)
  const bytes = Buffer.concat([...jsonFrame('H', { a: 1 }), ...frameOf('D', rows), ...frameOf('D', Buffer.alloc(0))])
  expect(await all(bytes, size)).toEqual([
    ['H', Buffer.from('{"a":1}')],
    ['D', rows],
    ['D', Buffer.alloc(0)],
  ])
})

test('a rest, a kind that is not known, and a length beyond every measure are refused', async () => {
  const whole = Buffer.concat([...frameOf('D', randomBytes(100))])
  await expect(all(whole.subarray(0, -1), 64)).rejects.toThrow('cut off')
  await expect(all(whole.subarray(0, 3), 64)).rejects.toThrow('cut off')
  await expect(all(Buffer.concat([Buffer.from('X'), whole.subarray(1)]), 64)).rejects.toThrow('no known kind')
  whole.writeUInt32BE(mostBytes + 1, 1)
  await expect(all(whole, 64)).rejects.toThrow('too long')
})
