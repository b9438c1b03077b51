import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const path = '/usr/sbin/clamd'
export const hasClamd = existsSync(path)

/** Harmless by agreement, and every scanner's name for a test; in two halves, so that none stumbles over this file. */
export const eicar = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE!$H+H*'}`)
/** From now on files are scanned there. */
export function scannerAt(address: string | undefined) {
  globalThis.besideConfig = undefined
  process.env.CLAMAV_SOCKET = address
  if (!address) delete process.env.CLAMAV_SOCKET
}
declare global {
  var besideConfig: unknown
}

/** With one signature of our own: the real ones are hundreds of megabytes. */
export async function startClamd(mostBytes = '1M') {
  const folder = await mkdtemp(join(tmpdir(), 'beside-clamd-'))
  await mkdir(join(folder, 'signatures'))
  await writeFile(join(folder, 'signatures', 'test.ndb'), `Test:0:*:${eicar.toString('hex')}\n`)
  const settings = [
    `LocalSocket ${folder}/sock`,
    `DatabaseDirectory ${folder}/signatures`,
    ...['Foreground yes', `StreamMaxLength ${mostBytes}`],
  ]
  await writeFile(join(folder, 'clamd.conf'), settings.join('\n'))
  const child = spawn(path, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  for (let turn = 0; turn < 300 && !existsSync(join(folder, 'sock')); turn++) await pause(100)
  const stop = async () => {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
  return { socket: join(folder, 'sock'), stop }
}

/** What speaks as clamd does, for machines without one: it finds the same, and takes as much. */
export async function startStub() {
  const folder = await mkdtemp(join(tmpdir(), 'beside-clamd-'))
  const server = createServer(socket => {
    let taken = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', bytes => {
      taken = Buffer.concat([taken, bytes])
      if (taken.length > 1024 * 1024) return socket.end('INSTREAM size limit exceeded. ERROR\0')
      if (taken.subarray(-4).equals(Buffer.alloc(4))) socket.end(taken.includes(eicar) ? found : 'stream: OK\0')
    })
  })
  const found = 'stream: Test.UNOFFICIAL FOUND\0'
  await new Promise<void>(listening => server.listen(join(folder, 'sock'), listening))
  const stop = async () => {
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { socket: join(folder, 'sock'), stop }
}
