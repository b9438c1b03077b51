import { describe, expect, test } from 'vitest'
import { caseSteps } from '@/lib/cases/next-steps'
import type { CaseToWork } from '@/lib/cases/steps/case-to-work'

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const now = at('09T09:00')
const person = { id: 'v', role: 'victim' as const, name: 'Ms Pryce', reportId: 'r1' }
const row = {
  id: 'o1',
  channel: 'email' as const,
  personId: 'v',
  state: 'refused' as const,
  reason: 'never',
  createdAt: at('08T09:00'),
  stateAt: at('08T09:01'),
}
const kase = (more: Partial<CaseToWork>): CaseToWork => ({
  id: 'k',
  reference: 'C-7M4Q',
  severity: 'A2',
  status: 'open_awaiting_contact',
  officerId: 'o',
  clocks: [],
  people: [person],
  offers: [1, 2, 3, 4, 5].map(minimumOffer => ({ personId: 'v', minimumOffer, decision: 'declined' as const })),
  outgoing: [row],
  contacts: [],
  ...more,
})
const steps = (more: Partial<CaseToWork>) => caseSteps(kase(more), now)

test('a refused message is a task that says why', () => {
  expect(steps({})).toMatchObject([
    {
      kind: 'outgoing',
      title: 'An email to Ms Pryce was not sent',
      note: 'They said never to use this way. Reach them another way.',
      safely: 'Nothing is safe until they have been asked.',
      personId: 'v',
    },
  ])
})

test.each([
  ['failed', 'An email to Ms Pryce was not sent'],
  ['uncertain', 'An email to Ms Pryce may not have arrived'],
] as const)('%s too', (state, title) => {
  expect(steps({ outgoing: [{ ...row, state, reason: 'rejected' }] })).toMatchObject([{ title }])
})

test.each(['waiting', 'handed_over', 'sent', 'cancelled'] as const)('%s is none', state => {
  expect(steps({ outgoing: [{ ...row, state }] })).toEqual([])
})

test('a letter that waits is a task', () => {
  expect(steps({ outgoing: [{ ...row, channel: 'letter', state: 'waiting', reason: null }] })).toMatchObject([
    { title: 'Print and post a letter to Ms Pryce' },
  ])
})

describe('it is done', () => {
  test('once they were reached since, not before', () => {
    expect(steps({ contacts: [{ personId: 'v', contactedAt: at('08T10:00') }] })).toEqual([])
    expect(steps({ contacts: [{ personId: 'v', contactedAt: at('08T08:00') }] })).toHaveLength(1)
    expect(steps({ contacts: [{ personId: 'other', contactedAt: at('08T10:00') }] })).toHaveLength(1)
  })

  test('once a later message to them was sent', () => {
    const later = { ...row, id: 'o2', state: 'sent' as const, createdAt: at('08T11:00'), stateAt: at('08T11:00') }
    expect(steps({ outgoing: [row, later] })).toEqual([])
    expect(steps({ outgoing: [row, { ...later, personId: 'other' }] })).toHaveLength(1)
  })
})

test('an acknowledgement that came back is a task too, with nobody by name', () => {
  const outgoing = [{ ...row, personId: null, state: 'failed' as const, reason: 'rejected' }]
  expect(steps({ outgoing })).toMatchObject([{ title: 'An email to whoever told us was not sent' }])
  expect(steps({ outgoing, contacts: [{ personId: 'v', contactedAt: at('08T10:00') }] })).toEqual([])
})

test('a closed case has none', () => {
  expect(steps({ status: 'closed' })).toEqual([])
})
