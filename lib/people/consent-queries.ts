import { and, asc, desc, eq } from 'drizzle-orm'
import { consentShares, consents } from '@/drizzle/schema/consents'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'

export type ConsentRow = Awaited<ReturnType<typeof consentsOf>>[number]

/** Every consent of a case with who already has what under it, newest first. The caller has asked the grants and holds the unit. */
export async function consentsOf(tx: Tx, caseId: string) {
  const [rows, shares] = await Promise.all([
    tx
      .select({ consent: consents, by: staff.name })
      .from(consents)
      .innerJoin(staff, eq(staff.id, consents.recordedBy))
      .where(eq(consents.caseId, caseId))
      .orderBy(desc(consents.givenAt)),
    tx.select().from(consentShares).where(eq(consentShares.caseId, caseId)).orderBy(asc(consentShares.sharedAt)),
  ])
  return rows.map(({ consent, by }) => ({
    ...consent,
    by,
    shares: shares.filter(({ consentId }) => consentId === consent.id),
  }))
}

/** A consent of this case. Throws `not-found` for one of another. */
export async function consentInCase(tx: Tx, caseId: string, consentId: string) {
  const where = and(eq(consents.id, consentId), eq(consents.caseId, caseId))
  const [found] = isId(consentId) ? await tx.select().from(consents).where(where) : []
  if (!found) throw new Refusal('not-found', 'We could not find that agreement in this case.')
  return found
}
