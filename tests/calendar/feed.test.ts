import { expect, test } from 'vitest'
import { calendarFeed } from '@/lib/calendar/feed'
import type { ClockState } from '@/lib/cases/clock-state'

const at = new Date('2026-12-10T10:00:00Z')
const step = (id: string, state: ClockState = 'on_time') => ({
  ...{ id, title: 'Photograph the graffiti at Thistle Court', reference: 'C-7M4Q', personId: 'Ms Pryce' },
  reading: { state, at, late: false },
})
const unfolded = (text: string) => text.replaceAll('\r\n\t', '').replaceAll('\r\n ', '')

test('says when something is due, and nothing of what, whom or where', () => {
  const feed = unfolded(calendarFeed([step('clock-1'), step('clock-2')], 'https://beside.example'))
  const lines = feed.split('\r\n').filter(Boolean)
  const names = new Set(lines.map(line => line.split(/[:;]/)[0]))
  expect(names).toEqual(
    new Set([
      'BEGIN',
      'END',
      'VERSION',
      'CALSCALE',
      'PRODID',
      'METHOD',
      'X-PUBLISHED-TTL',
      'UID',
      'SUMMARY',
      'DTSTAMP',
      'DTSTART',
      'DURATION',
      'URL',
      'CLASS',
      'X-MICROSOFT-CDO-BUSYSTATUS',
    ]),
  )
  expect(lines.filter(line => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:Beside: due', 'SUMMARY:Beside: due'])
  expect(lines.filter(line => line.startsWith('URL'))).toEqual(Array(2).fill('URL:https://beside.example/staff'))
  for (const word of ['graffiti', 'Thistle', 'C-7M4Q', 'Pryce', 'clock-1']) expect(feed).not.toContain(word)
})

test('keeps the id of what is due, so that a calendar does not show it twice', () => {
  const uids = (feed: string) => [...unfolded(feed).matchAll(/UID:(\w+)/g)].map(match => match[1])
  const first = uids(calendarFeed([step('clock-1')], 'https://beside.example'))
  expect(uids(calendarFeed([step('clock-1', 'overdue')], 'https://beside.example'))).toEqual(first)
  expect(uids(calendarFeed([step('clock-2')], 'https://beside.example'))).not.toEqual(first)
})

test('is a calendar also when nothing is due, and shows no attempt as a time to come', () => {
  for (const steps of [[], [step('1', 'attempted'), step('2', 'met')]]) {
    const feed = calendarFeed(steps, 'https://beside.example')
    expect(feed).toContain('BEGIN:VCALENDAR')
    expect(feed).not.toContain('VEVENT')
  }
})
