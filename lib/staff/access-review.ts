const day = 86_400_000
/** A review is due when the last is older than this, in ms. */
const yearMs = 365 * day
/** How long the answers may take, in days. */
export const reviewDays = 30

export type ReviewStanding = 'open' | 'due' | 'done'
type Facts = { isOpen: boolean; lastClosedAt: Date | null; firstAccountAt: Date | null }

/** How the yearly review of access stands. Where there never was one, it is due a year after the first account was made. */
export function reviewStanding({ isOpen, lastClosedAt, firstAccountAt }: Facts, now: Date): ReviewStanding {
  if (isOpen) return 'open'
  const since = lastClosedAt ?? firstAccountAt
  return since && now.getTime() - since.getTime() > yearMs ? 'due' : 'done'
}

type Answer = { active: boolean; answer: string | null }

/** How many of the accounts that are there have an answer, and how many were to end and are still there. */
export function progressOf(accounts: readonly Answer[]): { answered: number; of: number; toEnd: number } {
  const there = accounts.filter(({ active }) => active)
  return {
    answered: there.filter(({ answer }) => answer !== null).length,
    of: there.length,
    toEnd: there.filter(({ answer }) => answer === 'end').length,
  }
}
