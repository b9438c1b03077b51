import { inLondon, toDate } from '@/lib/clock/local'

/** A district's threshold (domain §3.8). `hateCount`: so many hate reports are enough by themselves; null: they count as any other. */
export type ReviewRule = {
  district: string
  asbCount: number
  windowMonths: number
  reportedWithinMonths: number
  hateCount: number | null
  url: string | null
}

/** Something that somebody told us happened to them. `happenedAt` null: nobody knows when, which is not held against them. */
export type ToldOf = { receivedAt: Date; happenedAt: Date | null; isHate: boolean }

/** Why they may be able to ask for an ASB Case Review: by so many hate reports, or by so many reports of any kind. */
export type ReviewRight = { by: 'hate' | 'any'; count: number }

/**
 * Whether what one person told us, counted by itself, may be enough for an ASB Case Review where they live. The council
 * decides; this says only that they may ask. Domain §3.8.
 */
export function reviewRight(rule: ReviewRule, told: readonly ToldOf[], now: Date): ReviewRight | undefined {
  const counted = told.filter(one => counts(rule, one, now))
  const hate = counted.filter(({ isHate }) => isHate).length
  if (rule.hateCount !== null && hate >= rule.hateCount) return { by: 'hate', count: hate }
  return counted.length >= rule.asbCount ? { by: 'any', count: counted.length } : undefined
}

function counts({ windowMonths, reportedWithinMonths }: ReviewRule, { receivedAt, happenedAt }: ToldOf, now: Date) {
  const inWindow = receivedAt <= now && receivedAt >= before(now, windowMonths)
  return inWindow && (happenedAt === null || happenedAt >= before(receivedAt, reportedWithinMonths))
}

const before = (at: Date, months: number) => toDate(inLondon(at).subtract({ months }))

type Versioned = ReviewRule & { version: number; validFrom: string }

/** The newest rule of a district that is in force on a day (yyyy-mm-dd); where it has none of its own, that of `*`. */
export function ruleFor<Rule extends Versioned>(
  rules: readonly Rule[],
  district: string,
  today: string,
): Rule | undefined {
  const of = (name: string) =>
    rules.filter(rule => rule.district === name && rule.validFrom <= today).sort((a, b) => b.version - a.version)[0]
  return of(district) ?? of(everywhere)
}

export const everywhere = '*'

/** "1 hate report in 6 months" */
export function rightWords({ by, count }: ReviewRight, { windowMonths }: Pick<ReviewRule, 'windowMonths'>): string {
  const what = by === 'hate' ? 'hate report' : 'report'
  return `${count} ${what}${count === 1 ? '' : 's'} of their own in ${windowMonths} months`
}
