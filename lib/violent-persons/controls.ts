import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import type { Control } from './visit'

/**
 * What makes a visit to this home safe, by the markers of this home and of its block, also those of cases that are hidden from
 * whoever asks: never why, nor who (beside.controls_at).
 */
export async function controlsAt(tx: Tx, homeId: string): Promise<Control[]> {
  return (await controlsOfHomes(tx, [homeId])).get(homeId) ?? []
}

/** The same of many homes, asked once. A home without any is not among them. */
export async function controlsOfHomes(tx: Tx, homeIds: readonly string[]): Promise<Map<string, Control[]>> {
  const ids = `{${[...new Set(homeIds)].join(',')}}`
  const rows = await tx.execute<Row>(sql`
    select home, c.code, c.words, c.until, c.here, c.for_contractors
      from unnest(${ids}::uuid[]) home cross join lateral beside.controls_at(home) c
     order by home, c.here desc, c.code`)
  const of = (home: string) => rows.filter(row => row.home === home).map(controlOf)
  return new Map(rows.map(({ home }) => [home, of(home)]))
}

type Row = { home: string; code: string; words: string; until: string; here: boolean; for_contractors: boolean }

const controlOf = ({ for_contractors, until, home: _, ...row }: Row): Control => ({
  ...row,
  until: new Date(until),
  forContractors: for_contractors,
})

/**
 * The words of what makes a visit safe where a case happened, by any marker of its block, for a paper that a contractor takes along:
 * only what is shared with contractors, and never why (domain §9 S7).
 */
export function controlsOfCase(actor: Staff, caseId: string): Promise<string[]> {
  return withActor(actor, async tx => {
    const rows = await tx.execute<{ words: string }>(sql`
      select distinct c.words from beside.reports r
        cross join lateral (select h.id from beside.homes h where h.id = r.home_id or h.block_id = r.block_id
                             order by (h.id = r.home_id) desc nulls last limit 1) h
        cross join lateral beside.controls_at(h.id) c
       where r.case_id = ${caseId}::uuid and c.for_contractors order by 1`)
    return rows.map(({ words }) => words)
  })
}
