import { expect, test } from 'vitest'
import { caseSteps, reportStep } from '@/lib/cases/next-steps'
import type { CaseToWork } from '@/lib/cases/steps/case-to-work'
import { inSafeOrder } from '@/lib/cases/steps/step'
import type { SafeContact } from '@/lib/people/safe-contact'

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const now = at('09T09:00')
const t3 = { id: 'c1', target: 'T3' as const, reportId: 'r1', dueAt: at('09T17:00') }
const phone: SafeContact = { okChannels: ['phone'], neverChannels: ['letter'], livesWithAllegedPerpetrator: false }
const victim = { id: 'v', role: 'victim' as const, name: 'Ms Pryce', reportId: 'r1', safe: phone }
const all = [1, 2, 3, 4, 5].map(minimumOffer => ({ personId: 'v', minimumOffer, decision: 'declined' as const }))

const kase = (more: Partial<CaseToWork>): CaseToWork => ({
  id: 'k',
  reference: 'C-7M4Q',
  severity: 'A2',
  status: 'open_awaiting_contact',
  officerId: 'o',
  clocks: [],
  people: [victim],
  offers: all,
  outgoing: [],
  contacts: [],
  ...more,
})
const titles = (more: Partial<CaseToWork>) => caseSteps(kase(more), now).map(({ title }) => title)

test('a case needs an officer first, then contact, then offers', () => {
  expect(titles({ officerId: null, clocks: [t3], offers: [] })).toEqual([
    'Give this case an officer',
    'Make first contact with Ms Pryce',
    'Offer support to Ms Pryce',
  ])
})

test('a step is gone when the record says that it is done', () => {
  expect(titles({})).toEqual([])
  expect(titles({ clocks: [{ ...t3, achievedAt: now }] })).toEqual([])
  expect(titles({ clocks: [{ ...t3, endedAt: now }] })).toEqual([])
})

test('an attempt asks for another try', () => {
  expect(titles({ clocks: [{ ...t3, attemptedAt: now }] })).toEqual(['Try again to reach Ms Pryce'])
})

test('a no counts as offered, and what was not offered is still owed', () => {
  const [step] = caseSteps(kase({ offers: all.slice(0, 2) }), now)
  expect(step).toMatchObject({ title: 'Offer the rest of the support to Ms Pryce', note: '2 of 5 minimum offers made' })
})

test('a wish not to go on leaves the offers owed', () => {
  const people = [{ ...victim, wish: 'no' }]
  expect(titles({ people, offers: [] })).toEqual(['Offer support to Ms Pryce'])
})

test('nobody whose name is kept to a few is reached by a way of their own', () => {
  const people = [{ ...victim, name: 'A member of staff', identityLimited: true }]
  const safely = caseSteps(kase({ people, clocks: [t3] }), now).flatMap(step => step.safely ?? [])
  expect(safely.length).toBeGreaterThan(0)
  expect(new Set(safely)).toEqual(new Set(['Only through the colleagues they chose.']))
})

test('contact is with whoever can be reached safely, and says how', () => {
  const unknown = { id: 'u', role: 'victim' as const, name: null, reportId: 'r1' }
  const accused = { id: 'a', role: 'alleged_perpetrator' as const, name: 'Dean', reportId: 'r1', safe: phone }
  const [step] = caseSteps(kase({ clocks: [t3], people: [accused, unknown, victim] }), now)
  expect(step).toMatchObject({ personId: 'v', safely: 'Only phone. Never letter.' })
})

test('nobody is named as the one to contact but the alleged perpetrator: then it is whoever told us', () => {
  const accused = { id: 'a', role: 'alleged_perpetrator' as const, name: 'Dean', reportId: 'r1' }
  expect(titles({ clocks: [t3], people: [accused], offers: [] })).toEqual(['Make first contact with whoever told us'])
})

test('a closed case needs what came to it since to be read, and no more', () => {
  const came = (['M1', 'E1', 'C1', 'T8'] as const).map(target => ({ ...t3, id: target, target }))
  expect(titles({ status: 'closed', clocks: came }).sort()).toEqual([
    'Acknowledge a complaint',
    'Look at new evidence',
    'Read a new message',
  ])
})

test('a closed case needs nothing', () => {
  expect(titles({ status: 'closed', clocks: [t3], offers: [] })).toEqual([])
})

test('emergencies come first, then what is due first', () => {
  const step = (id: string, severity: 'A1' | 'A2', due: string) =>
    reportStep({ id, reference: id, severity, clock: { dueAt: at(due) } }, now)
  const steps = [step('later', 'A2', '10T12:00'), step('sooner', 'A2', '09T12:00'), step('danger', 'A1', '11T12:00')]
  expect(inSafeOrder(steps).map(({ reportId }) => reportId)).toEqual(['danger', 'sooner', 'later'])
})
