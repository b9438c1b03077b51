import type postgres from 'postgres'

/** The largest tables: rows, bytes a row with their indexes, and what they take in all. */
export async function tableSizes(sql: postgres.Sql): Promise<string[][]> {
  const rows = await sql<{ name: string; rows: number; bytes: string; whole: string }[]>`
    select relname as name, reltuples::bigint::int as rows, round(pg_total_relation_size(oid) / greatest(1, reltuples))::text as bytes,
           pg_size_pretty(pg_total_relation_size(oid)) as whole
      from pg_class where relnamespace = 'beside'::regnamespace and relkind = 'r' order by pg_total_relation_size(oid) desc limit 12`
  return rows.map(({ name, rows: count, bytes, whole }) => [name, count.toLocaleString('en-GB'), bytes, whole])
}
