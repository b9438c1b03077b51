import { existsSync } from 'node:fs'
import { Halt } from './halt.mjs'
import { run } from './run.mjs'

/** Has a program of Debian's that tests cannot do without: installed through apt when we are root, otherwise asked for. */
export async function ensureProgram({ path, name, title }, { dataDir, say }) {
  if (existsSync(path)) return
  if (process.getuid?.() !== 0)
    throw new Halt(`The browser tests need ${title}: install it with "sudo apt-get install ${name}".`)
  say(`Installing ${title} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const sentence = `${title} could not be installed: check the network connection, or install the package "${name}".`
  const apt = (args, seconds) => run('apt-get', args, { seconds, sentence, dataDir, env })
  await apt(['update', '-q'], 180)
  await apt(['install', '-qy', '--no-install-recommends', name], 420)
}
