import { expect, test } from 'vitest'
import { type ClockTimes, clockState, dueBy } from '@/lib/cases/clock-state'

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const dueAt = at('09T17:00')

const cases: [string, Omit<ClockTimes, 'dueAt'>, Date, string, Date][] = [
  ['is on time the day before', {}, at('08T12:00'), 'on_time', dueAt],
  ['is due soon on its day', {}, at('09T00:30'), 'due_soon', dueAt],
  ['is still due at its very minute', {}, dueAt, 'due_soon', dueAt],
  ['is overdue a minute later', {}, at('09T17:01'), 'overdue', dueAt],
  ['is met by two-way contact', { achievedAt: at('09T10:00') }, at('20T10:00'), 'met', at('09T10:00')],
  [
    'is met rather than attempted',
    { achievedAt: at('09T10:00'), attemptedAt: at('08T10:00') },
    at('20T10:00'),
    'met',
    at('09T10:00'),
  ],
  [
    'is attempted in time, and no breach later',
    { attemptedAt: at('09T10:00') },
    at('20T10:00'),
    'attempted',
    at('09T10:00'),
  ],
  ['is overdue where the attempt came late', { attemptedAt: at('10T10:00') }, at('20T10:00'), 'overdue', dueAt],
  [
    'is deferred for safety past its target',
    { deferredForSafetyUntil: at('10T12:00') },
    at('10T09:00'),
    'deferred_for_safety',
    at('10T12:00'),
  ],
  [
    'is overdue once the safe time is past',
    { deferredForSafetyUntil: at('10T12:00') },
    at('10T12:01'),
    'overdue',
    at('10T12:00'),
  ],
  ['waits because they asked', { askedToWaitUntil: at('14T12:00') }, at('10T09:00'), 'waiting', at('14T12:00')],
  ['is not moved to an earlier time', { deferredForSafetyUntil: at('09T10:00') }, at('08T09:00'), 'on_time', dueAt],
  [
    'counts an attempt within the moved time',
    { deferredForSafetyUntil: at('10T12:00'), attemptedAt: at('10T11:00') },
    at('12T09:00'),
    'attempted',
    at('10T11:00'),
  ],
  ['is ended when no longer needed', { endedAt: at('08T12:00') }, at('20T10:00'), 'ended', at('08T12:00')],
]

test.each(cases)('a clock %s', (_, clock, now, state, time) => {
  expect(clockState({ dueAt, ...clock }, now)).toMatchObject({ state, at: time })
})

test('a clock due within four hours is due soon though it is of tomorrow', () => {
  expect(clockState({ dueAt: at('10T01:00') }, at('09T22:00')).state).toBe('due_soon')
  expect(clockState({ dueAt: at('10T03:00') }, at('09T22:00')).state).toBe('on_time')
})

test('a clock met after it was due says that it was late, and not when safety had moved it', () => {
  const achievedAt = at('10T10:00')
  expect(clockState({ dueAt, achievedAt }, at('11T10:00')).late).toBe(true)
  expect(clockState({ dueAt, achievedAt, deferredForSafetyUntil: at('10T12:00') }, at('11T10:00')).late).toBe(false)
})

test('the time that counts is the latest of target, safe time and the time they asked for', () => {
  expect(dueBy({ dueAt, deferredForSafetyUntil: at('10T12:00'), askedToWaitUntil: at('11T12:00') })).toEqual(
    at('11T12:00'),
  )
})
