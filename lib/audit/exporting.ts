import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'

export type Link = { place: string; hash: string; entry_id: string | null; entry: string | null; digest: string | null }

/** One link of the chain as a line of an export, for `npm run audit:verify`. */
export const lineOf = ({ place, hash, entry_id, entry, digest }: Link): string =>
  JSON.stringify({ place: Number(place), hash, id: entry_id, entry, digest: entry === null ? digest : null })

/** The last line: how many entries were sealed, and which of them stand in no link. */
export const endOf = (sealed: number, unlinked: readonly string[] = []): string =>
  JSON.stringify({ end: sealed, unlinked })

/**
 * The chain as lines of text, for the data protection officer and the auditor; taking it is recorded. What is restricted, or
 * shut to them, goes along as a digest only. Throws `not-found` (domain §8.2).
 */
export async function* exportTrail(actor: Staff): AsyncGenerator<string> {
  const next = (after: number) => (tx: Tx) =>
    tx.execute<Link>(sql`select * from beside.audit_exported(${after}, ${page})`)
  let links = await admit(actor, 'audit.export', { kind: 'audit', id: actor.id }, next(0))
  let count = 0
  while (links.length > 0) {
    for (const link of links) yield `${lineOf(link)}\n`
    count += links.length
    links = await withActor(actor, next(count))
  }
  yield `${endOf(count)}\n`
}

const page = 2_000
