import { readdirSync, readFileSync } from 'node:fs'
import type postgres from 'postgres'
import { loadPools } from './pools'
import type { Scale } from './scale'

type How = { said?: (step: string, seconds: number) => void; fast?: boolean }

const folder = new URL('../sql/', import.meta.url)
/** While it fills, a crash may cost the whole record: it is made again. Afterwards everything is as it was, and on the disk. */
const hasty = { fsync: 'off', full_page_writes: 'off', max_wal_size: '8GB', checkpoint_timeout: '30min' }

/**
 * Fills a migrated and seeded database with a record of that scale, the same each time. `superuser` has one connection:
 * triggers and foreign keys are off for it while it fills, and most indexes are made afterwards. `said`
 * hears of each step and how many seconds it took. All of it or nothing is there afterwards.
 * `fast` changes settings of the whole server meanwhile.
 */
export async function fill(superuser: postgres.Sql, scale: Scale, { said = () => {}, fast = true }: How = {}) {
  const timed = async (step: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    said(step, (performance.now() - began) / 1000)
  }
  const [first, ...rest] = readdirSync(folder).sort()
  const file = (name: string) => superuser.unsafe(withNumbers(readFileSync(new URL(name, folder), 'utf8'), scale))
  if (fast) await setServer(superuser, hasty)
  await superuser`begin`
  await superuser.unsafe(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB';
    set maintenance_work_mem = '1GB'; set search_path = beside; set jit = off`)
  await timed('workshop', () => file(first ?? ''))
  await timed('people, homes and their hashes', () => loadPools(superuser, scale))
  await superuser`analyze`
  const indexes = await takenOff(superuser)
  for (const name of rest) await timed(name, () => file(name))
  await timed('indexes', () => putBack(superuser, indexes))
  await superuser`drop schema size cascade`
  await superuser`commit`
  await timed('vacuum and analyze', () => superuser`vacuum analyze`)
  await superuser.unsafe('reset all')
  if (!fast) return
  await setServer(superuser, Object.fromEntries(Object.keys(hasty).map(name => [name, undefined])))
  await timed('onto the disk', () => superuser`checkpoint`)
}

async function setServer(sql: postgres.Sql, settings: Record<string, string | undefined>): Promise<void> {
  for (const [name, value] of Object.entries(settings))
    await sql.unsafe(value === undefined ? `alter system reset ${name}` : `alter system set ${name} = '${value}'`)
  await sql`select pg_reload_conf()`
}

/** `:reports` and the like stand in the files for the numbers of a scale. */
const withNumbers = (text: string, scale: Scale) =>
  Object.entries(scale).reduce((done, [name, number]) => done.replaceAll(`:${name}`, String(number)), text)

type Definition = { remove: string; make: string }

/** Indexes, and the keys of the two largest tables, as SQL that removes and makes them: all at once they are made faster. */
async function takenOff(sql: postgres.Sql): Promise<Definition[]> {
  const found = await sql<Definition[]>`
    select coalesce('alter table ' || c.conrelid::regclass || ' drop constraint ' || quote_ident(c.conname),
                    'drop index ' || i.indexrelid::regclass) as remove,
           coalesce('alter table ' || c.conrelid::regclass || ' add constraint ' || quote_ident(c.conname) || ' ' || pg_get_constraintdef(c.oid),
                    pg_get_indexdef(i.indexrelid)) as make
      from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid
     where i.indrelid in (select oid from pg_class where relnamespace = 'beside'::regnamespace and relkind = 'r')
       and (not i.indisunique or i.indrelid in ('report_fingerprints'::regclass, 'person_fingerprints'::regclass))`
  for (const { remove } of found) await sql.unsafe(remove)
  return found
}

async function putBack(sql: postgres.Sql, definitions: readonly Definition[]): Promise<void> {
  for (const { make } of definitions) await sql.unsafe(make)
}
