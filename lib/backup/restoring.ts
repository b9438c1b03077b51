import type postgres from 'postgres'
import { type Migration, migrationFiles, runMigrations } from '@/lib/database/migrations'
import { Refusal } from '@/lib/errors'
import { connectionFor } from './connecting'
import type { Header, Sequence, Trailer } from './contents'
import { makeRoom } from './emptiness'
import { withRulesOff, withWallsOff } from './holding-off'
import { type KeyFingerprint, missingKeys } from './key-fingerprints'
import { type Loaded, load } from './loading'
import { checkArchive } from './reading'
import { goOnWithTrail, settle, settled } from './settling'
import { quoted } from './tables'

type Restore = {
  url: string
  path: string
  privateKey: Uint8Array
  /** Fingerprints of the keys that open things here. */
  keys: KeyFingerprint[]
  /** Goes on where a key is missing. */
  withoutKeys?: boolean
  tell?: Loaded
}
export type Restored = { header: Header; trailer: Trailer; missing: string[]; unlinked: number }

/** The same number as the one under which lib/database/migrate takes turns. */
const migrationLock = 7301

/**
 * Restores an archive into an empty database as its owner (`url`), whole or not at all: it is read to its end and held against
 * its sums first, then one transaction makes the tables as they were, fills them, sums them up again, brings them to this
 * version and settles what must not go on (lib/backup/settling). Passwords of logins are not in it: migrate afterwards.
 * `Refusal` (`rule`): no archive or another key, made by a newer version, a key is missing, the database is not empty.
 */
export async function restore({
  url,
  path,
  privateKey,
  keys,
  withoutKeys,
  tell = () => {},
}: Restore): Promise<Restored> {
  const { header, trailer } = await checkArchive(path, privateKey)
  const { before, later } = parted(header)
  const missing = missingKeys(header.keys, keys)
  if (missing.length > 0 && !withoutKeys) throw new Refusal('rule', sentenceOf(missing))
  const client = connectionFor(url)
  try {
    const unlinked = await client.begin(async tx => {
      await prepare(tx, before)
      await withRulesOff(tx, () => load(tx, path, privateKey, tell))
      for (const sequence of header.sequences) await setSequence(tx, sequence)
      await runMigrations(tx, later)
      await withWallsOff(tx, settled, () => settle(tx))
      return goOnWithTrail(tx)
    })
    return { header, trailer, missing, unlinked }
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** What the archive had of the migrations of this version, and what came after it. */
function parted({ migrations }: Header): { before: Migration[]; later: Migration[] } {
  const files = migrationFiles()
  if (migrations.some((hash, at) => files[at]?.hash !== hash))
    throw new Refusal(
      'rule',
      'This backup was made by a newer or another version: restore it with the Beside that made it.',
    )
  return { before: files.slice(0, migrations.length), later: files.slice(migrations.length) }
}

async function prepare(tx: postgres.ISql, migrations: readonly Migration[]): Promise<void> {
  await tx`select pg_advisory_xact_lock(${migrationLock})`
  await tx`set local statement_timeout = 0`
  await tx`set local synchronize_seqscans = off`
  await makeRoom(tx)
  await runMigrations(tx, migrations)
}

const setSequence = (tx: postgres.ISql, { name, last, called }: Sequence) =>
  tx`select setval(${quoted(name)}::regclass, ${last}::bigint, ${called})`

const sentenceOf = (missing: string[]) =>
  `${missing.join('\n')}\nPut the keys of then back, or say --without-keys. Nothing was changed.`
