import { describe, expect, test } from 'vitest'
import { outstanding, type ReferralFacts, sendingProblem } from '@/lib/referrals/outstanding'
import { referralAnswers, usualAgencies } from '@/lib/referrals/referral'
import { referralStep } from '@/lib/referrals/referral-step'

const [council, police] = usualAgencies
const at = (minute: number) => new Date(Date.UTC(2027, 0, 18, 10, minute))
const said = (agency: string, answer: ReferralFacts['answer'], minute = 0, isSent = false): ReferralFacts => ({
  ...{ agency, answer, at: at(minute) },
  sentAt: isSent ? at(minute) : null,
})

describe('what is still owed', () => {
  test.each<[string, ReferralFacts[], string[]]>([
    ['is both that they are always asked about', [], [council, police]],
    ['is what they agreed to and nobody sent', [said(council, 'agreed'), said(police, 'not_wanted')], [council]],
    ['is whoever they were not reached about', [said(council, 'not_reached'), said(police, 'not_wanted')], [council]],
    [
      'is nothing once sent, or left to them',
      [said(council, 'agreed', 0, true), said(police, 'will_do_it_themselves')],
      [],
    ],
    [
      'goes by what they said last',
      [said(council, 'not_wanted'), said(police, 'not_wanted'), said(council, 'agreed', 5)],
      [council],
    ],
    [
      'is also what they agreed to of somebody else',
      [said(council, 'not_wanted'), said(police, 'not_wanted'), said('Moorland Equality Council', 'agreed')],
      ['Moorland Equality Council'],
    ],
  ])('%s', (_, referrals, left) => {
    expect(outstanding(referrals)).toEqual(left)
  })
})

test.each(referralAnswers)('sending after “%s” is refused, but for agreed', answer => {
  expect(sendingProblem(answer, true) === undefined).toBe(answer === 'agreed')
  expect(sendingProblem(answer, false)).toBeUndefined()
})

describe('the step of Today', () => {
  const about = { id: 'r', reference: 'LK-2222-22', severity: 'A2' as const }
  const running = {
    dueAt: at(0),
    achievedAt: null,
    endedAt: null,
    attemptedAt: null,
    deferredForSafetyUntil: null,
    askedToWaitUntil: null,
  }
  const settled = [said(council, 'not_wanted'), said(police, 'not_wanted')]
  test('is to explain while first contact runs, whatever else was recorded', () => {
    const [step] = referralStep({ ...about, clock: running, referrals: settled }, at(0))
    expect(step).toMatchObject({
      kind: 'referral',
      target: 'T3',
      title: 'Explain that it is not ours, and who can help',
    })
  })
  test('is then to pass it on, until all is settled', () => {
    const clock = { ...running, achievedAt: at(1) }
    expect(referralStep({ ...about, clock, referrals: [] }, at(2))).toMatchObject([{ note: `${council}, ${police}` }])
    expect(referralStep({ ...about, clock, referrals: settled }, at(2))).toEqual([])
  })
  test('is nothing for somebody who cannot be reached', () => {
    expect(referralStep({ ...about, clock: { ...running, endedAt: at(1) }, referrals: [] }, at(2))).toEqual([])
  })
})
