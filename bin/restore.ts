import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { privateKeyIn } from '@/lib/backup/backup-key'
import { openable } from '@/lib/backup/key-fingerprints'
import { restore } from '@/lib/backup/restoring'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { migrate } from '@/lib/database/migrate'
import { Refusal } from '@/lib/errors'
import { progress, sentenceFor, sizeOf, speedOf } from './telling'

const usage =
  'Say which and what opens it: npm run restore -- beside-2026-11-28.backup --key backup-key.txt [--without-keys]'

const nextSteps = `Nobody is signed in. Messages that were waiting for people outside stand under Mail and texts: they may have been sent since.
What was decided after the backup is not in it: who must not see a record, above all. docs/backup.md says what to look at first.`

try {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' }, 'without-keys': { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  await run(positionals[0], values.key, values['without-keys'])
  process.exit(0)
} catch (error) {
  console.error(sentenceFor(error, 'Nothing was restored', usage))
  process.exit(1)
}

async function run(path: string | undefined, keyFile: string | undefined, withoutKeys: boolean) {
  const privateKey = privateKeyIn(await readFile(keyFile ?? '', 'utf8').catch(() => ''))
  if (!path || !privateKey) throw new Refusal('rule', usage)
  const settings = config()
  if (!settings.ownerUrl) throw new Refusal('rule', 'Set DATABASE_URL to the owner of an empty database.')
  const began = now().getTime()
  const { header, trailer, missing, unlinked } = await restore({
    url: settings.ownerUrl,
    path,
    privateKey,
    keys: openable(settings),
    withoutKeys,
    tell: progress().tell,
  })
  const set = await migrate().then(
    () => true,
    () => false,
  )
  const speed = speedOf(trailer.bytes, (now().getTime() - began) / 1000)
  console.log(
    `As of ${header.madeAt}: ${trailer.tables} tables, ${trailer.rows} rows, ${sizeOf(trailer.bytes)}, ${speed}.`,
  )
  for (const sentence of missing) console.log(sentence)
  if (unlinked > 0) console.log(`${unlinked} entries of the trail stood in no link: somebody had put them in.`)
  if (header.evidenceElsewhere > 0)
    console.log(`${header.evidenceElsewhere} files of evidence are looked for in the bucket.`)
  if (!set) console.log('The passwords of the logins could not be set: start Beside, which sets them.')
  console.log(nextSteps)
}
