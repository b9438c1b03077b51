import { readFileSync } from 'node:fs'
import { array, assert, boolean, constantFrom, option, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawLifecycle } from '@/bin/lifecycle-drawing'
import { caseStatuses } from '@/lib/cases/case'
import { applyMove, type CaseMove, caseMoves, lifecycle, movesOf, possibleMoves } from '@/lib/cases/lifecycle'
import { reopeningReasons, type StageFacts, type StagePerson } from '@/lib/cases/stage'
import type { ClosingFacts } from '@/lib/closing/closing-facts'
import { wishesToProceed } from '@/lib/people/person'

const now = new Date('2026-12-07T12:00:00Z')
const person: StagePerson = {
  id: 'p',
  name: 'the victim',
  victim: true,
  wish: 'yes',
  overridden: false,
  assessed: true,
  planGiven: true,
}
const closingReady: ClosingFacts = {
  caseId: 'c',
  restricted: false,
  people: [],
  hasFinding: true,
  openActions: [],
  openMeasures: 0,
  lastIncidentAt: null,
  perpetratorNotified: false,
  proposal: {
    reason: 'resolved_stopped',
    nothingMore: false,
    highRiskSigned: false,
    perpetratorTold: 'never_notified',
    objectBy: '2026-12-01',
    proposedBy: 'somebody',
    proposedAt: new Date('2026-11-16T12:00:00Z'),
  },
  objections: [],
  holds: [],
  closures: [],
  today: '2026-12-07',
  actor: { id: 'me', decides: true, works: false },
}
const closing = (change: Partial<ClosingFacts>) => ({ closing: { ...closingReady, ...change } })
const ready: StageFacts = {
  id: 'c',
  status: 'monitoring',
  firstContactMade: true,
  people: [person],
  hasFinding: true,
  openActions: [],
  closing: closingReady,
  challengeUpheld: false,
  closedAt: null,
  actor: { id: 'me', decides: true },
  reopening: 'closed_in_error',
  now,
}
const open = (count: number) => [{ personId: 'p', name: 'the victim', count }]
const victim = (change: Partial<StagePerson>) => ({ people: [{ ...person, ...change }] })

/** Why a move is not possible yet, in words. */
const unmet = (move: CaseMove, change: Partial<StageFacts>) =>
  movesOf({ ...ready, ...change })
    .find(state => state.move === move)
    ?.unmet.map(({ why }) => why)

describe('before a move', () => {
  const cases: [CaseMove, Partial<StageFacts>, string[]][] = [
    ['start_assessing', { status: 'open_awaiting_contact', firstContactMade: false }, ['Make first contact']],
    ['start_assessing', { status: 'open_awaiting_contact' }, []],
    [
      'agree_plan',
      { status: 'assessing', ...victim({ assessed: false, planGiven: false }) },
      ['Assess the risk to the victim', 'Give the victim their action plan'],
    ],
    ['agree_plan', { status: 'assessing', people: [] }, ['No victim is known yet: add whom this happened to']],
    ['agree_plan', { status: 'assessing' }, []],
    [
      'start_investigation',
      { status: 'action_plan_agreed', ...victim({ wish: 'support_only' }) },
      ['the victim does not want us to investigate: go on with support instead'],
    ],
    [
      'start_investigation',
      { status: 'action_plan_agreed', ...victim({ wish: 'not_asked' }) },
      ['the victim has not said that they want us to go on'],
    ],
    ['start_investigation', { status: 'action_plan_agreed', ...victim({ wish: 'no', overridden: true }) }, []],
    ['start_resolving', { status: 'action_plan_agreed', ...victim({ wish: 'support_only' }) }, []],
    ['record_finding', { status: 'investigating', hasFinding: false }, ['Record what we found']],
    [
      'start_monitoring',
      { status: 'resolving', openActions: open(2) },
      ['Do or strike out 2 actions of the plan of the victim'],
    ],
    ['propose_closure', {}, []],
    [
      'propose_closure',
      closing({ openMeasures: 1 }),
      ['See 1 safety measure through, or strike out what is not needed'],
    ],
    [
      'close',
      { status: 'closure_proposed', ...closing({ actor: { id: 'somebody', decides: true, works: false } }) },
      ['You proposed it: somebody else decides'],
    ],
    [
      'close',
      { status: 'closure_proposed', ...closing({ actor: { id: 'other', decides: false, works: false } }) },
      ['A manager decides this'],
    ],
    [
      'close',
      { status: 'closure_proposed', ...closing({ openActions: open(1) }) },
      ['Do or strike out 1 action of the plan of the victim'],
    ],
    ['decline_closure', { status: 'closure_proposed', openActions: open(1) }, []],
    ['reopen', { status: 'closed', actor: { id: 'other', decides: false } }, ['A manager decides this']],
    ['reopen', { status: 'closed', closedAt: new Date('2026-09-20T12:00:00Z'), reopening: 'new_evidence' }, []],
    [
      'reopen',
      { status: 'closed', closedAt: new Date('2026-08-20T12:00:00Z'), reopening: 'new_evidence' },
      ['It was closed more than three months ago: new evidence opens a new, linked case'],
    ],
  ]

  test.each(cases)('%s with %j asks for %j', (move, change, why) => {
    expect(unmet(move, change)).toEqual(why)
    expect(possibleMoves({ ...ready, ...change }).includes(move)).toBe(why.length === 0)
  })

  test('every thing still to be done leads to where it is done', () => {
    const bare = { people: [{ ...person, assessed: false, planGiven: false }], hasFinding: false }
    for (const status of caseStatuses)
      for (const { unmet } of movesOf({ ...ready, ...bare, status, openActions: open(1), firstContactMade: false }))
        for (const { why, href } of unmet)
          expect([why, href]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/^\/staff\/cases\/c/)])
  })

  test('is never that a victim cooperates', () => {
    const silent = { hasFinding: true, ...victim({ wish: 'cannot_ask_safely' }) }
    expect(unmet('propose_closure', silent)).toEqual([])
  })
})

test('a move of another stage, and one not possible yet, are refused with a reason', () => {
  expect(() => applyMove({ ...ready, status: 'assessing' }, 'close')).toThrow('cannot go there')
  expect(() =>
    applyMove({ ...ready, status: 'assessing', people: [{ ...person, assessed: false }] }, 'agree_plan'),
  ).toThrow('Assess the risk to the victim.')
})

describe('whatever is done in whatever order', () => {
  const someone = record({
    id: constantFrom('a', 'b'),
    name: constantFrom('one', 'two'),
    victim: boolean(),
    wish: constantFrom(...wishesToProceed),
    overridden: boolean(),
    assessed: boolean(),
    planGiven: boolean(),
  })
  const facts = record({
    id: constantFrom('c'),
    firstContactMade: boolean(),
    people: array(someone, { maxLength: 3 }),
    hasFinding: boolean(),
    openActions: constantFrom([], open(1), open(7)),
    closing: record({
      proposedBy: constantFrom('me', 'other'),
      actor: record({ id: constantFrom('me', 'other'), decides: boolean(), works: boolean() }),
      openMeasures: constantFrom(0, 1),
    }).map(({ proposedBy, ...some }) => ({
      ...closingReady,
      ...some,
      proposal: closingReady.proposal && { ...closingReady.proposal, proposedBy },
    })),
    challengeUpheld: boolean(),
    closedAt: constantFrom(null, now),
    actor: record({ id: constantFrom('me', 'other'), decides: boolean() }),
    reopening: option(constantFrom(...reopeningReasons), { nil: undefined }),
    now: constantFrom(now),
  })
  const step = record({ move: constantFrom(...caseMoves), facts })

  test('no sequence of moves leaves the table, and none is made past its guard', () => {
    assert(
      property(array(step, { maxLength: 40 }), steps => {
        let status: (typeof caseStatuses)[number] = 'open_awaiting_contact'
        for (const { move, facts } of steps) {
          const before = { ...facts, status }
          const pairs = Object.values(lifecycle[status]).map(({ to }) => to)
          if (!possibleMoves(before).includes(move)) {
            expect(() => applyMove(before, move)).toThrow()
            continue
          }
          status = applyMove(before, move)
          expect(pairs).toContain(status)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('nobody closes what they proposed, and nobody but a manager closes or reopens', () => {
    assert(
      property(facts, some => {
        const moves = possibleMoves({ ...some, status: 'closure_proposed' })
        const { actor, proposal } = some.closing
        if (proposal?.proposedBy === actor.id || !actor.decides || actor.works) expect(moves).toEqual([])
        if (!some.actor.decides) expect(possibleMoves({ ...some, status: 'closed' })).toEqual([])
      }),
    )
  })

  test('every stage is reached from the first, and every stage but the last two has a way on', () => {
    const reached = new Set<string>(['open_awaiting_contact'])
    for (const status of [...caseStatuses, ...caseStatuses])
      if (reached.has(status)) for (const { to } of Object.values(lifecycle[status])) reached.add(to)
    expect([...reached].sort()).toEqual([...caseStatuses].sort())
  })
})

test('the picture in docs is what the table draws: run npm run docs:lifecycle', () => {
  expect(readFileSync('docs/case-lifecycle.svg', 'utf8')).toBe(drawLifecycle())
})
