import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chunkBytes, sealChunks } from '@/lib/evidence/file-sealing'
import { plainBytes, type SealedCopy } from '@/lib/evidence/plain-bytes'

const key = randomBytes(32)
const of = { id: 'an-item', copy: 'clean/1' }

async function sealedCopyOf(plain: Buffer) {
  const pieces: Buffer[] = []
  const whole = (async function* () {
    yield plain
  })()
  for await (const piece of sealChunks(key, of, whole)) pieces.push(piece)
  const asked: number[] = []
  const read = async (number: number) => {
    asked.push(number)
    return pieces[number] ?? Buffer.alloc(0)
  }
  const copy: SealedCopy = { ...of, key, bytes: plain.length, read }
  return { copy, pieces, asked }
}

async function taken(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of bytes) all.push(piece)
  return Buffer.concat(all)
}

describe('a range of a sealed copy', () => {
  const plain = randomBytes(3 * chunkBytes + 100)
  const end = plain.length - 1
  test.each([
    ['its first byte', 0, 0, [0]],
    ['the end of a piece', chunkBytes - 1, chunkBytes - 1, [0]],
    ['both sides of a border', chunkBytes - 1, chunkBytes, [0, 1]],
    ['a whole piece', chunkBytes, 2 * chunkBytes - 1, [1]],
    ['three pieces and a bit', 5, 3 * chunkBytes + 5, [0, 1, 2, 3]],
    ['the last bytes', end - 10, end, [3]],
    ['everything', 0, end, [0, 1, 2, 3]],
  ])('is right byte for byte and opens no more than it needs: %s', async (_, first, last, pieces) => {
    const { copy, asked } = await sealedCopyOf(plain)
    expect((await taken(plainBytes(copy, { first, last }))).equals(plain.subarray(first, last + 1))).toBe(true)
    expect(asked).toEqual(pieces)
  })

  test.each([1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes])('is whole at %i bytes', async size => {
    const { copy } = await sealedCopyOf(plain.subarray(0, size))
    expect((await taken(plainBytes(copy, { first: 0, last: size - 1 }))).equals(plain.subarray(0, size))).toBe(true)
  })

  test('breaks off at a piece that was changed, after those that are right', async () => {
    const { copy, pieces } = await sealedCopyOf(plain)
    pieces[1]?.writeUInt8((pieces[1].readUInt8(7) ^ 1) & 0xff, 7)
    const bytes = plainBytes(copy, { first: 0, last: end })
    expect((await bytes.next()).value?.equals(plain.subarray(0, chunkBytes))).toBe(true)
    await expect(bytes.next()).rejects.toThrow('does not open')
  })

  test('breaks off where a file was cut to look shorter, and where pieces were swapped', async () => {
    const { copy, pieces } = await sealedCopyOf(plain)
    await expect(
      taken(plainBytes({ ...copy, bytes: 2 * chunkBytes }, { first: 0, last: 2 * chunkBytes - 1 })),
    ).rejects.toThrow()
    const [one, two] = [pieces[1], pieces[2]] as [Buffer, Buffer]
    pieces.splice(1, 2, two, one)
    await expect(taken(plainBytes(copy, { first: 0, last: end }))).rejects.toThrow()
  })
})
