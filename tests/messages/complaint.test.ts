import { expect, test } from 'vitest'
import { complaintOf } from '@/lib/messages/complaint'

const clock = { reportId: 'ours', achievedAt: null, endedAt: null }
const acknowledged = { ...clock, target: 'C1' as const, achievedAt: new Date('2026-12-07T10:00:00Z') }

test('a complaint waits to be acknowledged first, and then to be answered', () => {
  expect(complaintOf([{ ...clock, target: 'C1' }], 'ours')).toBe('acknowledge')
  expect(complaintOf([acknowledged, { ...clock, target: 'C2' }], 'ours')).toBe('answer')
})

test('a second complaint is acknowledged while the first still waits for its answer', () => {
  expect(complaintOf([acknowledged, { ...clock, target: 'C2' }, { ...clock, target: 'C1' }], 'ours')).toBe(
    'acknowledge',
  )
})

test('nothing waits once it is answered, for another report, or without a complaint', () => {
  expect(complaintOf([acknowledged, { ...acknowledged, target: 'C2' }], 'ours')).toBeUndefined()
  expect(complaintOf([{ ...clock, target: 'C1' }], 'theirs')).toBeUndefined()
  expect(complaintOf([{ ...clock, target: 'T8' }], 'ours')).toBeUndefined()
})
