import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedSettings } from '../../bin/environment.mjs'

/** Another process that fills in forms up to *Send*, while the database comes and goes. `of(number)` resolves with `{ secret, id }`. */
export function drafts({ dataDir, url }) {
  const read = name => JSON.parse(readFileSync(join(dataDir, name), 'utf8'))
  // Without the owner's login, which would write the clock instead of reading it.
  const { DATABASE_URL: _, ...settings } = embeddedSettings(
    { host: '127.0.0.1', port: read('postgres.json').port },
    read('keys.json'),
  )
  const env = { ...process.env, ...settings, BESIDE_DATA: dataDir, BESIDE_URL: url, NODE_ENV: 'production' }
  const child = fork(new URL('prepare.ts', import.meta.url), { env, execArgv: ['--import', 'tsx'] })
  const waiting = new Map()
  child.on('message', ({ number, ...draft }) => {
    waiting.get(number)?.(draft)
    waiting.delete(number)
  })
  const of = number =>
    new Promise(resolve => {
      waiting.set(number, resolve)
      child.send(number)
    })
  return { of, end: () => child.disconnect() }
}
