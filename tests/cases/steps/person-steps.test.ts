import { describe, expect, test } from 'vitest'
import { caseSteps } from '@/lib/cases/next-steps'
import type { CaseToWork } from '@/lib/cases/steps/case-to-work'
import { reviewSteps } from '@/lib/cases/steps/place-steps'
import type { Target } from '@/lib/cases/target'
import type { SafeContact } from '@/lib/people/safe-contact'

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const now = at('09T09:00')
const phone: SafeContact = { okChannels: ['phone'], neverChannels: [], livesWithAllegedPerpetrator: false }
const victim = { id: 'v', role: 'victim' as const, name: 'Ms Pryce', reportId: 'r1', safe: phone }
const child = { ...victim, id: 'c', name: 'Her son', ageBand: '13_15' as const }
const witness = { ...victim, id: 'w', role: 'witness' as const, name: 'Mr Ash' }
const accused = { id: 'a', role: 'alleged_perpetrator' as const, name: 'Dean', reportId: 'r1' }
const clock = (target: Target, personId: string | null = null, more: object = {}) => ({
  ...{ id: `${target}-${personId}`, target, personId, reportId: 'r1', dueAt: at('10T17:00') },
  ...more,
})
const kase = (more: Partial<CaseToWork>): CaseToWork => ({
  ...{ id: 'k', reference: 'C-7M4Q', severity: 'A2', status: 'assessing', officerId: 'o' },
  people: [victim, witness, accused],
  offers: ['v', 'w', 'c'].flatMap(personId =>
    [1, 2, 3, 4, 5].map(minimumOffer => ({ personId, minimumOffer, decision: 'declined' as const })),
  ),
  ...{ clocks: [], outgoing: [], contacts: [] },
  ...more,
})
const steps = (more: Partial<CaseToWork>) => caseSteps(kase(more), now)

describe('each clock that runs is a step that says what to do and with whom', () => {
  test.each<[Target, string | null, string, string, string | undefined]>([
    ['T4', 'v', 'assess', 'Interview Ms Pryce, assess the risk', 'v'],
    ['T5', 'v', 'plan', 'Agree an action plan with Ms Pryce', 'v'],
    ['T6', 'w', 'contact', 'Contact Mr Ash', 'w'],
    ['T7', null, 'contact', 'Speak to the alleged perpetrator', 'a'],
    ['T8', null, 'update', 'Give Ms Pryce the next update', 'v'],
    ['T8', 'v', 'update', 'Give Ms Pryce the next update', 'v'],
    ['T9', null, 'graffiti', 'Photograph the graffiti, then have it removed', undefined],
    ['T10', null, 'repair', 'See that the urgent security repair is done', undefined],
    ['T12', 'v', 'assess', 'Assess the risk to Ms Pryce again', 'v'],
    ['T13', null, 'safeguarding', 'Decide on a safeguarding referral', 'v'],
    ['T14', 'v', 'wait', 'Write safely to Ms Pryce, and wait', 'v'],
  ])('%s', (target, personId, kind, title, whom) => {
    const found = steps({ clocks: [clock(target, personId)] })
    expect(found.map(step => [step.kind, step.title, step.personId])).toEqual([[kind, title, whom]])
    expect(steps({ clocks: [clock(target, personId, { achievedAt: now })] })).toEqual([])
    expect(steps({ status: 'closed', clocks: [clock(target, personId)] })).toEqual([])
  })
})

test('an update to somebody who uses the mailbox is written there', () => {
  const safe = { ...phone, okChannels: ['portal' as const] }
  const [step] = steps({ people: [{ ...victim, safe }], clocks: [clock('T8')] })
  expect(step).toMatchObject({ kind: 'update', title: 'Write the next update' })
  expect(step?.personId).toBeUndefined()
})

test('a review is a manager’s step, and no officer’s', () => {
  const clocks = [clock('T11'), clock('T18')]
  expect(steps({ clocks })).toEqual([])
  expect(reviewSteps(kase({ clocks }), now).map(({ title }) => title)).toEqual([
    'Review this case',
    'Ask why this case is so old',
  ])
})

test('safeguarding is decided about the child where there is one', () => {
  const [step] = steps({ people: [victim, child], clocks: [clock('T13')] })
  expect(step?.personId).toBe('c')
})

test('a witness who was tried in time is tried again, and what waits for a safe time is not late', () => {
  const [tried] = steps({ clocks: [clock('T6', 'w', { attemptedAt: at('08T10:00') })] })
  expect(tried).toMatchObject({ title: 'Try again to reach Mr Ash', reading: { state: 'attempted', late: false } })
  const deferred = { dueAt: at('08T17:00'), deferredForSafetyUntil: at('10T10:00') }
  const [waits] = steps({ clocks: [clock('T4', 'v', deferred)] })
  expect(waits?.reading).toEqual({ state: 'deferred_for_safety', at: at('10T10:00'), late: false })
})

test('files that came with one report are one look, by when the first is due', () => {
  const look = (id: string, reportId: string, due: string) => ({ ...clock('E1'), id, reportId, dueAt: at(due) })
  const clocks = [look('1', 'r1', '11T17:00'), look('2', 'r1', '10T17:00'), look('3', 'r2', '11T17:00')]
  expect(steps({ clocks }).map(({ reportId, note, reading }) => [reportId, note, reading?.at])).toEqual([
    ['r1', '2 to look at', at('10T17:00')],
    ['r2', undefined, at('11T17:00')],
  ])
})

describe('an interpreter', () => {
  const speaksPolish = { ...victim, safe: { ...phone, language: 'Polish' } }
  const titles = (bookings: CaseToWork['interpreters']) =>
    steps({ people: [speaksPolish], ...(bookings && { interpreters: bookings }) }).map(({ title }) => title)

  test('is booked where somebody needs one and none is', () => {
    expect(titles([])).toEqual(['Book an interpreter for Ms Pryce'])
    expect(titles([{ personId: 'v', cancelledAt: now }])).toEqual(['Book an interpreter for Ms Pryce'])
    expect(titles([{ personId: 'v', cancelledAt: null }])).toEqual([])
  })

  test('is never asked for on behalf of the alleged perpetrator', () => {
    expect(steps({ people: [{ ...accused, safe: speaksPolish.safe }], interpreters: [] })).toEqual([])
  })
})

describe('whoever does not know that a witness told us is met in a way that points to nobody', () => {
  const unknown = { id: 'u', role: 'victim' as const, name: null, reportId: 'r1' }
  const interview = (people: CaseToWork['people']) => steps({ people, clocks: [clock('T4', 'u')] })
  const note = (people: CaseToWork['people']) => interview(people).find(({ kind }) => kind === 'assess')?.note
  test.each<[string, CaseToWork['people'], boolean]>([
    ['a witness told of them', [unknown, witness], true],
    ['they have told us what is safe since', [{ ...unknown, safe: phone }, witness], false],
    ['they told us themselves', [unknown], false],
    ['the witness told of somebody else', [unknown, { ...witness, reportId: 'r2' }], false],
  ])('%s', (_, people, isSaid) => {
    expect(note(people)?.includes('could have come from anybody') ?? false).toBe(isSaid)
  })
})
