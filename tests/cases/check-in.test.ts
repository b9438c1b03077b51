import { expect, test } from 'vitest'
import { isCheckedInWith, wantsNothingDone } from '@/lib/cases/check-in'
import { clocksOfPerson } from '@/lib/cases/clocks-owed'
import { caseSteps } from '@/lib/cases/next-steps'
import { targetItems } from '@/lib/lists/defaults/targets'
import { personRoles, wishesToProceed } from '@/lib/people/person'

const rules = { version: 1, items: targetItems, closures: ['2026-12-25', '2026-12-28', '2027-01-01'] }
const told = new Date('2026-12-10T09:20:00Z')
const owed = ['support_only', 'no', 'withdrawn']

test.each(wishesToProceed)('a victim whose wish is %s wants nothing done, or not', wish => {
  expect(wantsNothingDone({ role: 'victim', wish })).toBe(owed.includes(wish))
})

test.each(personRoles.filter(role => role !== 'victim'))('nobody checks in with a %s', role => {
  expect(isCheckedInWith({ role, wish: 'no' })).toBe(false)
})

test('whoever asked us not to is left alone', () => {
  expect(isCheckedInWith({ role: 'victim', wish: 'no', noCheckInsAt: told })).toBe(false)
})

test('of a call on Thu 10 Dec 2026 it is due on Tue 12 Jan 2027 (scenario S9)', () => {
  const clocks = clocksOfPerson({ role: 'victim', wish: 'support_only' }, told, rules)
  expect(clocks.find(({ target }) => target === 'K1')?.dueAt).toEqual(new Date('2027-01-12T17:00:00Z'))
  expect(clocksOfPerson({ role: 'victim', wish: 'yes' }, told, rules).map(({ target }) => target)).not.toContain('K1')
})

test('it is a step with how they may be reached safely, and none once the case is closed', () => {
  const clock = {
    id: 'k',
    target: 'K1' as const,
    reportId: null,
    personId: 'p',
    dueAt: new Date('2027-01-12T17:00:00Z'),
  }
  const person = { id: 'p', role: 'victim' as const, name: 'Ms K', reportId: null }
  const kase = {
    ...{ id: 'c', reference: 'LK-1', severity: 'A2' as const, status: 'assessing', officerId: 'o' },
    ...{ clocks: [clock], people: [person], offers: [], outgoing: [], contacts: [] },
  }
  const steps = (status: string) => caseSteps({ ...kase, status }, told).filter(({ target }) => target === 'K1')
  expect(steps('assessing')).toMatchObject([
    {
      kind: 'contact',
      personId: 'p',
      title: 'Check in with Ms K',
      safely: 'Nothing is safe until they have been asked.',
    },
  ])
  expect(steps('closed')).toEqual([])
})
