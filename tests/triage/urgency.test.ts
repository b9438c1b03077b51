import { expect, test } from 'vitest'
import type { Step } from '@/lib/cases/steps/step'
import { isFarOff, type Urgency, urgencyOf } from '@/lib/triage/urgency'

const now = new Date('2026-12-09T09:00:00Z')
const due = (at: string, state: 'on_time' | 'overdue' | 'deferred_for_safety' = 'on_time') =>
  ({ reading: { state, at: new Date(at), late: state === 'overdue' } }) satisfies Pick<Step, 'reading'>

type Given = [title: string, step: Pick<Step, 'reading'> & Partial<Pick<Step, 'severity'>>, urgency: Urgency]
const given: Given[] = [
  ['overdue comes first', due('2026-12-08T17:00:00Z', 'overdue'), 'first'],
  ['due today is for today', due('2026-12-09T17:00:00Z'), 'today'],
  ['due tomorrow is for later', due('2026-12-10T17:00:00Z'), 'later'],
  ['an emergency comes first', { ...due('2026-12-10T17:00:00Z'), severity: 'A1' as const }, 'first'],
  [
    'an emergency that waits for a safe time is no hurry',
    { ...due('2026-12-10T10:00:00Z', 'deferred_for_safety'), severity: 'A1' as const },
    'later',
  ],
  ['what has no clock is for later', {}, 'later'],
]
test.each(given)('%s', (_, step, urgency) => {
  expect(urgencyOf({ severity: 'A2', ...step }, now)).toBe(urgency)
})

test.each([
  ['what is late is never folded away', due('2026-11-01T17:00:00Z', 'overdue'), false],
  ['nor what is due within two weeks', due('2026-12-23T09:00:00Z'), false],
  ['what is due after that may be', due('2026-12-23T09:00:01Z'), true],
  ['what has no clock never is', {}, false],
])('%s', (_, step, far) => {
  expect(isFarOff(step, now)).toBe(far)
})
