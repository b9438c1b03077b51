import { localDate } from '@/lib/clock/local'
import { earlier, reviewBy } from './dates'

/** What an answer to an appeal may change of a marker: what makes a visit safe, and when it is looked at again. */
export type MarkerChanges = { controls: readonly string[]; reviewOn?: string | undefined }
type Changeable = { controls: readonly string[]; reviewOn: string | null; expiresOn: string | null }

/** Why this change cannot be made, or false. Only an approved marker has a review date (domain §5.7). Pure. */
export function refusedChange(marker: Changeable, change: MarkerChanges, now: Date): string | false {
  const { reviewOn = marker.reviewOn } = change
  if (sameCodes(marker.controls, change.controls) && reviewOn === marker.reviewOn)
    return 'Nothing would be different. Change what makes a visit safe, or when it is looked at again, or give another answer.'
  if (reviewOn === marker.reviewOn) return false
  if (marker.reviewOn === null) return 'It is not approved yet, so it has no review date.'
  const latest = earlier(reviewBy(now), marker.expiresOn)
  if (reviewOn !== null && reviewOn > localDate(now) && reviewOn <= latest) return false
  return 'Choose a review date after today, within six months and not after the marker ends.'
}

/** The words of what is kept as they were read when they were chosen, and those of what is new. Pure. */
export const wordingAfter = (
  before: Readonly<Record<string, string>>,
  fresh: Readonly<Record<string, string>>,
  controls: readonly string[],
): Record<string, string> => Object.fromEntries(controls.map(code => [code, before[code] ?? fresh[code] ?? code]))

const sameCodes = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every(code => other.includes(code))
