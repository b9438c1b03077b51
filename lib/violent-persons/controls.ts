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
  const rows = await tx.execute<{
    code: string
    words: string
    until: string
    here: boolean
    for_contractors: boolean
  }>(sql`select code, words, until, here, for_contractors from beside.controls_at(${homeId}::uuid)`)
  return rows.map(({ for_contractors, until, ...row }) => ({
    ...row,
    until: new Date(until),
    forContractors: for_contractors,
  }))
}

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
