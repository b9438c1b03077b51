import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { addressOf } from '../../bin/database.mjs'
import { embeddedSettings } from '../../bin/environment.mjs'

/** The settings of a running embedded Beside, for this process, as if it were the app. */
export function takeSettingsOf(folder: string): void {
  const { keys, at } = factsOf(folder)
  Object.assign(process.env, embeddedSettings(at, keys), { BESIDE_DATA: folder, BESIDE_URL: 'http://localhost:4300' })
}

export function superuserOf(folder: string): postgres.Sql {
  const { keys, at } = factsOf(folder)
  return postgres(addressOf(at, 'postgres', keys.passwords.superuser), { max: 1, onnotice: () => {} })
}

function factsOf(folder: string) {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  return { keys: read('keys.json'), at: { host: '127.0.0.1', ...read('postgres.json') } }
}

/** The process of its PostgreSQL, whose children are the connections. */
export const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
