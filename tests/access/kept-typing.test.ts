import { describe, expect, test } from 'vitest'
import type { Staff } from '@/lib/access/actor'
import { openTyping, sealTyping, typing } from '@/lib/access/kept-typing'

Object.assign(globalThis, { besideConfig: { textKeys: new Map([['1', Buffer.alloc(32, 7)]]) } })
const person = (id: string): Staff => ({ kind: 'staff', id, name: 'Somebody', role: 'ACM', teamId: null })
const [ada, bo] = [person('a'), person('b')]
const at = new Date('2026-12-24T11:20:00Z')
const after = (hours: number) => new Date(at.getTime() + hours * 60 * 60_000)
const place = '/staff/cases/1/notes'
const typed = { place, fields: [{ form: 0, name: 'text', label: 'Note', text: 'She is afraid of him' }] }
const sealed = sealTyping(ada, typed, at)

describe('what was typed', () => {
  test('is noise to whoever has the browser', () => {
    const bytes = Buffer.from(sealed.slice(sealed.indexOf(':') + 1), 'base64').toString('latin1')
    expect(sealed + bytes).not.toMatch(/afraid|notes|text/)
  })

  test('opens for whoever typed it, on the same page', () => {
    expect(openTyping(ada, sealed, place, after(11))).toEqual(typed)
  })

  test('opens for nobody else, whatever their role', () => {
    expect(openTyping(bo, sealed, place, at)).toBeUndefined()
  })

  test('opens on no other page, where it could go to somebody it was not meant for', () => {
    expect(openTyping(ada, sealed, '/staff/cases/2/notes', at)).toBeUndefined()
  })

  test('is over after twelve hours', () => {
    expect(openTyping(ada, sealed, place, after(12))).toBeUndefined()
  })

  test.each(['', 'nonsense', '1:AAAA', `${sealed.slice(0, -4)}AAAA`])('%s opens nothing', forged => {
    expect(openTyping(ada, forged, place, at)).toBeUndefined()
  })
})

test.each([
  { place, fields: [{ form: -1, name: 'x', label: '', text: '' }] },
  { place, fields: Array.from({ length: 201 }, () => typed.fields[0]) },
  { place: 'x'.repeat(301), fields: [] },
  { fields: [] },
])('what no page of ours sends is not sealed', sent => {
  expect(typing.safeParse(sent).success).toBe(false)
})
