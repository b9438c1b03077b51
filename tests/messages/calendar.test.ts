import { expect, test } from 'vitest'
import { calendarFile } from '@/lib/messages/calendar'

const reminder = { at: new Date('2026-12-07T17:00:00Z'), title: 'Reminder', seed: 'LK-7M4Q-XK' }
const lines = (file: string) => file.split('\r\n')

test('a calendar file says when, and nothing of what or where', () => {
  const file = calendarFile(reminder)
  expect(lines(file)).toContain('SUMMARY:Reminder')
  expect(lines(file)).toContain('DTSTART:20261207T170000Z')
  expect(file).not.toMatch(/LOCATION|DESCRIPTION|URL|ORGANIZER|ATTENDEE|larkmoor|beside|LK-/i)
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
})

test('the same date is the same entry, another is another', () => {
  const uid = (file: string) => /UID:(.*)\r/.exec(file)?.[1]
  expect(uid(calendarFile(reminder))).toBe(uid(calendarFile(reminder)))
  expect(uid(calendarFile({ ...reminder, seed: 'other' }))).not.toBe(uid(calendarFile(reminder)))
  expect(uid(calendarFile({ ...reminder, at: new Date('2026-12-08T17:00:00Z') }))).not.toBe(uid(calendarFile(reminder)))
})

test('in summer it is given in the world’s time, so that every calendar shows the hour here', () => {
  expect(calendarFile({ ...reminder, at: new Date('2027-06-07T16:00:00Z') })).toContain('DTSTART:20270607T160000Z')
})
