import { expect, test } from 'vitest'
import { clockState } from '@/lib/cases/clock-state'
import { badgeWords, byWords, clockSentence } from '@/lib/cases/clock-words'

const at = (time: string) => new Date(`2026-12-${time}:00Z`)
const dueAt = at('09T17:00')
const now = at('09T09:00')

test('a clock says when it is due, was due, or was met', () => {
  expect(badgeWords(clockState({ dueAt }, now), now)).toBe('Due today, 5pm')
  expect(badgeWords(clockState({ dueAt }, at('10T09:00')), at('10T09:00'))).toBe('Was due Wed 9 Dec, 5pm')
  expect(badgeWords(clockState({ dueAt, achievedAt: at('10T09:00') }, now), now)).toBe('Met late')
})

test('a moved clock says what it was, what it is and why', () => {
  const clock = { dueAt, deferredForSafetyUntil: at('10T10:00'), reason: 'Someone reads her phone.' }
  expect(clockSentence(clock, now)).toBe('Was Wed 9 Dec, 5pm. Now Thu 10 Dec, 10am. Someone reads her phone.')
})

test('a step says by when', () => {
  expect(byWords(clockState({ dueAt }, now), now)).toBe('By 5pm today')
  expect(byWords(clockState({ dueAt: at('10T17:00') }, now), now)).toBe('By tomorrow, 5pm')
  expect(byWords(clockState({ dueAt, attemptedAt: now }, now), now)).toBe('Next')
})
