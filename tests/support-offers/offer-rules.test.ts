import { describe, expect, test } from 'vitest'
import { personRoles } from '@/lib/people/person'
import { audiences } from '@/lib/support/audience'
import { type OfferDecision, offerDecisions } from '@/lib/support/offer'
import {
  askAgainOn,
  checkDecision,
  checkMeantFor,
  checkNotNagging,
  checkOwed,
  checkRose,
  isOfferable,
  lastNo,
} from '@/lib/support/offer-rules'

const possible: Record<OfferDecision, OfferDecision[]> = {
  not_answered: ['accepted', 'declined', 'deferred', 'withdrawn'],
  deferred: ['accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: ['accepted'],
  withdrawn: ['accepted'],
}
const every = offerDecisions.flatMap(from => offerDecisions.map(to => [from, to, possible[from].includes(to)] as const))

test.each(every)('from %s to %s: %s', (from, to, may) => {
  const change = () => checkDecision(from, to)
  if (may) expect(change).not.toThrow()
  else expect(change).toThrow('cannot become')
})

test.each(personRoles)('support is owed to victim and witness: %s', role => {
  const owed = role === 'victim' || role === 'witness'
  if (owed) expect(() => checkOwed(role)).not.toThrow()
  else expect(() => checkOwed(role)).toThrow('victims and witnesses')
})

test.each([
  ['2026-12-09', null, true],
  ['2026-09-10', null, true],
  ['2026-09-09', null, false],
  ['2026-12-01', '2026-12-09', true],
  ['2026-12-01', '2026-12-08', false],
])('checked on %s and valid to %s is offered on 9 December: %s', (lastChecked, validTo, offered) => {
  expect(isOfferable({ lastChecked, validTo }, '2026-12-09')).toBe(offered)
})

test('after a no it is asked again 20 working days later, bank holidays left out', () => {
  expect(askAgainOn(new Date('2026-12-18T09:00:00Z'), [])).toBe('2027-01-20')
  expect(askAgainOn(new Date('2026-12-18T09:00:00Z'), ['2027-01-05'])).toBe('2027-01-21')
})

describe('the same thing again', () => {
  const declined = { decision: 'declined' as const, nextOfferOn: '2027-01-20' }

  test('is not offered while an answer is open or it is in place', () => {
    for (const decision of ['not_answered', 'deferred', 'accepted'] as const)
      expect(() => checkNotNagging([{ decision, nextOfferOn: null }], '2027-06-01', true)).toThrow('already')
  })

  test('is not offered within 20 working days of a no, unless risk has risen', () => {
    expect(() => checkNotNagging([declined], '2027-01-19', false)).toThrow('from Wednesday 20 January 2027')
    expect(() => checkNotNagging([declined], '2027-01-19', true)).not.toThrow()
    expect(() => checkNotNagging([declined], '2027-01-20', false)).not.toThrow()
  })
})

test('what was accepted and has ended may be offered again', () => {
  const ended = { decision: 'accepted' as const, nextOfferOn: null, endedAt: new Date('2027-01-05T12:00:00Z') }
  expect(() => checkNotNagging([ended], '2027-01-19', false)).not.toThrow()
})

test('that risk has risen is taken from the record, never from a tick', () => {
  expect(() => checkRose(true, false)).toThrow('Nothing on record')
  expect(() => checkRose(true, true)).not.toThrow()
  expect(() => checkRose(false, false)).not.toThrow()
})

test('the last no is the newest of no and not now', () => {
  const at = (n: number) => new Date(Date.UTC(2026, 11, n))
  const said = (decision: OfferDecision, n: number) => ({ decision, decisionAt: at(n) })
  expect(lastNo([said('declined', 3), said('deferred', 5), said('accepted', 9)])).toEqual(at(5))
  expect(lastNo([said('accepted', 9), { decision: 'not_answered', decisionAt: null }])).toBeUndefined()
})

test.each(audiences)('what is for %s is offered to whoever was hurt, or refused', audience => {
  const check = () => checkMeantFor(audience)
  if (audience === 'perpetrator') expect(check).toThrow('for an alleged perpetrator')
  else expect(check).not.toThrow()
})
