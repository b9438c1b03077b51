import type postgres from 'postgres'

/** Every table that hangs off a report or a case, by whatever chain of keys. */
const hangingOff = `
with recursive guarded as (
  select c.oid from pg_class c where c.relnamespace = 'beside'::regnamespace and c.relkind in ('r', 'p')
    and (c.relname in ('reports', 'cases') or exists (select from pg_attribute a
         where a.attrelid = c.oid and a.attname in ('report_id', 'case_id') and not a.attisdropped))
  union select k.conrelid from pg_constraint k join guarded g on k.confrelid = g.oid where k.contype = 'f'
) select oid::regclass::text as name from guarded order by 1`

export const tablesOfRecords = async (superuser: postgres.Sql): Promise<string[]> =>
  (await superuser.unsafe(hangingOff)).map(row => row.name)

const columnsOf = (table: string) => `
  select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as needed,
    (select k.confrelid::regclass::text from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'f'
       and k.conkey = array[a.attnum]) as parent,
    exists (select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'p' and k.conkey = array[a.attnum]) as key
   from pg_attribute a where a.attrelid = 'beside.${table}'::regclass and a.attnum > 0 and not a.attisdropped
     and a.attgenerated = '' and a.attidentity = ''`

const sampleOf = (type: string) => {
  if (type.endsWith('[]')) return `'{}'`
  if (type === 'uuid') return 'gen_random_uuid()'
  if (type === 'bytea') return `'\\x00'`
  if (type.startsWith('timestamp')) return 'clock_timestamp()'
  if (type === 'date') return 'current_date'
  if (type === 'boolean') return 'false'
  if (type === 'jsonb') return `'{}'`
  return type === 'text' ? `'x'` : '1'
}

/**
 * Puts a row of this case and report into every table that hangs off a record and holds none yet: without the triggers and
 * checks, because it is only to be hidden. Resolves with the names of tables it could not fill.
 */
export async function fillEverything(superuser: postgres.Sql, caseId: string, reportId: string): Promise<string[]> {
  const guarded = await tablesOfRecords(superuser)
  const ids = new Map([
    ['cases', `'${caseId}'`],
    ['reports', `'${reportId}'`],
  ])
  let left = guarded.filter(table => !ids.has(table))
  for (let round = 0; round < 6; round++) {
    const before = left.length
    const failed: string[] = []
    for (const table of left) if (!(await fill(superuser, table, guarded, ids))) failed.push(table)
    left = failed
    if (left.length === before) break
  }
  return left
}

async function fill(superuser: postgres.Sql, table: string, guarded: string[], ids: Map<string, string>) {
  const columns = await superuser.unsafe(columnsOf(table))
  const given: [string, string][] = []
  for (const { name, type, needed, parent } of columns) {
    const record = name === 'case_id' ? ids.get('cases') : name === 'report_id' ? ids.get('reports') : undefined
    const hangs = parent && guarded.includes(parent) && parent !== table
    if (record) given.push([name, record])
    else if (hangs && !ids.has(parent) && needed) return false
    else if (hangs && ids.has(parent)) given.push([name, ids.get(parent) ?? ''])
    else if (name === 'id' || needed) given.push([name, sampleOf(type)])
  }
  const names = given.map(([name]) => `"${name}"`).join(', ')
  const values = given.map(([, value]) => value).join(', ')
  const key = columns.find(column => column.key)?.name
  try {
    return await superuser.begin(async tx => {
      await tx.unsafe(`set local session_replication_role = replica`)
      const checks = await tx.unsafe(
        `select conname from pg_constraint where conrelid = 'beside.${table}'::regclass and contype = 'c'`,
      )
      for (const { conname } of checks) await tx.unsafe(`alter table beside.${table} drop constraint "${conname}"`)
      const [row] = await tx.unsafe(
        `insert into beside.${table} (${names}) values (${values}) ${key ? `returning ${key}::text as key` : ''}`,
      )
      if (row?.key) ids.set(table, `'${row.key}'`)
      return true
    })
  } catch {
    return false
  }
}
