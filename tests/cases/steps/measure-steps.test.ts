import { describe, expect, test } from 'vitest'
import { caseSteps } from '@/lib/cases/next-steps'
import type { CaseToWork } from '@/lib/cases/steps/case-to-work'

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const now = at('09T09:00')
const witness = { id: 'w', role: 'witness' as const, name: 'Mr Ash', reportId: 'r1' }
const measure = {
  ...{ id: 'm', personId: 'w', kind: 'locks', wording: { locks: 'Locks changed or added' }, isUrgent: true },
  ...{
    ownerId: 'o',
    dueOn: '2026-12-10',
    orderedAt: null,
    completedAt: null,
    cancelledAt: null,
    madeAt: at('08T10:00'),
  },
}
const clock = {
  ...{ id: 'c', target: 'T10' as const, personId: 'w', reportId: null, startedAt: measure.madeAt },
  dueAt: at('09T10:00'),
}
const steps = (more: Partial<CaseToWork>) =>
  caseSteps(
    {
      ...{ id: 'k', reference: 'C-7M4Q', severity: 'A2', status: 'assessing', officerId: 'o', people: [witness] },
      offers: [1, 2, 3, 4, 5].map(minimumOffer => ({ personId: 'w', minimumOffer, decision: 'declined' as const })),
      ...{ clocks: [], outgoing: [], contacts: [], ...more },
    },
    now,
  )

describe('a measure is a step until it is done or struck out', () => {
  test('an urgent one by its own clock, once', () => {
    const found = steps({ measures: [measure], clocks: [clock] })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ kind: 'measure', title: 'Locks changed or added: Mr Ash', clockId: 'c' })
    expect(found[0]?.reading?.at).toEqual(at('09T10:00'))
  })

  test('another by its day', () => {
    expect(steps({ measures: [{ ...measure, isUrgent: false }] })[0]?.reading?.at).toEqual(at('10T17:00'))
  })

  test.each([{ completedAt: now }, { cancelledAt: now }])('and no longer: %o', end => {
    expect(steps({ measures: [{ ...measure, ...end }] })).toEqual([])
  })

  test('the repair of the case stays a step of its own', () => {
    expect(steps({ clocks: [{ ...clock, personId: null }] }).map(({ kind }) => kind)).toEqual(['repair'])
  })
})

describe('a witness who gave something is asked how they want to help', () => {
  test.each([
    [[{ personId: 'w', isUnder: false }], 1],
    [[{ personId: 'w', isUnder: true }], 0],
    [[], 0],
  ])('%o', (given, count) => {
    const found = steps({ given })
    expect(found).toHaveLength(count)
    for (const step of found) expect(step.title).toBe('Ask Mr Ash how they want to help as a witness')
  })
})
