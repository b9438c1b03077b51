import type { AgeBand } from '@/lib/people/age'
import { okBy, type SafeContact } from '@/lib/people/safe-contact'
import type { SurveySkip } from './closing'

export type Asked = {
  ageBand: AgeBand | null
  safe: SafeContact | undefined
  /** The last contact was not safe, and nobody has asked since what is. */
  wasUnsafe: boolean
  restricted: boolean
}

/** Why somebody is not asked how we did, or null where they are (domain §3.11, §6.7, S2, S4). */
export function surveySkip({ ageBand, safe, wasUnsafe, restricted }: Asked): SurveySkip | null {
  if (restricted) return 'restricted'
  if (ageBand === 'under_13' || ageBand === '13_15') return 'child'
  if (wasUnsafe || safe?.livesWithAllegedPerpetrator) return 'not_safe'
  return safe && okBy(safe).length > 0 ? null : 'no_safe_channel'
}
