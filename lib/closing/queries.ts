import { and, count, desc, eq, isNull } from 'drizzle-orm'
import { challenges } from '@/drizzle/schema/challenges'
import { closureChecks, closures, closureTellings } from '@/drizzle/schema/closing'
import { safetyMeasures } from '@/drizzle/schema/measures'
import { surveys } from '@/drizzle/schema/surveys'
import type { Tx } from '@/lib/db'
import { closures as closureDays } from '@/lib/landlord/landlord'

export type Closing = Awaited<ReturnType<typeof closingOf>>
export type Closure = Closing['closures'][number]
export type Challenge = Closing['challenges'][number]

/** How the closing of a case stands, newest first. The caller has asked the grants and holds the unit. */
export async function closingOf(tx: Tx, caseId: string) {
  const [proposals, tellings, disagreements, checks, asked, measures, days] = await Promise.all([
    tx.select().from(closures).where(eq(closures.caseId, caseId)).orderBy(desc(closures.proposedAt), desc(closures.id)),
    tx
      .select()
      .from(closureTellings)
      .where(eq(closureTellings.caseId, caseId))
      .orderBy(desc(closureTellings.toldAt), desc(closureTellings.id)),
    tx.select().from(challenges).where(eq(challenges.caseId, caseId)).orderBy(desc(challenges.receivedAt)),
    tx.select().from(closureChecks).where(eq(closureChecks.caseId, caseId)).orderBy(desc(closureChecks.at)),
    tx.select().from(surveys).where(eq(surveys.caseId, caseId)),
    openMeasuresOf(tx, caseId),
    closureDays(),
  ])
  return {
    ...{ closures: proposals, tellings, challenges: disagreements, checks, surveys: asked },
    openMeasures: measures,
    closureDays: days,
  }
}

async function openMeasuresOf(tx: Tx, caseId: string): Promise<number> {
  const { completedAt, cancelledAt } = safetyMeasures
  const open = and(eq(safetyMeasures.caseId, caseId), isNull(completedAt), isNull(cancelledAt))
  const [row] = await tx.select({ n: count() }).from(safetyMeasures).where(open)
  return row?.n ?? 0
}

/** What is proposed and neither approved nor declined. */
export const openClosure = ({ closures }: Closing): Closure | undefined =>
  closures.find(({ approvedAt, declinedAt }) => !approvedAt && !declinedAt)

/** How the case was closed last. */
export const approvedClosure = ({ closures }: Closing): Closure | undefined =>
  closures.find(({ approvedAt }) => approvedAt)
