import { expect, test } from 'vitest'
import { staffRoles } from '@/lib/access/staff-role'
import {
  answersIn,
  receivedAtOf,
  staffChannels,
  staffChannelsOf,
  staffEntryFields,
  staffEntrySchema,
  usualChannel,
} from '@/lib/reports/schema/staff-entry'

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

test('says all that is missing at once', () => {
  expect(
    staffEntrySchema(now)
      .safeParse({})
      .error?.issues.map(issue => issue.path[0]),
  ).toEqual([...['channel', 'receivedDate', 'receivedTime', 'what', 'level']])
  const wrong = { what: 'x'.repeat(10_001), day: '31', month: '2', receivedTime: '16:46', level: null }
  expect(fieldsOf(wrong)?.sort()).toEqual(['day', 'level', 'receivedDate', 'what'])
})

test.each([
  ['9:05', '09:05'],
  ['9.05', '09:05'],
  ['0905', '09:05'],
  [' 2:20PM ', '14:20'],
  ['9am', '09:00'],
  ['12am', '00:00'],
  ['12:01 pm', '12:01'],
])('reads the time %s', (typed, time) => {
  expect(read({ receivedTime: typed, receivedDate: '2026-12-22' }).data?.receivedTime).toBe(time)
})

test.each(['', '9', '24:00', '13pm', '0am', '9:60', 'noon', '9:05\u0000'])('asks again for the time %j', typed => {
  expect(fieldsOf({ receivedTime: typed })).toEqual(['receivedTime'])
})

test('takes an earlier day, and asks about a year before Beside’s time', () => {
  expect(read({ receivedDate: '2026-11-02' }).success).toBe(true)
  expect(fieldsOf({ receivedDate: '0206-11-02' })).toEqual(['receivedDate'])
})

test('lets a partner say that it came from them, and nothing else', () => {
  const partner = staffEntrySchema(now, staffChannelsOf('PartnerUser'))
  expect(partner.safeParse(entry).error?.issues.map(issue => issue.path[0])).toEqual(['channel'])
  expect(partner.safeParse({ ...entry, channel: 'key_partner' }).success).toBe(true)
})

test.each(staffRoles)('what is usual for %s is among what they may choose', role => {
  expect([undefined, ...staffChannelsOf(role)]).toContain(usualChannel(role))
})

test('the id of a form is a uuid or none: another one is forgotten, not refused', () => {
  expect(read({ form: '0f3c1c9e-8f0a-4b8e-9d0c-1f2e3d4c5b6a' }).data?.form).toMatch(/^0f3c/)
  expect(read({ form: "1'; drop" }).data?.form).toBeUndefined()
})

test('the answers are the reporter’s alone, without blanks and without how it reached us', () => {
  const all = staffEntrySchema(now).parse({ ...entry, enteredFor: 'Quay Street', safe: 'skip', types: ['threats'] })
  expect(answersIn(all)).toEqual({ what: 'Go home, she was told', types: ['threats'], level: 'confidential' })
})

test('every field of the form has its place in the order of errors', () => {
  const { form: _, ...fields } = staffEntrySchema(now).shape
  expect([...staffEntryFields].sort()).toEqual(Object.keys(fields).sort())
})
