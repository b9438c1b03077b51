import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import type { RunningApp } from '../support/app'

/** Every row of every table of ours, as text, read past all walls. */
export async function everythingStored({ dataDir }: RunningApp): Promise<string> {
  const sql = superuserOf(dataDir)
  const tables = await sql`select schemaname, tablename from pg_tables
    where schemaname in ('beside', 'public', 'drizzle')`
  const rows = await Promise.all(
    tables.map(({ schemaname, tablename }) => sql`select t::text as whole from ${sql(schemaname)}.${sql(tablename)} t`),
  )
  await sql.end()
  return rows.flatMap(all => all.map(({ whole }) => whole)).join('\n')
}

export function superuserOf(dataDir: string) {
  const read = (name: string) => JSON.parse(readFileSync(join(dataDir, name), 'utf8'))
  const { port } = read('postgres.json')
  const { superuser: password } = read('keys.json').passwords
  return postgres({ host: '127.0.0.1', port, password, database: 'beside', username: 'postgres', max: 1 })
}
