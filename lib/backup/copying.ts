import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type postgres from 'postgres'
import type { TableHead, TableSums } from './contents'
import { tableSums } from './sums'
import { columnList, quoted } from './tables'

/** The rows of a table as binary COPY gives them, in the order in which they lie; the same rows, the same bytes. */
export async function* copyOut(tx: postgres.ISql, table: TableHead): AsyncGenerator<Buffer> {
  const query = tx.unsafe(`copy ${quoted(table.name)} (${columnList(table)}) to stdout (format binary)`)
  const stream = (await query.readable()) as Readable
  yield* stream
  // The driver stops its socket when the stream is full, and a stream that has ended never asks for more: without this the
  // connection stands still for good where the end came in the same breath as what filled it.
  stream._read(0)
}

/** A table as it is being filled. `end` resolves when the database has taken all of it, and rejects where it did not. */
export async function copyIn(tx: postgres.ISql, table: TableHead) {
  const query = tx.unsafe(`copy ${quoted(table.name)} (${columnList(table)}) from stdin (format binary)`)
  const stream = (await query.writable()) as Writable
  const done = finished(stream)
  done.catch(() => {})
  return {
    async add(bytes: Uint8Array): Promise<void> {
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), done])
    },
    end: (): Promise<void> => {
      stream.end()
      return done
    },
  }
}

export async function rowsOf(tx: postgres.ISql, { name }: TableHead): Promise<number> {
  const [row] = await tx.unsafe(`select count(*) as rows from ${quoted(name)}`)
  return Number(row?.rows)
}

/** What a table sums up to as it is now: to be compared with what an archive says of it. */
export async function sumsOf(tx: postgres.ISql, table: TableHead): Promise<TableSums> {
  const sums = tableSums()
  for await (const piece of copyOut(tx, table)) sums.add(piece)
  return sums.of(await rowsOf(tx, table))
}
