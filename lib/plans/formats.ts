import { contactBy, type SafeContact } from '@/lib/people/safe-contact'
import { type PlanFormat, planFormats } from './plan'

/** What leaves something behind that others may find: on paper, or as a recording. */
const leftBehind: readonly PlanFormat[] = ['paper', 'large_print', 'easy_read', 'audio', 'translated']

/**
 * In which forms a copy of the plan may be left with them (domain §3.6, §6.8). Explaining it is always possible and, where
 * keeping a copy is not safe or nobody has asked, the only way.
 */
export const formatsSafeFor = (safe: SafeContact | undefined): PlanFormat[] =>
  planFormats.filter(format => formatProblem(format, safe) === undefined)

/** Why a copy may not be left in this form, or undefined where it may. */
export function formatProblem(format: PlanFormat, safe: SafeContact | undefined): string | undefined {
  if (format === 'explained_no_copy') return undefined
  if (!safe) return 'Nothing is safe until they have been asked. Explain it, and leave no copy.'
  if (safe.livesWithAllegedPerpetrator) return 'They live with the alleged perpetrator. Explain it, and leave no copy.'
  if (format === 'mailbox') return agreed('portal', safe)
  if (safe.someoneElseSees) return 'Somebody else sees their phone or post. Explain it, and leave no copy.'
  return leftBehind.includes(format) ? leftBehindProblem(safe) : agreed('email', safe)
}

/** Whether a copy on paper may exist at all: what is printed is meant to be left with them. */
export const paperIsSafe = (safe: SafeContact | undefined): boolean => formatProblem('paper', safe) === undefined

function leftBehindProblem(safe: SafeContact): string | undefined {
  if (contactBy('letter', safe).verdict === 'never') return 'They said never to send letters: nothing on paper is left.'
  const handed = contactBy('in_person', safe).verdict === 'ok'
  if (handed || contactBy('letter', safe).verdict === 'ok') return undefined
  return 'They have not said that something on paper is safe. Ask first, or explain it and leave no copy.'
}

function agreed(channel: 'email' | 'portal', safe: SafeContact): string | undefined {
  const { verdict, reason } = contactBy(channel, safe)
  return verdict === 'ok' ? undefined : reason
}
