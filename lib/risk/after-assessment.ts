import { startClock } from '@/lib/cases/running-clocks'
import { meetTheirClocks } from '@/lib/cases/their-clocks'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/people/queries'
import type { RiskBand } from './risk'
import { quicken, whenHigh } from './when-high'

const againAfter = 20

/**
 * What an assessment does to clocks (domain §3.4): interview and assessment (T4) are met, and the next one (T12) is due
 * 20 working days on. A band that became High brings what High brings; one that stays High keeps updates close.
 */
export async function afterAssessment(
  tx: Tx,
  person: Person,
  { band, before }: { band: RiskBand; before?: RiskBand | undefined },
  closures: string[],
): Promise<void> {
  const at = now()
  await meetTheirClocks(tx, person, 'T4', at)
  await meetTheirClocks(tx, person, 'T12', at)
  const { id: personId, caseId } = person
  await startClock(tx, { target: 'T12', caseId, personId, startedAt: at, dueAt: dueAt(at, againAfter, closures) })
  if (band !== 'high') return
  if (before === 'high') await quicken(tx, person, at, closures)
  else await whenHigh(tx, person, at, closures)
}
