import { describe, expect, test } from 'vitest'
import { diaryNames } from '@/lib/cases/diary'
import { dayOf, diaryLines } from '@/lib/messages/diary'
import { readMailboxForm } from '@/lib/messages/forms'

describe('an entry of a diary', () => {
  test('needs words and nothing else', () => {
    expect(readMailboxForm('notes', { text: 'He came back' })).toEqual({ ok: true, said: { text: 'He came back' } })
    expect(readMailboxForm('notes', { day: '2026-02-03' })).toMatchObject({ ok: false, order: ['text'] })
  })

  test.each(['2026-02-31', 'last Monday', '31/12/2026', '0000-00-00'])(
    'keeps a day as odd as %s, and sorts by when it came',
    day => {
      expect(readMailboxForm('notes', { text: 'x', day })).toEqual({ ok: true, said: { text: 'x', day } })
      expect(dayOf({ day })).toBeUndefined()
    },
  )

  test('knows a day of the calendar', () =>
    expect(dayOf({ day: '2026-02-28' })).toEqual(new Date('2026-02-28T00:00:00Z')))

  test('reads as when, where and who, with the words below', () => {
    expect(diaryLines({ start: '10', place: 'Stairs' }, 'He came', diaryNames)).toBe(
      'Started: 10\nWhere: Stairs\n\nHe came',
    )
    expect(diaryLines({}, 'He came', diaryNames)).toBe('He came')
  })
})
