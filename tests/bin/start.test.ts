import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from '../../bin/lock.mjs'
import { freePort } from '../../bin/postgres.mjs'
import { checkNode, outcome, root } from '../../bin/run.mjs'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'beside-start-')))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a port in use is named at once, in one sentence that says what to do', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const { port } = squatter.address() as { port: number }
  const { code, output } = await start({ PORT: `${port}` })
  squatter.close()
  expect(output).toBe(
    `Port ${port} is already in use: stop what uses it, or choose another with PORT=3001 npm start.\n`,
  )
  expect(code).toBe(1)
})

test.each(['abc', '0', '65536', '80.5'])('PORT=%s is refused with one sentence', async PORT => {
  const { code, output } = await start({ PORT })
  expect(output).toBe('PORT must be a whole number from 1 to 65535: correct it, or leave it out for 3000.\n')
  expect(code).toBe(1)
})

test('a data folder in use by another Beside is refused with one sentence', async () => {
  const lock = await takeLock(`start ${folder}`)
  const { code, output } = await start({ PORT: `${await freePort()}` })
  await lock?.release()
  expect(output).toMatch(/^Another Beside is running on .+: stop it, or give this one a folder with BESIDE_DATA\.\n$/)
  expect(code).toBe(1)
})

test('a Node that is too old is refused with one sentence', () => {
  expect(() => checkNode('20.18.3')).toThrow('Beside needs Node 20.19 or newer and this is 20.18.3')
  expect(() => checkNode('20.19.0')).not.toThrow()
  expect(() => checkNode('24.0.0')).not.toThrow()
})

test('a lock is held by one at a time and let go when its holder is killed', async () => {
  const script = `import { takeLock } from '${root}/bin/lock.mjs'
    await takeLock('${folder}'); console.log('held'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script])
  await once(holder.stdout, 'data')
  expect(await takeLock(folder)).toBeUndefined()
  holder.kill('SIGKILL')
  await once(holder, 'close')
  const lock = await takeLock(folder, 2)
  expect(lock).toBeDefined()
  await lock?.release()
})

test('a child that takes too long is ended with everything it started', async () => {
  const began = Date.now()
  const { code } = await outcome('sh', ['-c', 'sleep 60 & wait'], { seconds: 0.3 })
  expect(code).toBe('timeout')
  expect(Date.now() - began).toBeLessThan(5000)
})

function start(env: Record<string, string>) {
  const surroundings = {
    ...process.env,
    DATABASE_URL: '',
    BESIDE_SURFACE: '',
    npm_lifecycle_event: '',
    BESIDE_DATA: folder,
  }
  return outcome(process.execPath, ['bin/start.mjs'], { seconds: 15, env: { ...surroundings, ...env } })
}
