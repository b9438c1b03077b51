import { sql } from 'drizzle-orm'
import { landlord } from '@/drizzle/schema/landlord'
import type { Staff } from '@/lib/access/actor'
import { allow } from '@/lib/access/perform'
import type { Step } from '@/lib/cases/steps/step'
import type { Tx } from '@/lib/db'

export type HeadLeft = { day: string; place: string; mailed_at: string | null; mailed_to: string | null }

/** Who gets the daily number, and what left in the last days, newest first. Throws `not-found` without the grant. */
export const headsShown = (actor: Staff): Promise<{ to: string | null; heads: HeadLeft[] }> =>
  allow(actor, 'audit.keep-head', async tx => ({
    to: await headTo(tx),
    heads: [...(await tx.execute<HeadLeft>(sql`select * from beside.audit_heads_left()`))],
  }))

/** A trail whose head nobody outside holds can be forged whole: for whoever may name that person. */
export async function headSteps(tx: Tx): Promise<Step[]> {
  if (await headTo(tx)) return []
  return [
    {
      ...{ id: 'audit-head', kind: 'audit_head', reference: '', severity: 'A2' },
      title: 'Nobody gets the daily number of the trail',
      note: 'Without it somebody who runs the system could rewrite the trail unseen',
    },
  ]
}

async function headTo(tx: Tx): Promise<string | null> {
  const [row] = await tx.select({ to: landlord.auditHeadTo }).from(landlord)
  return row?.to || null
}
