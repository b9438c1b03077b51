import type postgres from 'postgres'
import { Refusal } from '@/lib/errors'

/** A database in which none of these has a row holds nothing of anybody's. */
const telling = ['landlord', 'staff', 'reports', 'cases', 'audit']

/**
 * Makes room in an empty database: what an earlier start made there is taken away, tables and all. `Refusal` (`rule`) where
 * anybody's data is. Asked as the owner, who sees no row of a walled table: the walls come off first, in this transaction.
 */
export async function makeRoom(tx: postgres.ISql): Promise<void> {
  const tables = await tx<{ name: string }[]>`
    select relname as name from pg_class
     where relnamespace = to_regnamespace('beside') and relkind = 'r' and relname in ${tx(telling)}`
  for (const { name } of tables) {
    await tx.unsafe(`alter table beside.${name} no force row level security`)
    const [row] = await tx.unsafe(`select exists (select from beside.${name}) as taken`)
    if (row?.taken)
      throw new Refusal(
        'rule',
        'This database holds data already, and nothing was changed: restore into an empty one, and look at it there.',
      )
  }
  await tx`drop schema if exists beside cascade`
  await tx`drop schema if exists drizzle cascade`
}
