import type { AgeBand } from '@/lib/people/age'
import type { SafeChannel } from '@/lib/people/person'
import { okBy, type SafeContact } from '@/lib/people/safe-contact'
import type { SurveySkip, SurveyState } from './closing'

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

/** What settles it, as somebody records it who asked them, or did not. */
export const surveyEnds = ['answered', 'declined', 'not_safe', 'no_safe_channel'] as const
export type SurveyEnd = (typeof surveyEnds)[number]

/** Still to be asked: by a colleague, or waited for in their mailbox. */
export const isStillAsked = (state: SurveyState): boolean => state === 'due' || state === 'offered'

/** The safe ways in which a colleague can ask them; their mailbox asks by itself. */
export const waysToAsk = (safe: SafeContact | undefined): SafeChannel[] =>
  safe ? okBy(safe).filter(way => way !== 'portal') : []

type Worked = {
  officerId: string | null
  deputyId: string | null
  contacts: readonly { byId: string }[]
  closing: { closures: readonly { proposedBy: string }[]; tellings: readonly { toldBy: string }[] }
}

/** Whether somebody worked on a case: they neither ask how we did nor hear the answer (domain §3.11). */
export function workedOn({ officerId, deputyId, contacts, closing }: Worked, staffId: string): boolean {
  const spoke = contacts.map(({ byId }) => byId)
  const closed = [...closing.closures.map(({ proposedBy }) => proposedBy), ...closing.tellings.map(one => one.toldBy)]
  return [officerId, deputyId, ...spoke, ...closed].includes(staffId)
}
