import type postgres from 'postgres'
import { quoted } from './tables'

/**
 * Has `work` done with foreign keys, triggers and the walls that hold for the owner off, and puts them back: the keys are
 * made anew, and so hold for every row. All in the transaction at hand, as the owner; it takes no superuser.
 */
export async function withRulesOff(tx: postgres.ISql, work: () => Promise<void>): Promise<void> {
  const keys = await foreignKeys(tx)
  const tables = await tablesWithWalls(tx)
  for (const { name, key } of keys) await tx.unsafe(`alter table ${quoted(name)} drop constraint "${key}"`)
  for (const { name, forced } of tables) {
    await tx.unsafe(`alter table ${quoted(name)} disable trigger user`)
    if (forced) await tx.unsafe(`alter table ${quoted(name)} no force row level security`)
  }
  await work()
  for (const { name, key, definition } of keys)
    await tx.unsafe(`alter table ${quoted(name)} add constraint "${key}" ${definition}`)
  for (const { name, forced } of tables) {
    await tx.unsafe(`alter table ${quoted(name)} enable trigger user`)
    if (forced) await tx.unsafe(`alter table ${quoted(name)} force row level security`)
  }
}

/** Has `work` done on these tables as the owner, to whom a walled table shows no row and changes none, without a word. */
export async function withWallsOff(tx: postgres.ISql, names: readonly string[], work: () => Promise<void>) {
  const walled = (await tablesWithWalls(tx)).filter(({ name, forced }) => forced && names.includes(name))
  for (const { name } of walled) await tx.unsafe(`alter table ${quoted(name)} no force row level security`)
  await work()
  for (const { name } of walled) await tx.unsafe(`alter table ${quoted(name)} force row level security`)
}

const foreignKeys = (tx: postgres.ISql) => tx<{ name: string; key: string; definition: string }[]>`
  select c.relname as name, k.conname as key, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
   where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'beside'::regnamespace order by 1, 2`

const tablesWithWalls = (tx: postgres.ISql) => tx<{ name: string; forced: boolean }[]>`
  select relname as name, relforcerowsecurity as forced from pg_class
   where relnamespace = 'beside'::regnamespace and relkind = 'r' order by 1`
