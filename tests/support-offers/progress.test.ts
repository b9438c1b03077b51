import { expect, test } from 'vitest'
import { momentOf, type Progress, progressProblem } from '@/lib/support/progress'
import { progressSchema } from '@/lib/support/progress-schema'

const now = new Date('2026-12-14T09:30:00Z')
const on = (n: number) => new Date(Date.UTC(2026, 11, n, 12))
const offered = { decision: 'accepted' as const, offeredAt: on(10) }
const progress = (more: Partial<Progress> = {}): Progress => ({
  ...{ referredAt: null, agencyAccepted: null, startedAt: null, endedAt: null, outcome: null, costPence: null },
  ...more,
})

test.each([
  ['nothing yet', {}, undefined],
  ['referred the same day as offered', { referredAt: on(10) }, undefined],
  ['the whole way', { referredAt: on(10), agencyAccepted: true, startedAt: on(11), endedAt: on(14) }, undefined],
  ['started without being referred', { startedAt: on(11) }, undefined],
  ['referred tomorrow', { referredAt: on(15) }, 'still to come'],
  ['started before it was offered', { startedAt: on(9) }, 'before it was offered'],
  ['started before being referred', { referredAt: on(12), startedAt: on(11) }, 'not in order'],
  ['ended before it started', { startedAt: on(12), endedAt: on(11) }, 'not in order'],
  ['taken on by whom nobody was referred to', { agencyAccepted: false }, 'on which day they were referred'],
] as const)('%s', (_, more, problem) => {
  const why = progressProblem(offered, progress(more), now)
  if (problem === undefined) expect(why).toBeUndefined()
  else expect(why).toContain(problem)
})

test.each(['not_answered', 'declined', 'deferred'] as const)('what is %s goes nowhere', decision => {
  expect(progressProblem({ ...offered, decision }, progress({ startedAt: on(11) }), now)).toContain('not accepted')
})

test('what they no longer want can be ended, and nothing else', () => {
  const withdrawn = { ...offered, decision: 'withdrawn' as const }
  expect(progressProblem(withdrawn, progress({ startedAt: on(11), endedAt: on(12) }), now)).toBeUndefined()
  expect(progressProblem(withdrawn, progress({ startedAt: on(11) }), now)).toContain('not accepted')
})

test('a day is kept as it was, is now where it is today, and noon otherwise', () => {
  const kept = new Date('2026-12-12T16:45:00Z')
  expect(momentOf('2026-12-12', kept, now)).toBe(kept)
  expect(momentOf('2026-12-14', null, now)).toBe(now)
  expect(momentOf('2026-12-11', kept, now)).toEqual(on(11))
  expect(momentOf(undefined, kept, now)).toBeNull()
})

test.each([
  ['45', 4500],
  ['£1,200.50', 120_050],
  ['0', 0],
  ['', undefined],
] as const)('a cost of "%s" is %s pence', (cost, pence) => {
  expect(progressSchema.parse({ cost, version: 1 }).cost).toBe(pence)
})

test.each(['-5', 'about 40', '1.234', '99999999'])('a cost of "%s" is refused kindly', cost => {
  expect(progressSchema.safeParse({ cost, version: 1 }).error?.issues[0]?.message).toContain('such as 45')
})
