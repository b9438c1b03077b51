import { describe, expect, test } from 'vitest'
import { meetsCareActTest, outcomeProblem, settlesSafeguarding, showsDomesticAbuse } from '@/lib/safeguarding/rules'
import { screenSchema } from '@/lib/safeguarding/schema'

const all = { adult_needs: 'yes', adult_abuse: 'yes', adult_protect: 'yes' } as const

describe('the test of the Care Act', () => {
  test('holds with all three, and not with one that is no or not known', () => {
    expect(meetsCareActTest(all)).toBe(true)
    expect(meetsCareActTest({ ...all, adult_protect: 'not_known' })).toBe(false)
    expect(meetsCareActTest({ ...all, adult_needs: 'no' })).toBe(false)
    expect(meetsCareActTest({})).toBe(false)
  })

  test('is a referral, unless a reason says why not', () => {
    expect(outcomeProblem('adult', all, 'refer')).toBeUndefined()
    expect(outcomeProblem('adult', all, 'no_referral')).toContain('refer, or say why not')
    expect(outcomeProblem('adult', all, 'more_to_find_out')).toContain('refer, or say why not')
    expect(outcomeProblem('adult', all, 'no_referral', 'Referred yesterday by the centre')).toBeUndefined()
    expect(outcomeProblem('child', { child_harm: 'no' }, 'no_referral')).toContain('Say why')
  })
})

test('any sign of domestic abuse shows it, in that screen only', () => {
  expect(showsDomesticAbuse('domestic_abuse', { da_relationship: 'no', da_fear: 'yes' })).toBe(true)
  expect(showsDomesticAbuse('domestic_abuse', { da_relationship: 'no', da_fear: 'not_known' })).toBe(false)
  expect(showsDomesticAbuse('adult', all)).toBe(false)
})

describe('what is due the same day', () => {
  test.each([
    ['adult', 'refer', null, true],
    ['adult', 'no_referral', '18_or_over', true],
    ['adult', 'no_referral', null, true],
    ['adult', 'more_to_find_out', null, false],
    ['child', 'no_referral', '13_15', true],
    ['adult', 'no_referral', '13_15', false],
    ['child', 'no_referral', '18_or_over', false],
    ['child', 'refer', '18_or_over', true],
    ['domestic_abuse', 'refer', null, true],
    ['domestic_abuse', 'no_referral', null, false],
  ] as const)('after a screen %s with %s of somebody %s: settled %s', (kind, outcome, ageBand, settled) => {
    expect(settlesSafeguarding(kind, outcome, ageBand)).toBe(settled)
  })
})

describe('the form of a screen', () => {
  const form = { kind: 'adult', 'answer-adult_needs': 'yes', outcome: 'refer' }

  test('says to whom it is referred', () => {
    expect(screenSchema.safeParse(form).error?.issues[0]?.path).toEqual(['referredTo'])
    const screen = screenSchema.parse({ ...form, referredTo: 'Adult social care', referredAt: '' })
    expect(screen).toMatchObject({ answers: { adult_needs: 'yes' }, referredAt: undefined })
  })

  test('takes no answer but yes, no and not known', () => {
    const made = { ...form, 'answer-adult_needs': 'perhaps', referredTo: 'Adult social care' }
    expect(screenSchema.safeParse(made).success).toBe(false)
  })
})
