import { mkdirSync, realpathSync } from 'node:fs'
import { prepareDatabase } from './database.mjs'
import { embeddedSettings, publicOnly } from './environment.mjs'
import { Halt } from './halt.mjs'
import { loadKeys } from './keys.mjs'
import { onTheWayOut } from './leaving.mjs'
import { takeLock } from './lock.mjs'
import { startPostgres } from './postgres.mjs'
import { runNode } from './run.mjs'

/** One `npm start` a data folder: the second would stop the first one's database when it ends. */
export async function ownDataFolder(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const lock = await takeLock(`start ${realpathSync(dataDir)}`)
  if (!lock)
    throw new Halt(`Another Beside is running on ${dataDir}: stop it, or give this one a folder with BESIDE_DATA.`)
}

/** Starts the database of a data folder with its logins and answers with the settings the app needs for it. */
export async function startEmbedded(dataDir, say) {
  const postgres = await startPostgres({ dataDir, log: say, mustOwn: true, keepUp: true })
  onTheWayOut(postgres.stop)
  const settings = await settingsFor(postgres, dataDir)
  if (process.env.BESIDE_SURFACE !== 'public') return settings
  await migrateApart(settings, dataDir)
  return publicOnly(settings)
}

/** The settings for a running embedded database, its owner and its database made when they are not there yet. */
export async function settingsFor(postgres, dataDir) {
  const keys = loadKeys(dataDir, { mayMake: false })
  await prepareDatabase(postgres, keys)
  return embeddedSettings(postgres, keys)
}

/** A public process never holds the owner's login, so the tables are brought up to date in another process. */
async function migrateApart(settings, dataDir) {
  await runNode(['--import', 'tsx', 'bin/migrate.ts'], {
    seconds: 120,
    sentence: 'The database could not be brought up to date: see start.log in the data folder, then start again.',
    dataDir,
    env: { ...process.env, ...settings, BESIDE_SURFACE: 'all' },
  })
}
