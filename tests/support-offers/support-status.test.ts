import { expect, test } from 'vitest'
import type { offerDecisions } from '@/lib/support/offer'
import { offerStatus, supportStatuses, supportStatusNames, supportStatusOf } from '@/lib/support/support-status'

const at = new Date('2026-12-10T10:00:00Z')
const offer = (decision: (typeof offerDecisions)[number], more: object = {}) => ({
  ...{ decision, startedAt: null, endedAt: null },
  ...more,
})

test.each([
  ['not_answered', {}, 'offered'],
  ['accepted', {}, 'accepted'],
  ['accepted', { startedAt: at }, 'active'],
  ['accepted', { startedAt: at, endedAt: at }, 'ended'],
  ['accepted', { endedAt: at }, 'ended'],
  ['declined', {}, 'declined'],
  ['deferred', {}, 'deferred'],
  ['withdrawn', { startedAt: at }, 'withdrawn'],
] as const)('an offer that is %s, with %o, stands as %s', (decision, more, status) => {
  expect(offerStatus(offer(decision, more))).toBe(status)
})

test.each([
  [[], 'not_offered'],
  [['declined', 'declined'], 'declined'],
  [['declined', 'not_answered'], 'offered'],
  [['declined', 'accepted', 'deferred'], 'accepted'],
] as const)('somebody offered %o has support that stands as %s', (decisions, status) => {
  expect(supportStatusOf(decisions.map(decision => offer(decision)))).toBe(status)
})

test('what is in place outweighs everything, and what has ended does not hide a new offer', () => {
  const active = offer('accepted', { startedAt: at })
  expect(supportStatusOf([offer('declined'), active])).toBe('active')
  expect(supportStatusOf([offer('accepted', { startedAt: at, endedAt: at }), offer('not_answered')])).toBe('offered')
})

test('every status has its words', () => {
  expect(Object.keys(supportStatusNames)).toEqual([...supportStatuses])
})
