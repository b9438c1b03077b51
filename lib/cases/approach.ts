import { sql } from 'drizzle-orm'
import type { Tx } from '@/lib/db'
import type { ApproachCode } from './approach-words'

/** Why nobody may speak to the alleged perpetrator yet, by the database's own rule (domain §0 rule 9), or undefined. */
export async function approachRefused(tx: Tx, caseId: string): Promise<ApproachCode | undefined> {
  const [row] = await tx.execute<{ code: ApproachCode | null }>(sql`select beside.approach_refused(${caseId}) as code`)
  return row?.code ?? undefined
}
