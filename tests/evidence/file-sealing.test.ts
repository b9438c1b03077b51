import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chunkBytes, chunkCount, openChunk, openChunks, sealChunks } from '@/lib/evidence/file-sealing'

const key = randomBytes(32)
const of = { id: 'a', copy: 'original' }

async function* pieces(bytes: Buffer, size = 70_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function* each(chunks: readonly Buffer[]) {
  yield* chunks
}
async function all(chunks: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const list: Buffer[] = []
  for await (const chunk of chunks) list.push(chunk)
  return list
}
const sealed = (bytes: Buffer, size?: number) => all(sealChunks(key, of, pieces(bytes, size)))
const opened = async (chunks: Buffer[], count = chunks.length, as = of, by: Uint8Array = key) =>
  Buffer.concat(await all(openChunks(by, as, count, each(chunks))))

test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes, 3 * chunkBytes + 17])(
  'a file of %i bytes opens as it was, in as many chunks as its size says',
  async bytes => {
    const file = randomBytes(bytes)
    for (const size of [1_000_003, 65_536, 4_099]) {
      const chunks = await sealed(file, size)
      expect(chunks).toHaveLength(chunkCount(bytes))
      expect((await opened(chunks)).equals(file)).toBe(true)
    }
  },
)

describe('three chunks that were meddled with', () => {
  const file = randomBytes(2 * chunkBytes + 100)
  const meddled = async (change: (chunks: Buffer[]) => Buffer[]) => {
    const chunks = change((await sealed(file)).map(chunk => Buffer.from(chunk)))
    return opened(chunks, 3)
  }
  const flipped = (chunks: Buffer[]) => {
    chunks[1]?.writeUInt8((chunks[1]?.readUInt8(9) ?? 0) ^ 1, 9)
    return chunks
  }
  test.each<[string, (chunks: Buffer[]) => Buffer[]]>([
    ['swapped', ([a, b, c]) => [b, a, c] as Buffer[]],
    ['one dropped', ([a, , c]) => [a, c] as Buffer[]],
    ['one doubled', ([a, b, c]) => [a, b, b, c] as Buffer[]],
    ['the tail cut off', ([a, b]) => [a, b] as Buffer[]],
    ['one bit changed', flipped],
    ['a tag cut off', ([a, b, c]) => [a, b?.subarray(0, -16), c] as Buffer[]],
    ['nothing left', () => []],
  ])('%s: refused', async (_, change) => {
    await expect(meddled(change)).rejects.toThrow()
  })

  test('do not open as another file, as another copy or with another key', async () => {
    const chunks = await sealed(file)
    await expect(opened(chunks, 3, { ...of, id: 'b' })).rejects.toThrow()
    await expect(opened(chunks, 3, { ...of, copy: 'clean' })).rejects.toThrow()
    await expect(opened(chunks, 3, of, randomBytes(32))).rejects.toThrow()
  })

  test('can be opened from the middle, as a player asks for them', async () => {
    const chunks = await sealed(file)
    const second = openChunk(key, of, { number: 1, isLast: false }, chunks[1] as Buffer)
    expect(second.equals(file.subarray(chunkBytes, 2 * chunkBytes))).toBe(true)
  })
})
