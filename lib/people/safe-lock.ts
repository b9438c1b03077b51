import type { SafeChannel } from './person'
import type { SafeContactRow } from './queries'

/** What the rule looks at: what is said of safety, without who wrote it down and when. */
export type SafeSaid = Pick<
  SafeContactRow,
  'okChannels' | 'neverChannels' | 'someoneElseSees' | 'livesWithAllegedPerpetrator'
> & { voicemail?: SafeContactRow['voicemail'] | undefined; letters?: SafeContactRow['letters'] | undefined }

/** What lies on a phone, in an inbox or on a mat, or rings: somebody else may be who picks it up. */
export const lockedChannels: readonly SafeChannel[] = ['phone', 'text', 'email', 'letter']
/** What goes past whoever reads along: met in person, or through somebody they named. */
const keptChannels: readonly SafeChannel[] = ['in_person', 'via_named_person']

/**
 * What is safe for somebody whose phone is read by another, or who has them in the home (domain §2.6, §6.8): nothing to
 * their devices or door mat, ever; of what they agreed to, meeting them and going through whom they named stays.
 */
export function lockedSafely(before: SafeSaid | undefined): SafeSaid {
  const never = new Set([...(before?.neverChannels ?? []), ...lockedChannels])
  return {
    okChannels: (before?.okChannels ?? []).filter(channel => keptChannels.includes(channel) && !never.has(channel)),
    neverChannels: [...never],
    voicemail: 'never',
    letters: 'never',
    someoneElseSees: true,
    livesWithAllegedPerpetrator: before?.livesWithAllegedPerpetrator ?? false,
  }
}

/** Why this may be recorded by a manager only while it is locked, or undefined where it loosens nothing. */
export function looseningProblem(before: SafeSaid | undefined, after: SafeSaid): string | undefined {
  const was = before ?? lockedSafely(undefined)
  const freed = was.neverChannels.some(channel => !after.neverChannels.includes(channel))
  const added = after.okChannels.some(channel => lockedChannels.includes(channel) && !was.okChannels.includes(channel))
  const answered =
    (was.voicemail === 'never' && after.voicemail !== 'never') || (was.letters === 'never' && after.letters !== 'never')
  const unseen = was.someoneElseSees && !after.someoneElseSees
  const alone = was.livesWithAllegedPerpetrator && !after.livesWithAllegedPerpetrator
  if (freed || added || answered || unseen || alone)
    return 'Safe contact is locked: somebody else may read their phone or live with them. Only a manager may loosen it. Talk to yours.'
}
