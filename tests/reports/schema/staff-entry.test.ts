import { expect, test } from 'vitest'
import { receivedAtOf, staffChannels, staffEntrySchema } from '@/lib/reports/schema/staff-entry'

const now = new Date('2026-12-23T16:45:00Z')
const entry = {
  channel: 'office',
  receivedDate: '2026-12-23',
  receivedTime: '16:30',
  reporterWantsReceipt: 'no',
  what: 'Go home, she was told',
  level: 'confidential',
}
const read = (changes: object) => staffEntrySchema(now).safeParse({ ...entry, ...changes })
const fieldsOf = (changes: object) => read(changes).error?.issues.map(issue => issue.path[0])

test('takes all pages at once, as an unfilled browser form sends them', () => {
  const unfilled = { safe: null, types: false, talk: false, phone: '', wishes: [] }
  expect(read(unfilled).data).toMatchObject({ channel: 'office', what: 'Go home, she was told' })
})

test('the time it reached us is local time, and is not to come', () => {
  expect(receivedAtOf({ receivedDate: '2026-07-06', receivedTime: '09:00' })).toEqual(new Date('2026-07-06T08:00:00Z'))
  expect(fieldsOf({ receivedTime: '16:46' })).toEqual(['receivedDate'])
})

test.each([
  ['channel', { channel: 'web' }],
  ['channel', { channel: undefined }],
  ['receivedDate', { receivedDate: '2026-02-31' }],
  ['receivedDate', { receivedDate: '' }],
  ['receivedTime', { receivedTime: '25:00' }],
  ['receivedTime', { receivedTime: undefined }],
  ['what', { what: '' }],
  ['level', { level: null }],
  ['day', { day: '31', month: '2' }],
])('asks again for %s', (field, change) => {
  expect(fieldsOf(change)).toEqual([field])
})

test('offers no channel by which reports come in by themselves', () => {
  expect(staffChannels).toContain('contact_centre')
  expect(staffChannels).not.toContain('web')
})
