import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { settingsFor } from './embedded.mjs'
import { loadEnvFile } from './env-file.mjs'
import { commonSettings } from './environment.mjs'
import { Halt, sentenceFor } from './halt.mjs'
import { installIfNeeded } from './install.mjs'
import { onTheWayOut, stopWhenAsked, wayOut } from './leaving.mjs'
import { startPostgres } from './postgres.mjs'
import { checkNode, outcomeOfNode, root } from './run.mjs'

/** Runs a command of ours with the settings of `npm start`, then ends this process with its outcome. */
export async function runWithDatabase(script, { seconds }) {
  loadEnvFile()
  const dataDir = resolve(root, process.env.BESIDE_DATA || '.beside')
  stopWhenAsked()
  try {
    checkNode()
    if (!process.env.DATABASE_URL) refuseWhereNothingIs(dataDir)
    // Where it was built beforehand the packages are there, and nothing of it can be written to.
    if (process.env.BESIDE_PREBUILT !== '1') await installIfNeeded({ dataDir, say: console.error })
    const settings = process.env.DATABASE_URL ? {} : await embeddedDatabase(dataDir)
    const common = commonSettings(process.env, { port: process.env.PORT || '3000', dataDir, dev: false })
    const env = { ...process.env, ...common, ...settings }
    const args = ['--import', 'tsx', script, ...process.argv.slice(2)]
    const { code } = await outcomeOfNode(args, { seconds, env, show: true })
    await wayOut(code === 0 ? 0 : 1)
  } catch (error) {
    console.error(sentenceFor(error, dataDir))
    await wayOut(1)
  }
}

/**
 * A command is about a Beside that is there. Without DATABASE_URL, in a folder where none was ever started, it would make
 * a database and keys of its own, and whoever forgot the setting would think that something had been done.
 */
export function refuseWhereNothingIs(dataDir) {
  if (['keys.json', 'postgres.json'].some(name => existsSync(join(dataDir, name)))) return
  throw new Halt(
    `There is no Beside in ${dataDir}: set DATABASE_URL to the owner's login of its database, or, to try it out, run npm start first.`,
  )
}

/** Attaches to the database of a running Beside, or starts it for as long as this takes. */
async function embeddedDatabase(dataDir) {
  const postgres = await startPostgres({ dataDir, log: console.error })
  onTheWayOut(postgres.stop)
  return settingsFor(postgres, dataDir)
}
