import { eq } from 'drizzle-orm'
import { reports } from '@/drizzle/schema/reports'
import type { Tx } from '@/lib/db'
import type { ListItem } from '@/lib/lists/list'
import { listInForce } from '@/lib/lists/queries'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { startClock } from './running-clocks'
import { dueOf } from './target-rules'

export type Graffiti = { caseId: string; reportId: string; types: readonly string[] }

/** Whether one of the types is graffiti that has to be removed within hours: the list says which. */
export const isGraffiti = (types: readonly string[], items: readonly ListItem[]): boolean =>
  items.some(({ code, graffiti }) => graffiti === true && types.includes(code))

/**
 * Starts removal of offensive graffiti (T9), from receipt of the report that told of it, day and night; photographed
 * first. Called wherever a report is classified. False where it is no graffiti, or the clock runs.
 */
export async function startGraffitiClock(tx: Tx, { caseId, reportId, types }: Graffiti): Promise<boolean> {
  if (!isGraffiti(types, (await listInForce(tx, 'incident_types')).items)) return false
  const [report] = await tx.select({ at: reports.receivedAt }).from(reports).where(eq(reports.id, reportId))
  if (!report) return false
  const rules = await rulesIn(tx)
  const dueAt = dueOf(rules, 'T9', report.at)
  const clock = { target: 'T9' as const, caseId, reportId, startedAt: report.at, dueAt, targetVersion: rules.version }
  return startClock(tx, clock)
}
