import { expect, test } from 'vitest'
import { frames } from '@/lib/evidence/frames'

const frame = (letter: string, payload: Buffer) => {
  const head = Buffer.from(`${letter}0000`)
  head.writeUInt32BE(payload.length, 1)
  return Buffer.concat([head, payload])
}
const said = Buffer.concat([
  frame('f', Buffer.from('{}')),
  frame('p', Buffer.alloc(0)),
  frame('p', Buffer.alloc(900, 7)),
])

async function heard(bytes: Buffer, size: number, most = 10_000) {
  async function* output() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const list: [string, number][] = []
  for await (const { letter, payload } of frames(output(), most)) list.push([letter, payload.length])
  return list
}

test.each([1, 3, 7, 100, 5_000])('frames come whole, however they are cut (%i bytes at a time)', async size => {
  expect(await heard(said, size)).toEqual([
    ['f', 2],
    ['p', 0],
    ['p', 900],
  ])
})

test('one that is cut off is refused, and so is what is too much', async () => {
  await expect(heard(said.subarray(0, -1), 100)).rejects.toThrow('cut off')
  await expect(heard(said, 100, 900)).rejects.toThrow('too much')
})
