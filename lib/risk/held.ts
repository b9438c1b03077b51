import { isLower } from './band'
import type { RiskBand } from './risk'
import { type Scored, scoredBand } from './scoring'

type Assessed = Scored & { band: RiskBand; bandSource: string }

/** Whether the newest assessment came out lower than the one before and waits for a manager (domain §3.5). */
export function isHeld(newest: Assessed, before: Pick<Assessed, 'band'> | undefined): boolean {
  if (!before || newest.bandSource !== 'raised') return false
  return newest.band === before.band && isLower(scoredBand(newest), newest.band)
}
