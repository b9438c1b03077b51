import type postgres from 'postgres'
import type { TableHead } from './contents'
import { copyIn, sumsOf } from './copying'
import { readArchive } from './reading'
import { quoted, tablesOf } from './tables'

export type Loaded = (progress: { tables: number; of: number; bytes: number }) => void

/**
 * Fills the tables of a database that has just been made from an archive, and sums up each as it then lies there: what does
 * not come out as it went in throws. As the owner, within the transaction that made the tables (only there rows come to
 * lie in the order in which they came), and with the rules off (lib/backup/holding-off).
 */
export async function load(tx: postgres.ISql, path: string, privateKey: Uint8Array, tell: Loaded): Promise<void> {
  const known = await tablesOf(tx)
  await tx.unsafe(`truncate ${known.map(({ name }) => quoted(name)).join(', ')}`)
  let open: { table: TableHead; copy: Awaited<ReturnType<typeof copyIn>> } | undefined
  const done = { tables: 0, of: known.length, bytes: 0 }
  for await (const part of readArchive(path, privateKey)) {
    if (part.is === 'table') open = { table: part.table, copy: await copyIn(tx, ofSameShape(part.table, known)) }
    if (part.is === 'rows') await open?.copy.add(part.bytes)
    if (part.is === 'sums' && open) {
      await open.copy.end()
      await refuseOtherRows(tx, open.table, part.sums)
      done.tables += 1
      done.bytes += part.sums.bytes
      tell(done)
    }
    if (part.is === 'trailer' && part.trailer.tables !== known.length)
      throw new Error('tables are missing in the archive')
  }
}

/** The table as the archive has it, if there is one here with the same columns. */
function ofSameShape(table: TableHead, known: readonly TableHead[]): TableHead {
  const shape = ({ columns }: TableHead) =>
    columns
      .map(({ name, type }) => `${name} ${type}`)
      .sort()
      .join()
  const here = known.find(({ name }) => name === table.name)
  if (!here || shape(here) !== shape(table)) throw new Error(`the table ${table.name} is of another shape here`)
  return table
}

async function refuseOtherRows(tx: postgres.ISql, table: TableHead, said: { rows: number; sha256: string }) {
  const { rows, sha256 } = await sumsOf(tx, table)
  if (rows !== said.rows || sha256 !== said.sha256)
    throw new Error(`the table ${table.name} did not come out as it went in`)
}
