import { expect, test } from 'vitest'
import type { ConsentAnswer } from '@/lib/people/consent'
import { referralProblem, standingReferral } from '@/lib/support/referral'

const now = new Date('2026-12-14T10:00:00Z')
const day = (n: number) => new Date(Date.UTC(2026, 11, n, 9))
const said = (id: string, answer: ConsentAnswer, n: number, more: object = {}) => ({
  ...{ id, personId: 'her', purpose: 'refer_for_support' as const, answer, givenAt: day(n) },
  ...more,
})
const problem = (...consents: ReturnType<typeof said>[]) => referralProblem(consents, 'her', 'Counselling', now)

test.each([
  ['a yes', [said('a', 'yes', 10)], undefined],
  ['a yes to this agency', [said('a', 'yes', 10, { recipient: ' counselling ' })], undefined],
  ['nothing', [], 'have not agreed'],
  ['a yes to another agency', [said('a', 'yes', 10, { recipient: 'Galop' })], 'have not agreed'],
  ['a yes to another action', [said('a', 'yes', 10, { purpose: 'tell_police' })], 'have not agreed'],
  ['a yes of somebody else', [said('a', 'yes', 10, { personId: 'him' })], 'have not agreed'],
  ['a no', [said('a', 'no', 10)], 'said no'],
  ['ask later', [said('a', 'ask_later', 10)], 'not said yes'],
  ['a yes that was taken back', [said('a', 'yes', 10, { withdrawnAt: day(12) })], 'took back'],
  ['a yes that is over', [said('a', 'yes', 10, { expiresOn: '2026-12-13' })], 'is over'],
  ['a yes, and a no since', [said('a', 'yes', 10), said('b', 'no', 12)], 'said no'],
  ['a yes, and ask later since', [said('a', 'yes', 10), said('b', 'ask_later', 12)], 'not said yes'],
] as const)('with %s', (_, consents, words) => {
  const why = problem(...consents)
  if (words === undefined) expect(why).toBeUndefined()
  else expect(why).toContain(words)
})

test('a no to another agency does not end a yes to this one', () => {
  const consents = [said('a', 'yes', 10, { recipient: 'Counselling' }), said('b', 'no', 12, { recipient: 'Galop' })]
  expect(standingReferral(consents, 'her', 'Counselling', now)?.id).toBe('a')
})
