import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * What the same machine does without us: a process of its own that parses the same body with the same parser and inserts one row into
 * the same PostgreSQL, durable commits, and answers with the same redirect. Resolves with its port and `stop`.
 */
export async function startBare(database) {
  const settings = { env: { ...process.env, BARE_DATABASE: JSON.stringify(database) }, stdio: 'inherit' }
  const child = fork(fileURLToPath(new URL('bare-handler.mjs', import.meta.url)), settings)
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', () => reject(new Error('the bare handler ended')))
  })
  const gone = new Promise(resolve => child.once('exit', resolve))
  return { port, stop: () => child.kill() && gone }
}
