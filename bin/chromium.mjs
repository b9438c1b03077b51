import { existsSync } from 'node:fs'
import { Halt } from './halt.mjs'
import { run } from './run.mjs'

export const chromium = '/usr/bin/chromium'

/** The browser tests drive Debian's Chromium: installed through apt when we are root, otherwise asked for. */
export async function ensureChromium({ dataDir, say }) {
  if (existsSync(chromium)) return
  if (process.getuid?.() !== 0)
    throw new Halt('The browser tests need Chromium: install it with "sudo apt-get install chromium".')
  say('Installing Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const sentence = 'Chromium could not be installed: check the network connection, or install the package "chromium".'
  await run('apt-get', ['update', '-q'], { seconds: 180, sentence, dataDir, env })
  await run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], {
    seconds: 420,
    sentence,
    dataDir,
    env,
  })
}
