import { assert, boolean, constantFrom, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClosureReason, closureReasons, type PerpetratorTold } from '@/lib/closing/closing'
import { type ClosingFacts, type ClosingPerson, withoutFinding, workingDaysBetween } from '@/lib/closing/closing-facts'
import { decidedByAnother, unmetForClosing, unmetForProposing } from '@/lib/closing/gate'
import { surveySkip } from '@/lib/closing/survey-rules'
import { closureReasonItems } from '@/lib/lists/defaults/closure-reasons'

const told = {
  outcome: 'spoke',
  rightsGiven: true,
  agrees: true,
  hasNote: false,
  at: new Date('2026-12-02T12:00:00Z'),
} as const
const victim: ClosingPerson = {
  id: 'v',
  name: 'the victim',
  victim: true,
  wish: 'yes',
  missingOffers: [],
  band: 'standard',
  assessedAt: new Date('2026-11-30T12:00:00Z'),
  waited: false,
  told,
}
const proposal = {
  reason: 'resolved_stopped' as ClosureReason,
  nothingMore: false,
  highRiskSigned: false,
  perpetratorTold: 'told' as PerpetratorTold,
  objectBy: '2026-12-15',
  proposedBy: 'officer',
  proposedAt: new Date('2026-12-01T12:00:00Z'),
}
const ready: ClosingFacts = {
  caseId: 'c',
  restricted: false,
  people: [victim],
  hasFinding: true,
  openActions: [],
  openMeasures: 0,
  lastIncidentAt: new Date('2026-10-01T12:00:00Z'),
  perpetratorNotified: true,
  proposal,
  objections: [],
  holds: [],
  closures: [],
  today: '2026-12-07',
  actor: { id: 'manager', decides: true, works: false },
}
const person = (change: Partial<ClosingPerson>) => ({ people: [{ ...victim, ...change }] })
const proposed = (change: Partial<typeof proposal>) => ({ proposal: { ...proposal, ...change } })
const objection = (answer: 'upheld' | 'not_upheld' | null, answeredAt: Date | null) => ({
  objections: [{ personId: 'v', answer, answeredAt }],
})

describe('closing asks for', () => {
  const cases: [string, Partial<ClosingFacts>, string[]][] = [
    ['nothing where all is done', {}, []],
    ['a proposal', { proposal: null }, ['not_proposed']],
    ['all five offers', person({ missingOffers: ['Home safety'] }), ['no_offer']],
    ['all five offers to a witness', person({ victim: false, missingOffers: ['Home safety'] }), ['no_offer']],
    ['an assessment', person({ assessedAt: null }), ['not_assessed']],
    [
      'one since the last incident',
      { lastIncidentAt: new Date('2026-11-30T13:00:00Z'), ...proposed({ nothingMore: true }) },
      ['not_assessed'],
    ],
    ['none of somebody who was waited for', person({ assessedAt: null, waited: true }), []],
    ['a signature for High', person({ band: 'high' }), ['high_risk']],
    ['nothing more once it is signed', { ...person({ band: 'high' }), ...proposed({ highRiskSigned: true }) }, []],
    ['measures seen through', { openMeasures: 2 }, ['open_action']],
    ['actions done', { openActions: [{ personId: 'v', name: 'the victim', count: 1 }] }, ['open_action']],
    ['a finding', { hasFinding: false }, ['no_finding']],
    ['no finding for some reasons', { hasFinding: false, ...proposed({ reason: 'outside_remit_referred' }) }, []],
    ['a restricted case for conduct', proposed({ reason: 'staff_conduct_outcome' }), ['reason']],
    ['their word for their wish', proposed({ reason: 'victim_does_not_wish_action' }), ['wish']],
    ['a wait for nobody reached', proposed({ reason: 'no_contact_after_attempts' }), ['wait']],
    [
      'the alleged perpetrator to hear of it',
      proposed({ perpetratorTold: 'never_notified' }),
      ['perpetrator_not_told'],
    ],
    ['quiet', { lastIncidentAt: new Date('2026-11-10T12:00:00Z') }, ['too_soon']],
    [
      'words where it is not quiet',
      { lastIncidentAt: new Date('2026-11-10T12:00:00Z'), ...proposed({ nothingMore: true }) },
      [],
    ],
    ['telling', person({ told: null }), ['not_told', 'time_to_object']],
    ['their rights', person({ told: { ...told, rightsGiven: false } }), ['not_told']],
    ['the wait before "not reached"', person({ told: { ...told, outcome: 'not_reached' } }), ['not_told']],
    ['why it is not safe', person({ told: { ...told, outcome: 'not_safe_to_tell' } }), ['not_told']],
    ['the time to disagree', person({ told: { ...told, agrees: null } }), ['time_to_object']],
    ['no time once it is over', { ...person({ told: { ...told, agrees: null } }), today: '2026-12-16' }, []],
    ['an answer to an objection', objection(null, null), ['objection']],
    ['another proposal where it was upheld', objection('upheld', told.at), ['objection']],
    ['the answer to be told', objection('not_upheld', new Date('2026-12-03T12:00:00Z')), ['answer_not_told']],
    ['nothing once it was told', objection('not_upheld', new Date('2026-12-01T12:00:00Z')), []],
  ]

  test.each(cases)('%s', (_, change, codes) => {
    expect([...unmetForClosing({ ...ready, ...change })].map(({ code }) => code)).toEqual(codes)
  })

  test('each thing leads to the place where it is done', () => {
    for (const [, change] of cases)
      for (const { href } of unmetForClosing({ ...ready, ...change })) expect(href).toMatch(/^\/staff\/cases\/c[/#]/)
  })

  test('measures lead to where they are seen through, not to an offer', () => {
    const [owed] = unmetForClosing({ ...ready, openMeasures: 1 })
    expect(owed?.href).toBe('/staff/cases/c#care')
  })
})

test('a proposal stands behind what is told only after it', () => {
  expect([...unmetForProposing({ ...ready, ...person({ told: null }), ...objection(null, null) })]).toEqual([])
})

test('whoever proposed, works on the case or is no manager decides nothing', () => {
  const actor = record({ id: constantFrom('officer', 'manager'), decides: boolean(), works: boolean() })
  assert(
    property(actor, one => {
      const free = one.id !== 'officer' && one.decides && !one.works
      expect([...decidedByAnother({ ...ready, actor: one })].length === 0).toBe(free)
    }),
  )
})

test('the reasons that need no finding are the same in the list, and none is that somebody did not help us', () => {
  const list = closureReasonItems.filter(({ needsFinding }) => !needsFinding).map(({ code }) => code)
  expect([...withoutFinding].sort()).toEqual(list.sort())
  expect(closureReasons.join(' ')).not.toMatch(/cooperat|engage/)
})

test('working days leave out weekends and bank holidays', () => {
  expect(workingDaysBetween('2026-12-24', '2026-12-29')).toBe(1)
  expect(workingDaysBetween('2026-12-04', '2026-12-07')).toBe(1)
})

describe('a survey', () => {
  const safe = { okChannels: ['phone'], neverChannels: [], livesWithAllegedPerpetrator: false } as const
  const asked = { ageBand: '18_or_over', safe, wasUnsafe: false, restricted: false } as const
  test.each([
    ['is asked of an adult with a safe way', {}, null],
    ['is asked of somebody of 16', { ageBand: '16_17' }, null],
    ['is not sent to a child', { ageBand: '13_15' }, 'child'],
    ['is not sent in a restricted case', { restricted: true }, 'restricted'],
    ['is not sent after an unsafe contact', { wasUnsafe: true }, 'not_safe'],
    [
      'is not sent into the home of the alleged perpetrator',
      { safe: { ...safe, livesWithAllegedPerpetrator: true } },
      'not_safe',
    ],
    ['is not sent without a safe way', { safe: undefined }, 'no_safe_channel'],
  ] as const)('%s', (_, change, skip) => {
    expect(surveySkip({ ...asked, ...change })).toBe(skip)
  })
})
