import { expect, test } from 'vitest'
import { clockState } from '@/lib/cases/clock-state'
import { type Holder, type LateReason, lateReason } from '@/lib/cases/late-reason'

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const now = at('10T09:00')
const late = { dueAt: at('09T17:00') }

test.each<[string, object, Holder, number, LateReason | undefined]>([
  ['nobody tried', {}, 'there', 0, 'not_attempted'],
  ['somebody tried too late', {}, 'there', 1, 'attempted'],
  ['somebody tried in time', { attemptedAt: at('09T10:00') }, 'there', 1, 'attempted'],
  ['nobody has the case, whatever was tried', {}, 'none', 2, 'unassigned'],
  ['the officer is away', {}, 'away', 0, 'officer_away'],
  ['it waits for a safe time', { deferredForSafetyUntil: at('11T10:00') }, 'there', 0, 'deferred_for_safety'],
  [
    'it waits for a safe time, and nobody has it',
    { deferredForSafetyUntil: at('11T10:00') },
    'none',
    0,
    'deferred_for_safety',
  ],
  ['they asked us to wait', { askedToWaitUntil: at('11T10:00') }, 'there', 0, 'waiting'],
  ['the safe time has passed, too', { deferredForSafetyUntil: at('10T08:00') }, 'there', 0, 'not_attempted'],
  ['it is on time', { dueAt: at('11T17:00') }, 'none', 0, undefined],
  ['it is met', { achievedAt: at('10T08:00') }, 'none', 0, undefined],
])('%s', (_, times, holder, attempts, expected) => {
  expect(lateReason({ reading: clockState({ ...late, ...times }, now), holder, attempts })).toBe(expected)
})
