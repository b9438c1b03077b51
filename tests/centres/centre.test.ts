import { expect, test } from 'vitest'
import { sharedDraftMinutes, wipedAfter, wipes } from '@/lib/centres/centre'

test.each([
  ['/', 15],
  ['/tell-us', 15],
  ['/tell-us/2', 15],
  ['/tell-us/10', 15],
  ['/help', 15],
  ['/come-back', 15],
  ['/come-back/messages', 20],
  ['/tell-us/received', 3],
  ['/tell-us/received/card', 3],
  ['/tell-us/received/receipt', 1],
])('%s goes away after %i minutes', (path, minutes) => {
  expect(wipedAfter(path)).toBe(minutes * 60)
})

test.each(['/centre', '/staff', '/staff/triage', '/api/health', '/leave'])('%s has nothing to wipe', path => {
  expect(wipedAfter(path)).toBeUndefined()
})

test('a page of the form goes before its draft does, so that what is sent last is never too late', () => {
  expect(wipes.form).toBeLessThan(sharedDraftMinutes * 60)
  expect(sharedDraftMinutes).toBeLessThan(60)
})
