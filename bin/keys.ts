import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/errors'
import { type Changed, changeKey } from '@/lib/keys/changing'
import { listOf } from '@/lib/keys/key-list'
import { type Changeable, changeable, nameOf } from '@/lib/keys/rotation'
import { writeWhole } from './keys.mjs'

const usage = `Say what: npm run keys -- status, or npm run keys -- rotate ${changeable.join(' | ')}`
const keysThatStay = ['RECEIPT_PEPPER', 'FINGERPRINT_KEY', 'CASEWORK_PUBLIC_KEY', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
const restart = 'Restart every process, one after another, then run this again.'
const nextWords: Record<Changed['step'], string> = {
  add: `There is a new key, which nothing is written with yet. ${restart}`,
  use: `From its next start each process writes with the new key, and reads with both. ${restart}`,
  renew: 'Run this again: when nothing is left, the old key goes.',
  drop: 'Nothing in the database needs the old key: it is taken out. Keep it with the backups that were made under it.',
}

try {
  const [what, name] = process.argv.slice(2)
  if (what === 'status') status()
  else if (what === 'rotate' && changeable.includes(name as Changeable)) await rotate(name as Changeable)
  else throw new Refusal('rule', usage)
  process.exit(0)
} catch (error) {
  console.error(error instanceof Refusal ? error.message : sentenceFor(error))
  process.exit(1)
}

/** Which keys there are, by eight letters of their hash: nothing of a key is ever shown. */
function status() {
  for (const name of [...changeable, ...keysThatStay]) {
    const value = process.env[name]
    const shown = value ? listOf(value).map(([version, key]) => `${version} (${nameOf(key)})`) : ['not set']
    console.log(`${name}: ${shown.join(', then ')}`)
  }
}

async function rotate(name: Changeable) {
  const { settings, step, written } = await changeKey(name, process.env)
  if (written > 0) console.log(`${written} written anew.`)
  if (Object.keys(settings).length > 0) keep(settings)
  console.log(nextWords[step])
}

/** Into keys.json where Beside made its own; otherwise into a file that only its owner reads, to be set by hand. */
function keep(settings: Record<string, string>) {
  const { embedded, dataFolder } = config()
  if (embedded) {
    const path = join(dataFolder, 'keys.json')
    writeWhole(path, { ...JSON.parse(readFileSync(path, 'utf8')), ...settings })
    return
  }
  const path = join(dataFolder, 'keys-to-set.env')
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(path, lines.join(''), { mode: 0o600 })
  console.log(`Set the lines of ${path} in every process that has these settings, then remove that file.`)
}

function sentenceFor(error: unknown) {
  const name = error instanceof Error ? error.name : 'fault'
  if (name === 'ConfigError') return (error as Error).message
  return `Not everything was written anew (${name}): check that the database answers, then run it again. Nothing is lost.`
}
