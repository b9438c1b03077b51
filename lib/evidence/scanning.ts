import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { config } from '@/lib/config'
import type { ScanResult } from './evidence'

type Patience = { connectMs: number; takeMs: number; verdictMs: number }
/** Until it answers at all, takes a piece, and has read the whole file. */
const patience: Patience = { connectMs: 2_000, takeMs: 10_000, verdictMs: 60_000 }

/** A file being scanned while it streams by. */
export type Scan = {
  /** Hands on a piece; waits where the scanner is slower than the sender. Never throws. */
  take: (piece: Uint8Array) => Promise<void>
  /** What was found, once the last piece was taken. Never throws. */
  verdict: () => Promise<ScanResult>
  /** Lets go, in every case. */
  stop: () => void
}

/**
 * Has clamd look at a file as it arrives (`CLAMAV_SOCKET`; its command INSTREAM). Without a scanner, or where it is away,
 * too slow or the file is larger than it takes, the file counts as not scanned and is taken in all the same (domain §6.10).
 */
export function startScan(waits = patience): Scan {
  const { scanner } = config()
  if (!scanner) return { take: async () => {}, verdict: async () => 'not_scanned', stop: () => {} }
  return scanBy(connect(scanner), waits)
}

function scanBy(socket: Socket, { connectMs, takeMs, verdictMs }: Patience): Scan {
  const answer = answerOf(socket)
  const within = async (ms: number, work: Promise<unknown>) => {
    const isDone = work.then(
      () => true,
      () => false,
    )
    const tooLate = pause(ms, false, { ref: false })
    if (!(await Promise.race([isDone, answer.then(() => false), tooLate]))) socket.destroy()
  }
  const send = async (bytes: Uint8Array) => {
    if (socket.destroyed) return
    if (!socket.write(bytes)) await within(takeMs, once(socket, 'drain'))
  }
  const opened = within(connectMs, once(socket, 'connect')).then(() => send(Buffer.from('zINSTREAM\0')))
  return {
    take: async piece => {
      await opened
      if (piece.length === 0) return
      await send(lengthOf(piece))
      await send(piece)
    },
    verdict: async () => {
      await opened
      await send(Buffer.alloc(4))
      await Promise.race([answer, pause(verdictMs, undefined, { ref: false })])
      socket.destroy()
      return resultOf(await answer)
    },
    stop: () => void socket.destroy(),
  }
}

/** All it says until it hangs up, whatever the reason; it says little. */
function answerOf(socket: Socket): Promise<string> {
  let said = ''
  socket.setEncoding('utf8')
  socket.on('data', (words: string) => {
    said = (said + words).slice(0, 1_000)
  })
  socket.on('error', () => {})
  return new Promise(resolve => socket.once('close', () => resolve(said)))
}

function resultOf(answer: string): ScanResult {
  if (/^stream: .+ FOUND\0?$/.test(answer)) return 'infected'
  return /^stream: OK\0?$/.test(answer) ? 'clean' : 'not_scanned'
}

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return length
}
