import { type RiskBand, riskBands } from '@/lib/risk/risk'

export type RiskRecord = {
  assessments: readonly { band: RiskBand; at: Date }[]
  incidents: readonly { recordedAt: Date }[]
}

/**
 * Whether risk has risen since somebody said no, by the record alone (domain §4.2): something new was recorded, or they
 * were assessed in a higher band than the one that stood then. Whoever was not assessed then stood in none.
 */
export function riskRose(since: Date, { assessments, incidents }: RiskRecord): boolean {
  if (incidents.some(({ recordedAt }) => recordedAt > since)) return true
  const inOrder = [...assessments].sort((a, b) => a.at.getTime() - b.at.getTime())
  const before = inOrder.filter(({ at }) => at <= since).at(-1)
  const stood = before ? height(before.band) : -1
  return inOrder.some(({ at, band }) => at > since && height(band) > Math.max(stood, lowest))
}

const height = (band: RiskBand) => riskBands.indexOf(band)
/** A first assessment that comes out standard is no rise. */
const lowest = 0
