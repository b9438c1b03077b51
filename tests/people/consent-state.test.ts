import { describe, expect, test } from 'vitest'
import { childRules } from '@/lib/people/age'
import { type ConsentFacts, consentState, consentWords, isOutranked, standing } from '@/lib/people/consent-state'

const now = new Date('2026-12-15T12:00:00Z')
const yes: ConsentFacts = { purpose: 'tell_police', answer: 'yes', givenAt: new Date('2026-12-10T12:00:00Z') }

describe('a consent', () => {
  test.each<[string, Partial<ConsentFacts>]>([
    ['yes', {}],
    ['no', { answer: 'no' }],
    ['ask_later', { answer: 'ask_later' }],
    ['expired', { expiresOn: '2026-12-14' }],
    ['yes', { expiresOn: '2026-12-15' }],
    ['withdrawn', { withdrawnAt: new Date('2026-12-12T12:00:00Z') }],
    ['no', { answer: 'no', expiresOn: '2026-12-14' }],
  ])('stands as %s', (state, more) => expect(consentState({ ...yes, ...more }, now)).toBe(state))

  test('is said with its day, a no as plainly as a yes', () => {
    expect(consentWords(yes, now)).toBe('Tell the police: yes, Thu 10 Dec')
    expect(consentWords({ ...yes, answer: 'no' }, now)).toBe('Tell the police: no, Thu 10 Dec')
    expect(consentWords({ ...yes, withdrawnAt: new Date('2026-12-12T12:00:00Z') }, now)).toBe(
      'Tell the police: taken back, Sat 12 Dec',
    )
  })

  test('is the last one said for its action', () => {
    const later: ConsentFacts = { ...yes, answer: 'no', givenAt: new Date('2026-12-12T12:00:00Z') }
    const other: ConsentFacts = { ...yes, purpose: 'use_my_name' }
    expect(standing([later, yes, other])).toEqual([later, other])
  })
})

describe('a yes to a charity', () => {
  const charity = { ...yes, recipient: 'Larkmoor Listening' }
  const later = new Date('2026-12-12T12:00:00Z')
  test.each<[string, boolean, Partial<ConsentFacts>]>([
    ['ends with a later no to anybody', true, { answer: 'no', givenAt: later }],
    ['ends with a later no to it', true, { answer: 'no', givenAt: later, recipient: 'larkmoor listening ' }],
    ['ends when they want to be asked later', true, { answer: 'ask_later', givenAt: later }],
    ['stands beside a no to another', false, { answer: 'no', givenAt: later, recipient: 'The council' }],
    ['stands beside a no to another action', false, { answer: 'no', givenAt: later, purpose: 'use_my_name' }],
    ['stands after an earlier no', false, { answer: 'no', givenAt: new Date('2026-12-01T12:00:00Z') }],
    ['stands beside a later yes', false, { givenAt: later }],
  ])('%s', (_, ended, more) => expect(isOutranked(charity, [charity, { ...yes, ...more }])).toBe(ended))
})

test('somebody under 18 has rules of their own, and only under 16 no survey', () => {
  expect(childRules('13_15').join(' ')).toContain('Send no survey')
  expect(childRules('16_17').join(' ')).not.toContain('survey')
  expect(childRules('16_17').join(' ')).toContain('0800 1111')
  expect([childRules('18_or_over'), childRules(null)]).toEqual([[], []])
})
