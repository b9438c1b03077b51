import type postgres from 'postgres'
import { endOf, type Link, lineOf } from './exporting'

/**
 * The whole chain as lines of text, read with the login that owns the database and in one snapshot: every entry in its words,
 * how many were sealed, and every entry older than the last seal that stands in no link.
 */
export async function ownerExport(owner: postgres.Sql, write: (line: string) => unknown): Promise<void> {
  await owner.begin('isolation level repeatable read read only', async tx => {
    const links = tx<Link[]>`
      select l.place, encode(l.hash, 'hex') as hash, l.audit_id as entry_id, beside.audit_words(a) as entry, null as digest
        from beside.audit_links l left join beside.audit a on a.id = l.audit_id order by l.place`
    for await (const some of links.cursor(1_000)) for (const link of some) await write(`${lineOf(link)}\n`)
    const [seals] = await tx`select coalesce(sum(entries), 0) as sealed from beside.audit_seals`
    const lost = await tx`
      select a.id from beside.audit a where a.xact < (select below from beside.audit_seals order by id desc limit 1)
         and not exists (select from beside.audit_links l where l.audit_id = a.id) order by a.id`
    await write(
      `${endOf(
        Number(seals?.sealed ?? 0),
        lost.map(row => String(row.id)),
      )}\n`,
    )
  })
}
