import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'

/** The newest migration of this program, as a database says it: when it was made. */
export function ownVersion(): number {
  const journal = JSON.parse(readFileSync(join('drizzle', 'migrations', 'meta', '_journal.json'), 'utf8'))
  return Math.max(...journal.entries.map(({ when }: { when: number }) => when))
}

/** Whether a database is as far as this program is, or further: while an update goes round, older processes serve on. */
export const isFarEnough = (version: unknown, own = ownVersion()): boolean => Number(version ?? 0) >= own

/** Throws until the owner's process has migrated. */
export async function needVersion(client: postgres.Sql): Promise<void> {
  const [row] = await client`select beside.schema_version() as version`
  if (!isFarEnough(row?.version)) throw new Error('the database is not at this version yet')
}
