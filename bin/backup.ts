import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { backUp } from '@/lib/backup/backing-up'
import { newBackupKey, privateKeyFile, privateKeyIn } from '@/lib/backup/backup-key'
import { keyFingerprints } from '@/lib/backup/key-fingerprints'
import { checkArchive } from '@/lib/backup/reading'
import { writeArchive } from '@/lib/backup/writing'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/errors'
import { progress, sentenceFor, sizeOf, speedOf } from './telling'

const usage = `Say where to: npm run backup -- beside-2026-11-28.backup
Make a key first: npm run backup -- --new-key backup-key.txt
Look at a backup: npm run backup -- --check beside-2026-11-28.backup --key backup-key.txt`
const text = { type: 'string' } as const

try {
  const { values, positionals } = parseArgs({
    options: { 'new-key': text, check: text, key: text },
    allowPositionals: true,
  })
  if (values['new-key']) await makeKey(values['new-key'])
  else if (values.check) await check(values.check, values.key)
  else await write(positionals[0])
  process.exit(0)
} catch (error) {
  console.error(sentenceFor(error, 'The backup was not made', usage))
  process.exit(1)
}

async function makeKey(file: string) {
  const { publicKey, privateKey } = newBackupKey()
  await writeFile(file, privateKeyFile(privateKey), { mode: 0o600, flag: 'wx' })
  console.log(`BACKUP_PUBLIC_KEY=${publicKey}`)
  console.log(
    `Set this line where backups are made. ${file} opens them: take it away from this machine, and keep it twice.`,
  )
}

async function check(file: string, keyFile: string | undefined) {
  const privateKey = privateKeyIn(await readFile(keyFile ?? '', 'utf8').catch(() => ''))
  if (!privateKey) throw new Refusal('rule', 'Say which private key opens it: --key backup-key.txt')
  const { header, trailer } = await checkArchive(file, privateKey)
  console.log(`Whole: made ${header.madeAt}, ${trailer.tables} tables, ${trailer.rows} rows, ${sizeOf(trailer.bytes)}.`)
  for (const { setting, fingerprint } of header.keys) console.log(`It needs ${setting} (${fingerprint.slice(0, 8)}).`)
  tellElsewhere(header.evidenceElsewhere)
}

async function write(file: string | undefined) {
  if (!file) throw new Refusal('rule', usage)
  const settings = config()
  const url = settings.backupUrl ?? settings.ownerUrl
  if (!settings.backupPublicKey)
    throw new Refusal('rule', 'Set BACKUP_PUBLIC_KEY: npm run backup -- --new-key backup-key.txt makes one.')
  if (!url)
    throw new Refusal('rule', 'Set DATABASE_URL or DATABASE_URL_BACKUP: backups are not made by a public process.')
  const began = now().getTime()
  const told = progress()
  const size = await writeArchive(
    file,
    settings.backupPublicKey,
    backUp({ url, keys: keyFingerprints(settings), tell: told.tell }),
  )
  const { tables, rows, bytes } = told.last().trailer ?? { tables: 0, rows: 0, bytes: 0 }
  const seconds = (now().getTime() - began) / 1000
  console.log(`${file}: ${tables} tables, ${rows} rows, ${sizeOf(size)}, ${speedOf(bytes, seconds)}.`)
  tellElsewhere(told.last().evidenceElsewhere)
}

function tellElsewhere(files: number | undefined) {
  if (files)
    console.log(`${files} files of evidence lie in the bucket and are not inside: keep that bucket twice as well.`)
}
