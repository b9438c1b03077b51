import type postgres from 'postgres'
import { Refusal } from '@/lib/errors'
import type { Sequence, TableHead } from './contents'

/**
 * Every table of ours that outlives a crash, by name, with its columns as they can be loaded again. What is not in the
 * write-ahead log (how much came from one place, for ten minutes) stays out.
 */
export async function tablesOf(tx: postgres.ISql): Promise<TableHead[]> {
  const rows = await tx<TableHead[]>`
    select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
                                       order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'beside'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname collate "C"`
  return rows.map(({ name, columns }) => ({ name, columns }))
}

export async function sequencesOf(tx: postgres.ISql): Promise<Sequence[]> {
  const names = await tx<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'beside'::regnamespace and relkind = 'S' order by relname collate "C"`
  const found: Sequence[] = []
  for (const { name } of names) {
    const [row] = await tx.unsafe(`select last_value::text as last, is_called as called from ${quoted(name)}`)
    found.push({ name, last: row?.last, called: row?.called })
  }
  return found
}

/**
 * Refuses (`rule`) where a wall would leave rows out of what `beside_backup` copies, without a word: a table whose
 * row-level security has no policy that shows it everything, or a wall that holds for it too.
 */
export async function refuseWalled(tx: postgres.ISql): Promise<void> {
  const walled = await tx<{ name: string }[]>`
    select c.relname as name from pg_class c
     where c.relnamespace = 'beside'::regnamespace and c.relkind = 'r' and c.relrowsecurity
       and (not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*')
                         and 'beside_backup'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true')
            or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
                         and (0 = any (p.polroles) or 'beside_backup'::regrole = any (p.polroles))))
     order by 1`
  if (walled.length > 0)
    throw new Refusal(
      'rule',
      `A backup would leave rows out of ${walled.map(({ name }) => name).join(', ')}: nothing was written.`,
    )
}

/** A name of ours in SQL, with its schema. */
export const quoted = (name: string): string => `beside."${name.replaceAll('"', '""')}"`

/** The rows of a table in SQL for COPY. */
export const columnList = ({ columns }: TableHead): string =>
  columns.map(({ name }) => `"${name.replaceAll('"', '""')}"`).join(', ')
