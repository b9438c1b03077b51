import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { seed } from '@/drizzle/seed'
import { newBackupKey } from '@/lib/backup/backup-key'
import { backUp } from '@/lib/backup/backing-up'
import { keyFingerprints } from '@/lib/backup/key-fingerprints'
import { checkArchive } from '@/lib/backup/reading'
import { restore } from '@/lib/backup/restoring'
import { writeArchive } from '@/lib/backup/writing'
import { config } from '@/lib/config'
import { testDatabase } from '../support/database'

const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'beside-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
process.env.BESIDE_DATA = folder

test('x', async () => {
  let t = performance.now()
  const lap = (n: string) => { console.log(n, Math.round(performance.now() - t)); t = performance.now() }
  await seed()
  lap('seed')
  const pair = newBackupKey()
  const path = join(folder, 'a.beside')
  const keys = keyFingerprints(config())
  await writeArchive(path, Buffer.from(pair.publicKey, 'base64'), backUp({ url: database.owner, keys }))
  lap('backup')
  const found = await checkArchive(path, Buffer.from(pair.privateKey, 'base64'))
  console.log(found.trailer)
  lap('check')
})
