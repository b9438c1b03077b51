import { describe, expect, test } from 'vitest'
import { missingBefore } from '@/lib/cases/approach-missing'
import type { ConsentAnswer } from '@/lib/people/consent'

const now = new Date('2026-12-10T12:00:00Z')
const one = { id: 'one', role: 'victim' as const }
const said = (answer: ConsentAnswer, more: object = {}) => ({
  personId: 'one',
  purpose: 'speak_to_alleged_perpetrator' as const,
  answer,
  givenAt: new Date('2026-12-09T12:00:00Z'),
  ...more,
})
const facts = (more: object) => ({
  people: [one, { id: 'accused', role: 'alleged_perpetrator' as const }],
  consents: [],
  care: { assessments: [{ personId: 'one' }], overrides: [] },
  ...more,
})

describe('what is missing before the alleged perpetrator is spoken to', () => {
  test('is an assessment and an agreement of every victim, and of nobody else', () => {
    const nothing = facts({ care: { assessments: [], overrides: [] } })
    expect(missingBefore(nothing, now)).toEqual([{ personId: 'one', assessment: true, agreement: true }])
  })

  test.each([
    ['a yes', [said('yes')], 0],
    ['a no', [said('no')], 1],
    ['ask me later', [said('ask_later')], 1],
    ['a yes that is over', [said('yes', { expiresOn: '2026-12-09' })], 1],
    ['a yes until today', [said('yes', { expiresOn: '2026-12-10' })], 0],
    ['a yes taken back', [said('yes', { withdrawnAt: now })], 1],
    ['a yes to something else', [said('yes', { purpose: 'tell_police' })], 1],
    ['a yes before a no', [said('yes', { givenAt: new Date('2026-12-08T12:00:00Z') }), said('no')], 1],
  ] as const)('after %s', (_, consents, left) => {
    expect(missingBefore(facts({ consents }), now)).toHaveLength(left)
  })

  test('is no agreement where an override stands, for this purpose and this person only', () => {
    const care = (override: object) => ({ assessments: [{ personId: 'one' }], overrides: [override] })
    const purpose = 'speak_to_alleged_perpetrator'
    expect(missingBefore(facts({ care: care({ personId: 'one', purpose }) }), now)).toEqual([])
    expect(missingBefore(facts({ care: care({ personId: 'two', purpose }) }), now)).toHaveLength(1)
    expect(missingBefore(facts({ care: care({ personId: 'one', purpose: 'tell_police' }) }), now)).toHaveLength(1)
  })
})
