import type postgres from 'postgres'
import type { Kept } from './kept'

/** A stored value under the newest key, or null where it already is. */
export type Renew<T> = (stored: T, context: string) => Promise<T | null>
type Row<T> = { at: string; id: string; stored: T }

const pagesAtOnce = 32
const lockPatience = '5s'

/**
 * Writes a column anew, a few pages at a time and each batch in a transaction of its own, so that work goes on beside it
 * and a kill in the middle loses nothing: the next run goes on with what is left. As the owner, whose triggers and walls
 * are lifted for the batch alone. Resolves with how many values were written.
 */
export async function writeAnew<T>(owner: postgres.Sql, kept: Kept, renew: Renew<T>): Promise<number> {
  const [size] = await owner.unsafe(`select pg_relation_size('beside.${kept.table}') / 8192 as pages`)
  let written = 0
  for (let page = 0; page < Number(size?.pages ?? 0); page += pagesAtOnce)
    written += await owner.begin(tx => batch(tx, kept, renew, page))
  return written
}

async function batch<T>(tx: postgres.TransactionSql, kept: Kept, renew: Renew<T>, page: number): Promise<number> {
  await tx.unsafe(`set local lock_timeout = '${lockPatience}'`)
  return withoutWalls(tx, kept.table, async () => {
    let written = 0
    for (const { at, id, stored } of await rowsOf<T>(tx, kept, page)) {
      const anew = await renew(stored, kept.context(id))
      if (anew === null) continue
      await tx.unsafe(`update beside.${kept.table} set ${kept.column} = $1 where ctid = $2::text::tid`, [
        anew as never,
        at,
      ])
      written++
    }
    return written
  })
}

const rowsOf = <T>(tx: postgres.TransactionSql, { table, column, only = 'true' }: Kept, page: number) =>
  tx.unsafe<Row<T>[]>(`select ctid::text as at, to_jsonb(t) ->> 'id' as id, ${column} as stored from beside.${table} t
    where ctid >= '(${page},0)' and ctid < '(${page + pagesAtOnce},0)' and ${column} is not null and ${only}`)

/**
 * The owner sees past the walls of this table and no trigger tells of the change, for the words stay the same. The table is
 * locked meanwhile, so that nobody else has it without its walls; a kill puts everything back.
 */
async function withoutWalls<R>(tx: postgres.TransactionSql, table: string, work: () => Promise<R>): Promise<R> {
  const [was] = await tx.unsafe(
    `select relforcerowsecurity as forced from pg_class where oid = 'beside.${table}'::regclass`,
  )
  const alter = (what: string) => tx.unsafe(`alter table beside.${table} ${what}`)
  await alter('disable trigger user')
  if (was?.forced) await alter('no force row level security')
  const result = await work()
  await alter('enable trigger user')
  if (was?.forced) await alter('force row level security')
  return result
}
