import type postgres from 'postgres'

/** A row of a table as JSON, as a text that is the same for the same row. */
export type Row = { name: string; row: string }

const everyTable = `select c.relname as name from pg_class c where c.relnamespace = 'beside'::regnamespace and c.relkind = 'r'
   and c.relpersistence = 'p' order by 1`

/** Every row of every table, or of some columns of some tables. As the superuser, who sees all of them. */
export async function everyRow(sql: postgres.ISql, columns?: Map<string, string[]>): Promise<Row[]> {
  const names = columns ? [...columns.keys()] : (await sql.unsafe(everyTable)).map(({ name }) => name as string)
  const parts = names.map(name => {
    const list =
      columns
        ?.get(name)
        ?.map(column => `"${column}"`)
        .join(', ') ?? '*'
    return `select '${name}' as name, to_jsonb(x)::text as row from (select ${list} from beside.${name}) x`
  })
  return [...(await sql.unsafe<Row[]>(parts.join(' union all ')))].map(({ name, row }) => ({ name, row }))
}

/** The columns of every table with their types. */
export async function columnsOf(sql: postgres.Sql): Promise<Map<string, Map<string, string>>> {
  const rows = await sql`
    select c.relname as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'beside'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p' and a.attnum > 0 and not a.attisdropped`
  const found = new Map<string, Map<string, string>>()
  for (const { name, column, type } of rows) found.set(name, (found.get(name) ?? new Map()).set(column, type))
  return found
}

/**
 * Puts rows of a newer version into the tables of an earlier one, as far as they were possible then: the columns that both
 * have, by name and type; a row that an earlier check refuses, or whose parent is not there, stays out. What is in those
 * tables already goes. As the superuser, since triggers and foreign keys are not asked. Resolves with how many
 * rows there are now of each table that there are any for.
 */
export async function project(sql: postgres.Sql, rows: readonly Row[], from: Map<string, Map<string, string>>) {
  await sql`set session_replication_role = replica`
  const here = await columnsOf(sql)
  const names = [...new Set(rows.map(({ name }) => name))].filter(name => here.has(name))
  await sql.unsafe(names.map(name => `delete from beside.${name};`).join(' '))
  for (const name of names) {
    const columns = [...(here.get(name) ?? [])].filter(([column, type]) => from.get(name)?.get(column) === type)
    await insertPossible(
      sql,
      name,
      columns.map(([column]) => column),
      rows,
    )
  }
  await sql.unsafe(dropOrphans)
  await sql`set session_replication_role = default`
  const counts = await everyRow(sql, new Map(names.map(name => [name, []])))
  return new Map(names.map(name => [name, counts.filter(row => row.name === name).length]))
}

async function insertPossible(sql: postgres.Sql, name: string, columns: string[], rows: readonly Row[]) {
  const list = columns.map(column => `"${column}"`).join(', ')
  const all = `[${rows
    .filter(row => row.name === name)
    .map(({ row }) => row)
    .join(',')}]`
  await sql.unsafe(`select set_config('beside_test.rows', $1, false)`, [all])
  await sql.unsafe(`do $$
    declare one jsonb;
    begin
      insert into beside.${name} (${list}) overriding system value
        select ${list} from jsonb_populate_recordset(null::beside.${name}, current_setting('beside_test.rows')::jsonb);
    exception when others then
      for one in select * from jsonb_array_elements(current_setting('beside_test.rows')::jsonb) loop
        begin
          insert into beside.${name} (${list}) overriding system value
            select ${list} from jsonb_populate_record(null::beside.${name}, one);
        exception when others then null;
        end;
      end loop;
    end $$`)
}

const dropOrphans = `do $$
  declare k record; gone bigint; busy boolean := true;
  begin
    while busy loop
      busy := false;
      for k in select conrelid::regclass as child, confrelid::regclass as parent,
          (select string_agg(format('p.%I = c.%I', pa.attname, ca.attname), ' and ') from unnest(conkey, confkey) u (c, p)
             join pg_attribute ca on ca.attrelid = conrelid and ca.attnum = u.c
             join pg_attribute pa on pa.attrelid = confrelid and pa.attnum = u.p) as same,
          (select string_agg(format('c.%I is not null', ca.attname), ' and ') from unnest(conkey) u (c)
             join pg_attribute ca on ca.attrelid = conrelid and ca.attnum = u.c) as given
        from pg_constraint where contype = 'f' and connamespace = 'beside'::regnamespace loop
        execute format('delete from %s c where %s and not exists (select from %s p where %s)', k.child, k.given, k.parent, k.same);
        get diagnostics gone = row_count;
        busy := busy or gone > 0;
      end loop;
    end loop;
  end $$`
