import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const folder = 'bench/pages/floor'
const next = 'node_modules/next/dist/bin/next'

/** The smallest app of the same Next: one page with one field. Built once, served until `stop`. */
export async function startFloor(port) {
  if (!existsSync(`${folder}/.build/BUILD_ID`)) await run([next, 'build', folder])
  const child = start([next, 'start', folder, '-p', `${port}`])
  const url = `http://localhost:${port}/`
  const stop = () => child.kill()
  for (let turn = 0; turn < 300; turn++) {
    if (await fetch(url).catch(() => undefined)) return { url, stop }
    await pause(100)
  }
  stop()
  throw new Error('The smallest app did not get ready')
}

const start = args =>
  spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } })

const run = args =>
  new Promise((resolve, reject) =>
    start(args).once('close', code => (code ? reject(new Error('The smallest app was not built')) : resolve())),
  )
