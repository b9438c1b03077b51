import { describe, expect, test } from 'vitest'
import { clocksOfCase, clocksOfPerson, updateOwed } from '@/lib/cases/clocks-owed'
import { lockedContact } from '@/lib/cases/safe-contact-told'
import type { Target } from '@/lib/cases/target'
import { againDueOf, dueOf, type TargetRules } from '@/lib/cases/target-rules'
import { firstContactTarget, triageTarget } from '@/lib/cases/targets'
import { sooner } from '@/lib/cases/update-clocks'
import { instantAt } from '@/lib/clock/local'
import { targetItems } from '@/lib/lists/defaults/targets'
import { type SafeContact, safeTarget } from '@/lib/people/safe-contact'

const rules: TargetRules = { version: 1, items: targetItems, closures: [] }
const on = (text: string) => instantAt(text.slice(0, 10), text.slice(11) || '17:00')
const a2 = { severity: 'A2' as const, canBeReached: true }

describe('the table of working days (domain §3.10)', () => {
  test.each([
    ['2026-12-04', '2026-12-07', '2026-12-08', '2026-12-11', '2026-12-18', '2027-01-06'],
    ['2026-12-05', '2026-12-07', '2026-12-08', '2026-12-11', '2026-12-18', '2027-01-06'],
    ['2026-12-18', '2026-12-21', '2026-12-22', '2026-12-29', '2027-01-06', '2027-01-20'],
    ['2026-12-23', '2026-12-24', '2026-12-29', '2027-01-04', '2027-01-11', '2027-01-25'],
    ['2026-12-24', '2026-12-29', '2026-12-30', '2027-01-05', '2027-01-12', '2027-01-26'],
    ['2026-12-31', '2027-01-04', '2027-01-05', '2027-01-08', '2027-01-15', '2027-01-29'],
    ['2027-03-25', '2027-03-30', '2027-03-31', '2027-04-05', '2027-04-12', '2027-04-26'],
  ])('of a report received on %s', (received, ...days) => {
    const from = instantAt(received, '23:40')
    const found = (['T3', 'T4', 'T5', 'T8', 'T11'] as const).map(target => dueOf(rules, target, from))
    expect(found).toEqual(days.map(day => on(day)))
  })
})

type Deadlines = Partial<Record<Target, string>>
type Scenario = [name: string, received: string, expected: Deadlines]

/** The deadlines of domain §9 that follow from receipt alone. */
const scenarios: Scenario[] = [
  [
    'S1',
    '2026-12-05 23:40',
    {
      T2: '2026-12-07 12:00',
      T3: '2026-12-07',
      T4: '2026-12-08',
      T5: '2026-12-11',
      T6: '2026-12-11',
      T8: '2026-12-18',
    },
  ],
  [
    'S2',
    '2026-12-08 10:15',
    { T2: '2026-12-09 12:00', T3: '2026-12-09', T4: '2026-12-10', T5: '2026-12-15', T13: '2026-12-09 10:15' },
  ],
  [
    'S3',
    '2026-12-14 14:05',
    { T2: '2026-12-15 12:00', T3: '2026-12-15', T4: '2026-12-16', T5: '2026-12-21', T8: '2026-12-30' },
  ],
  ['S4', '2026-12-18 20:30', { T3: '2026-12-21', T4: '2026-12-22', T5: '2026-12-29', T13: '2026-12-19 20:30' }],
  ['S5, flat 2', '2026-12-16 10:00', { T3: '2026-12-17', T5: '2026-12-23' }],
  ['S5, flat 5', '2026-12-18 10:00', { T3: '2026-12-21', T5: '2026-12-29' }],
  ['S5, flat 6', '2026-12-22 10:00', { T3: '2026-12-23', T5: '2026-12-31', T9: '2026-12-23 10:00' }],
  [
    'S6',
    '2026-12-23 16:30',
    { T2: '2026-12-24 12:00', T3: '2026-12-24', T4: '2026-12-29', T5: '2027-01-04', T8: '2027-01-11' },
  ],
  ['S7', '2026-12-24 11:20', { T3: '2026-12-29', T4: '2026-12-30', T5: '2027-01-05', T9: '2026-12-25 11:20' }],
  ['S9', '2026-12-10 11:00', { T3: '2026-12-11', T4: '2026-12-14', T5: '2026-12-17', T8: '2026-12-24' }],
]

test.each(scenarios)('the deadlines of %s come out', (_, received, expected) => {
  const from = on(received)
  const owed = [
    ...clocksOfPerson({ role: 'victim' }, from, rules),
    ...clocksOfPerson({ role: 'witness' }, from, rules),
    ...clocksOfCase(from, rules),
    updateOwed(from, rules),
  ]
  const due = (target: Target): Date | undefined => {
    if (target === 'T2') return triageTarget({ receivedAt: from, ...a2 }, rules)
    if (target === 'T3') return firstContactTarget({ receivedAt: from, ...a2 }, rules)
    if (target === 'T9' || target === 'T13') return dueOf(rules, target, from)
    return owed.find(clock => clock.target === target)?.dueAt
  }
  const found = Object.fromEntries(Object.keys(expected).map(target => [target, due(target as Target)]))
  expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([target, text]) => [target, on(text)])))
})

describe('somebody who can be seen on Thursdays from 10 to 12 only (scenario S2)', () => {
  const atCentre: SafeContact = {
    okChannels: ['in_person'],
    neverChannels: ['phone', 'text', 'email', 'letter'],
    livesWithAllegedPerpetrator: false,
    windows: [{ days: [4], from: '10:00', to: '12:00' }],
  }
  const from = on('2026-12-08 10:15')

  test('first contact is deferred for safety to Thursday 10:00, and an interview due that day stands', () => {
    const contact = firstContactTarget({ receivedAt: from, ...a2 }, rules)
    expect(safeTarget(atCentre, from, contact)).toEqual(on('2026-12-10 10:00'))
    const [interview, plan] = clocksOfPerson({ role: 'victim', safe: atCentre }, from, rules)
    expect(interview).toMatchObject({ dueAt: on('2026-12-10'), deferredForSafetyUntil: undefined })
    expect(plan).toMatchObject({ dueAt: on('2026-12-15'), deferredForSafetyUntil: undefined })
  })

  test('an interview whose day comes before the next safe time waits for it', () => {
    const [interview] = clocksOfPerson({ role: 'victim', safe: atCentre }, on('2026-12-04 13:00'), rules)
    expect(interview).toMatchObject({ dueAt: on('2026-12-08'), deferredForSafetyUntil: on('2026-12-10 10:00') })
  })

  test('nothing waits for a time where no way is agreed yet', () => {
    const [interview] = clocksOfPerson({ role: 'victim', safe: lockedContact }, on('2026-12-04 13:00'), rules)
    expect(interview?.deferredForSafetyUntil).toBeUndefined()
  })
})

describe('an emergency (A1)', () => {
  const a1 = { severity: 'A1' as const, receivedAt: on('2026-12-25 03:15') }

  test('is triaged within one clock hour, and contact is tried within four where there is a safe way', () => {
    expect(triageTarget({ ...a1, canBeReached: true }, rules)).toEqual(on('2026-12-25 04:15'))
    expect(firstContactTarget({ ...a1, canBeReached: true }, rules)).toEqual(on('2026-12-25 07:15'))
    expect(firstContactTarget({ ...a1, canBeReached: false }, rules)).toEqual(on('2026-12-29'))
  })
})

describe('updates', () => {
  test('are every ten working days, and every five while the risk is High', () => {
    expect(againDueOf(rules, 'T8', on('2026-12-08 10:00'))).toEqual(on('2026-12-22'))
    expect(againDueOf(rules, 'T8', on('2026-12-08 10:00'), true)).toEqual(on('2026-12-15'))
  })

  test('come sooner once the risk is High: five days from receipt, and never before the next working day ends', () => {
    const clock = { startedAt: on('2026-12-08 10:15'), dueAt: on('2026-12-22') }
    expect(sooner(clock, on('2026-12-10 11:00'), rules)).toEqual(on('2026-12-15'))
    expect(sooner(clock, on('2026-12-16 09:00'), rules)).toEqual(on('2026-12-17'))
    expect(sooner(clock, on('2026-12-21 09:00'), rules)).toBeUndefined()
  })
})

test('a landlord’s own amounts count, and a closure day is no working day', () => {
  const own = targetItems.map(item => (item.code === 'T4' ? { ...item, amount: 3 } : item))
  const changed = { version: 2, items: own, closures: ['2026-12-08'] }
  expect(dueOf(changed, 'T4', on('2026-12-04'))).toEqual(on('2026-12-10'))
})

test('a target that a version leaves out is as it came', () => {
  expect(dueOf({ ...rules, items: [] }, 'T4', on('2026-12-04'))).toEqual(on('2026-12-08'))
})
