import { inLondon, localDate } from '@/lib/clock/local'
import type { ContactOutcome, SafeChannel } from '@/lib/people/person'

export type Attempt = { channel: SafeChannel; outcome: ContactOutcome; contactedAt: Date }

const enough = 3
/** What follows the attempts, and is none (domain §3.4). */
const written: readonly SafeChannel[] = ['portal', 'letter']

/**
 * When somebody could not be reached (T14, domain §3.4): the third attempt since we last spoke, each by another channel,
 * on another day, or in another part of the day than those before. Undefined until then.
 */
export function unableToReachSince(contacts: readonly Attempt[]): Date | undefined {
  const inOrder = [...contacts].sort((a, b) => a.contactedAt.getTime() - b.contactedAt.getTime())
  const last = inOrder.findLastIndex(({ outcome }) => outcome === 'two_way')
  const different = new Map<string, Date>()
  for (const attempt of inOrder.slice(last + 1).filter(({ channel }) => !written.includes(channel))) {
    const key = occasion(attempt)
    if (!different.has(key)) different.set(key, attempt.contactedAt)
  }
  return [...different.values()][enough - 1]
}

/** Three calls within one morning are one attempt. */
const occasion = ({ channel, contactedAt }: Attempt) => `${channel} ${localDate(contactedAt)} ${partOfDay(contactedAt)}`

function partOfDay(at: Date): string {
  const { hour } = inLondon(at)
  if (hour < 12) return 'morning'
  return hour < 17 ? 'afternoon' : 'evening'
}
