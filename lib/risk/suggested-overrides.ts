import { isChildAge } from '@/lib/people/age'
import type { ageBands } from '@/lib/reports/report'
import type { RiskOverride } from './risk'

export type OverrideFacts = {
  ageBand: (typeof ageBands)[number] | null
  /** When each incident that is known of happened, or the report of it came. */
  incidentsAt: readonly Date[]
  /** What kinds of thing were told or classified. */
  types: readonly string[]
  mateCrime?: { indicators: readonly string[]; careOrSupportNeeds: boolean } | undefined
  livesWithAllegedPerpetrator: boolean
  /** Somebody the case is about has a warning marker that stands. */
  perpetratorMarked?: boolean
}

const days30 = 30 * 86_400_000
const byType: readonly [RiskOverride, readonly string[]][] = [
  ['violence_or_weapon', ['assault', 'sexual_assault_or_harassment', 'weapon']],
  ['arson', ['arson_or_attempt']],
  ['threat_to_kill', ['threats_to_kill']],
]

/** What the record already says makes the band High (domain §3.5): ticked beforehand, for the officer to look at. */
export function suggestedOverrides(facts: OverrideFacts, now: Date): RiskOverride[] {
  const { types, mateCrime } = facts
  const told = byType.filter(([, kinds]) => kinds.some(kind => types.includes(kind))).map(([override]) => override)
  const lately = facts.incidentsAt.filter(at => now.getTime() - at.getTime() <= days30 && at <= now)
  const others: [RiskOverride, boolean][] = [
    ['mate_crime_with_needs', mateCrime?.careOrSupportNeeds === true && mateCrime.indicators.length > 0],
    ['child_targeted', isChildAge(facts.ageBand)],
    ['perpetrator_flagged_or_same_home', facts.livesWithAllegedPerpetrator || facts.perpetratorMarked === true],
    ['third_incident_in_30_days', lately.length >= 3],
  ]
  return [...told, ...others.filter(([, holds]) => holds).map(([override]) => override)]
}
