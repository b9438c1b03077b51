import { sql } from 'drizzle-orm'
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
