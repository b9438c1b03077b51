import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import './settings'
import { eicar, hasClamd, scannerAt, startClamd, startStub } from './clamd'
import { received } from './receiving-by-hand'

const note = (text: Buffer | string) => Buffer.concat([Buffer.from('He sent me this: '), Buffer.from(text)])

const scanners = { 'a real clamd': startClamd, 'a stub of its protocol': startStub }
/** Where clamav-daemon is not installed the stub alone speaks for it. */
const here = hasClamd ? Object.keys(scanners) : ['a stub of its protocol']

describe.each(here)('with %s', name => {
  let clamd: Awaited<ReturnType<typeof startClamd>>
  beforeAll(async () => {
    clamd = await scanners[name as keyof typeof scanners]()
    scannerAt(clamd.socket)
  }, 60_000)
  afterAll(() => clamd.stop())

  test('a file with nothing in it is clean, and has its clean copy', async () => {
    const { scan, copies } = await received(note('a threat'))
    expect([scan, copies]).toEqual(['clean', ['original', 'clean/1']])
  })

  test('an infected one is kept as it came with a yes, and opened by nothing', async () => {
    const file = note(eicar)
    const { scan, copies, clean, facts, opened } = await received(file)
    expect({ scan, copies, clean, facts }).toEqual({
      scan: 'infected',
      copies: ['original'],
      clean: undefined,
      facts: {},
    })
    expect((await opened('original')).equals(file)).toBe(true)
  })

  test('without a yes nothing of it is kept', async () => {
    await expect(received(note(eicar), { keepOriginal: false })).rejects.toMatchObject({ reason: 'infected' })
  })

  test('a file larger than the scanner takes is taken in unscanned', async () => {
    const { scan, copies } = await received(note('x'.repeat(2_000_000)))
    expect([scan, copies]).toEqual(['not_scanned', ['original', 'clean/1']])
  })

  test('a scanner that has gone away stops nobody', async () => {
    await clamd.stop()
    expect((await received(note(eicar))).scan).toBe('not_scanned')
  })
})
