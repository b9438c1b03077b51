import { meetTheirClocks } from '@/lib/cases/their-clocks'
import { quickenUpdates, startReassessment } from '@/lib/cases/update-clocks'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/people/queries'
import type { RiskBand } from './risk'
import { whenHigh } from './when-high'

/**
 * What an assessment does to clocks (domain §3.4): interview and assessment (T4) are met, and the next one (T12) is due
 * 20 working days on. A band that became High brings what High brings; one that stays High keeps updates close.
 */
export async function afterAssessment(
  tx: Tx,
  person: Person,
  { band, before }: { band: RiskBand; before?: RiskBand | undefined },
): Promise<void> {
  const at = now()
  await meetTheirClocks(tx, person, 'T4', at)
  await startReassessment(tx, { caseId: person.caseId, personId: person.id }, at)
  if (band !== 'high') return
  if (before === 'high') await quickenUpdates(tx, person, at)
  else await whenHigh(tx, person, at)
}
