import type postgres from 'postgres'
import { now } from '@/lib/clock/now'
import { connectionFor } from './connecting'
import type { Header, TableHead, Trailer } from './contents'
import { copyOut, rowsOf } from './copying'
import { frameOf, jsonFrame, mostBytes } from './frames'
import type { KeyFingerprint } from './key-fingerprints'
import { archiveSums, tableSums } from './sums'
import { quoted, refuseWalled, sequencesOf, tablesOf } from './tables'

/** How far it is: after each table, and with the trailer at the end. */
export type Progress = { tables: number; of: number; bytes: number; trailer?: Trailer; evidenceElsewhere: number }

type Source = { url: string; keys: KeyFingerprint[]; tell?: (progress: Progress) => void }

/**
 * The plain bytes of an archive of the whole database, as it was at one moment: every table by binary COPY in one snapshot,
 * read as `beside_backup`, which may read everything and write nothing. Constant memory; work goes on meanwhile. `url` is
 * the login of the owner or of `beside_backup`. `Refusal` (`rule`) where a wall would leave rows out.
 */
export async function* backUp({ url, keys, tell = () => {} }: Source): AsyncGenerator<Uint8Array> {
  const client = connectionFor(url)
  const connection = await client.reserve()
  try {
    await connection`begin isolation level repeatable read read only`
    yield* everything(connection, keys, tell)
    await connection`commit`
  } finally {
    // Whoever stops in the middle leaves an open COPY behind: that connection is of no use to anybody.
    await client.end({ timeout: 0 })
  }
}

async function* everything(tx: postgres.ISql, keys: KeyFingerprint[], tell: (progress: Progress) => void) {
  const tables = await holdStill(tx)
  const { header, evidenceElsewhere } = await headerOf(tx, keys)
  yield* jsonFrame('H', header)
  const sums = archiveSums()
  for (const table of tables) {
    yield* jsonFrame('T', table)
    yield* rowsAndSums(tx, table, sums)
    const { tables: done, bytes } = sums.trailer()
    tell({ tables: done, of: tables.length, bytes, evidenceElsewhere })
  }
  const trailer = sums.trailer()
  yield* jsonFrame('Z', trailer)
  tell({ tables: tables.length, of: tables.length, bytes: trailer.bytes, trailer, evidenceElsewhere })
}

async function* rowsAndSums(tx: postgres.ISql, table: TableHead, all: ReturnType<typeof archiveSums>) {
  const sums = tableSums()
  for await (const piece of copyOut(tx, table)) {
    sums.add(piece)
    for (let at = 0; at < piece.length; at += mostBytes) yield* frameOf('D', piece.subarray(at, at + mostBytes))
  }
  const ended = sums.of(await rowsOf(tx, table))
  yield* jsonFrame('E', ended)
  all.add(table.name, ended)
}

/** As the login for backups, with every table held so that none is altered meanwhile; writing goes on. */
async function holdStill(tx: postgres.ISql): Promise<TableHead[]> {
  await tx`set local role beside_backup`
  await tx`set local statement_timeout = 0`
  await tx`set local synchronize_seqscans = off`
  await refuseWalled(tx)
  const tables = await tablesOf(tx)
  await tx.unsafe(`lock table ${tables.map(({ name }) => quoted(name)).join(', ')} in access share mode`)
  return tables
}

async function headerOf(tx: postgres.ISql, keys: KeyFingerprint[]) {
  const migrations = await tx<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at, id`
  const [elsewhere] = await tx`select count(*) as files from beside.evidence where store = 's3'`
  const evidenceElsewhere = Number(elsewhere?.files)
  const hashes = migrations.map(({ hash }) => hash)
  const sequences = await sequencesOf(tx)
  const header: Header = { madeAt: now().toISOString(), migrations: hashes, keys, sequences, evidenceElsewhere }
  return { header, evidenceElsewhere }
}
