import { shortDateTime } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import type { SafeWindow } from '@/lib/people/person'
import { isSafeNow, nextSafeTime, windowWords } from '@/lib/people/safe-window'

/** As a clock reads what they said (`times`), which is not said twice; where it cannot, their own words stand alone. */
export function nextWords(windows: readonly SafeWindow[], times?: string | null): string | undefined {
  const next = nextSafeTime(windows, now())
  if (!next) return undefined
  const words = windows.map(windowWords).join('; ')
  const known = words === times ? '' : ` (${words})`
  return isSafeNow(windows, now()) ? `Safe now${known}.` : `Next: ${shortDateTime(next)}${known}.`
}
