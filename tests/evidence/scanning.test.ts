import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import './settings'
import { startScan } from '@/lib/evidence/scanning'
import { eicar, hasClamd, scannerAt, startClamd } from './clamd'

const quick = { connectMs: 500, takeMs: 500, verdictMs: 500 }

async function scanned(pieces: Uint8Array[], waits?: typeof quick) {
  const scan = startScan(waits)
  try {
    for (const piece of pieces) await scan.take(piece)
    return await scan.verdict()
  } finally {
    scan.stop()
  }
}

test('without a scanner nothing is scanned', async () => {
  scannerAt(undefined)
  expect(await scanned([eicar])).toBe('not_scanned')
})

test.each(['/nowhere/clamd.sock', '127.0.0.1:1'])('one that is away (%s) stops nobody', async address => {
  scannerAt(address)
  expect(await scanned([eicar, eicar])).toBe('not_scanned')
})

describe.skipIf(!hasClamd)('a real clamd (skipped where clamav-daemon is not installed)', () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>
  beforeAll(async () => {
    clamd = await startClamd()
    scannerAt(clamd.socket)
  }, 60_000)
  afterAll(() => clamd.stop())

  test('finds the test virus, alone and in pieces', async () => {
    expect(await scanned([eicar])).toBe('infected')
    expect(await scanned([...eicar].map(byte => Buffer.of(byte)))).toBe('infected')
  })

  test('finds nothing in a photo or a note', async () => {
    expect(await scanned([Buffer.from('He said it again.')])).toBe('clean')
    expect(await scanned([Buffer.alloc(0), Buffer.alloc(400_000, 'a'), Buffer.alloc(400_000, 'b')])).toBe('clean')
  })

  test('a file larger than it takes is not scanned, and held up by nobody', async () => {
    expect(await scanned(Array.from({ length: 40 }, () => Buffer.alloc(256 * 1024, 'x')))).toBe('not_scanned')
  })
})

describe('a scanner that behaves badly stops nobody', () => {
  let server: Server
  const sockets: Socket[] = []
  async function behaving(how: (socket: Socket) => void) {
    server = createServer(socket => {
      sockets.push(socket)
      socket.on('error', () => {})
      how(socket)
    })
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
    scannerAt(`127.0.0.1:${(server.address() as { port: number }).port}`)
  }
  const big = Array.from({ length: 200 }, () => Buffer.alloc(100_000))

  test.each<[string, (socket: Socket) => void]>([
    ['hangs up at once', socket => socket.destroy()],
    ['hangs up in the middle', socket => socket.once('data', () => socket.destroy())],
    ['takes nothing', socket => socket.pause()],
    ['never answers', socket => socket.resume()],
    [
      'says that it is too large',
      socket => socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0')),
    ],
    ['says something else', socket => socket.once('data', () => socket.end('stream: OKAY FOUND?'))],
  ])('%s', async (_, how) => {
    await behaving(how)
    const begun = performance.now()
    expect(await scanned(big, quick)).toBe('not_scanned')
    expect(performance.now() - begun).toBeLessThan(5_000)
    for (const socket of sockets) socket.destroy()
    server.close()
  })

  test('and what it takes is the protocol, whole and in order', async () => {
    const taken: Buffer[] = []
    await behaving(socket =>
      socket.on('data', bytes => {
        taken.push(bytes)
        if (Buffer.concat(taken).subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: Test FOUND\0')
      }),
    )
    expect(await scanned([Buffer.from('abc'), Buffer.from('de')])).toBe('infected')
    expect(Buffer.concat(taken).toString('latin1')).toBe('zINSTREAM\0\0\0\0\u0003abc\0\0\0\u0002de\0\0\0\0')
    server.close()
  })
})
