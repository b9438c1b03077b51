import { and, desc, eq, ne } from 'drizzle-orm'
import { people } from '@/drizzle/schema/people'
import { actionPlans } from '@/drizzle/schema/plans'
import type { Tx } from '@/lib/db'

/** In a plan: they are told nothing by themselves, however often that would be. */
export const noUpdates = 0

type Of = { caseId: string; reportId: string | null; personId?: string | null | undefined }

/**
 * Whether everybody whom an update would be to has chosen none in the plan that counts: the newest. It lasts until a newer
 * plan says otherwise (domain §9 S9, "unless she chooses none").
 */
export async function choseNoUpdates(tx: Tx, { caseId, reportId, personId }: Of): Promise<boolean> {
  const whose = personId ? eq(people.id, personId) : reportId ? eq(people.reportId, reportId) : undefined
  const newest = await tx
    .selectDistinctOn([people.id], { every: actionPlans.contactEveryDays })
    .from(people)
    .leftJoin(actionPlans, eq(actionPlans.personId, people.id))
    .where(and(eq(people.caseId, caseId), whose, ne(people.role, 'alleged_perpetrator')))
    .orderBy(people.id, desc(actionPlans.madeAt), desc(actionPlans.id))
  return newest.length > 0 && newest.every(({ every }) => every === noUpdates)
}
