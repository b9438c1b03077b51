import { config } from '@/lib/config'
import { Refusal } from '@/lib/errors'
import { type Changed, changeKey } from '@/lib/keys/changing'
import { listOf } from '@/lib/keys/key-list'
import { type Changeable, changeable, nameOf } from '@/lib/keys/rotation'
import { keepInFile, keepToBeSet, refuseUnready } from './keeping-keys'

const usage = `Say what: npm run keys -- status, or npm run keys -- rotate ${changeable.join(' | ')}`
const keysThatStay = ['RECEIPT_PEPPER', 'FINGERPRINT_KEY', 'CASEWORK_PUBLIC_KEY', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
const everyProcess = 'Restart every process, one after another'
const restart = `${everyProcess}, then run this again.`
const nextWords: Record<Changed['step'], string> = {
  add: `There is a new key, which nothing is written with yet. ${restart}`,
  use: `From its next start each process writes with the new key, and reads with both. ${restart}`,
  renew: 'Run this again: when nothing is left, the old key goes.',
  drop: `Nothing in the database needs the old key: it is taken out. ${everyProcess}. Keep it with the backups that were made under it.`,
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
  refuseUnready(name, process.env, config().dataFolder)
  const { settings, step, written } = await changeKey(name, process.env)
  if (written > 0) console.log(`${written} written anew.`)
  if (Object.keys(settings).length > 0) keep(settings, step)
  console.log(nextWords[step])
}

function keep(settings: Record<string, string>, step: Changed['step']) {
  const { embedded, dataFolder } = config()
  if (!embedded) {
    const path = keepToBeSet(dataFolder, settings)
    console.log(`Set the lines of ${path} in every process that has these settings, then remove that file.`)
    return
  }
  const copy = keepInFile(dataFolder, settings, new Date(), { drops: step === 'drop' })
  if (copy) console.log(`The keys as they were, with the old one, are in ${copy}: put it where your backups' keys are.`)
}

/** A fault may come before the first value was written anew, in the middle, or after the last: this is true of each. */
function sentenceFor(error: unknown) {
  const name = error instanceof Error ? error.name : 'fault'
  if (name === 'ConfigError') return (error as Error).message
  return `It stopped before it was done (${name}), and nothing is lost: check that the database answers and that the data folder can be written to, then run it again.`
}
