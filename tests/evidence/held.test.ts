import { randomBytes } from 'node:crypto'
import { readdir, readlink, stat } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { HeldInScratch, HeldNote, HeldPicture } from '@/lib/evidence/held'
import { openScratch, read } from '@/lib/evidence/scratch'

async function all(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}
const openHere = async () => {
  const names = await Promise.all(
    (await readdir('/proc/self/fd')).map(fd => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  )
  return names.filter(name => name.includes('beside-scratch-'))
}

describe('a scratch file', () => {
  test('has no name, is nobody else’s, and gives back what was written', async () => {
    const file = await openScratch()
    const bytes = randomBytes(600_000)
    await file.appendFile(bytes)
    expect(await openHere()).toEqual([expect.stringMatching(/^\/(dev\/shm|tmp).* \(deleted\)$/)])
    expect(((await stat(`/proc/self/fd/${file.fd}`)).mode & 0o777).toString(8)).toBe('600')
    expect((await all(read(file, bytes.length))).equals(bytes)).toBe(true)
    await expect(all(read(file, bytes.length + 1))).rejects.toThrow('cut off')
    await file.close()
  })
})

describe('what is held until it is whole', () => {
  const piece = randomBytes(1024 * 1024)
  test('a photo lies in memory, a large one in a scratch file, and beyond 40 MB it is let go', async () => {
    const held = new HeldPicture()
    for (let i = 0; i < 20; i++) await held.take(piece)
    expect(await openHere()).toEqual([])
    for (let i = 0; i < 20; i++) await held.take(piece)
    expect([held.isTooLarge, (await openHere()).length]).toEqual([false, 1])
    expect((await all(held)).equals(Buffer.concat(Array(40).fill(piece)))).toBe(true)
    await held.take(Buffer.alloc(1))
    expect([held.isTooLarge, await openHere()]).toEqual([true, []])
  })

  test('a photo as large as the public sends comes back from memory, once', async () => {
    const held = new HeldPicture()
    for (let i = 0; i < 20; i++) await held.take(piece)
    expect((await all(held)).equals(Buffer.concat(Array(20).fill(piece)))).toBe(true)
    expect((await all(held)).length).toBe(0)
    await held.close()
  })

  test('photos of many people at once take no more memory than eight, and come back whole', async () => {
    const crowd = Array.from({ length: 8 }, () => new HeldPicture())
    for (const held of crowd) for (let i = 0; i < 16; i++) await held.take(piece)
    const late = new HeldPicture()
    await late.take(piece)
    expect([late.isTooLarge, late.isCrowdedOut, (await openHere()).length]).toEqual([false, false, 1])
    expect((await all(late)).equals(piece)).toBe(true)
    const note = new HeldNote()
    note.take(piece)
    expect([note.isCrowdedOut, note.whole().length]).toEqual([true, 0])
    await Promise.all([...crowd, late, note].map(held => held.close()))
    const next = new HeldPicture()
    await next.take(piece)
    expect(await openHere()).toEqual([])
    await next.close()
  })

  test('a note is let go beyond 5 MB', () => {
    const held = new HeldNote()
    for (let i = 0; i < 5; i++) held.take(piece)
    expect([held.isTooLarge, held.whole().length]).toEqual([false, 5 * piece.length])
    held.take(Buffer.alloc(1))
    expect([held.isTooLarge, held.whole().length]).toEqual([true, 0])
  })

  test('in a scratch file is gone with it', async () => {
    const held = new HeldInScratch()
    await held.take(Buffer.from('one '))
    await held.take(Buffer.from('two'))
    const file = await held.file()
    expect(file && (await all(read(file, 7))).toString()).toBe('one two')
    await held.close()
    await held.close()
    expect(await openHere()).toEqual([])
  })

  test('that would fill the machine is let go, and makes room for the next', async () => {
    const [first, second] = [new HeldInScratch(), new HeldInScratch()]
    const huge = { length: 600 * 1024 * 1024 } as Buffer
    const pretend = { appendFile: async () => {}, close: async () => {} }
    for (const held of [first, second]) Object.assign(held, { opening: Promise.resolve(pretend) })
    await first.take(huge)
    await second.take(huge)
    expect([first.isTooLarge, second.isTooLarge, second.isCrowdedOut]).toEqual([false, true, true])
    await first.close()
    const third = new HeldInScratch()
    Object.assign(third, { opening: Promise.resolve(pretend) })
    await third.take(huge)
    expect(third.isTooLarge).toBe(false)
    await third.close()
  })

  test('that the machine has no room for is let go', async () => {
    const held = new HeldInScratch()
    const full = { appendFile: () => Promise.reject(new Error('ENOSPC')), close: async () => {} }
    Object.assign(held, { opening: Promise.resolve(full) })
    await held.take(Buffer.from('a film'))
    expect([held.isTooLarge, held.isCrowdedOut, await held.file()]).toEqual([true, false, undefined])
  })
})
