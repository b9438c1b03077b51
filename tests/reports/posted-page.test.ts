import { describe, expect, test } from 'vitest'
import type { Draft } from '@/lib/reports/draft'
import { takePage } from '@/lib/reports/posted-page'

const now = new Date('2026-11-23T10:00:00Z')
const told: Draft = { answers: { safe: 'safe', what: 'They shout', level: 'confidential', name: 'Sam Lee' } }
const on = { move: 'continue', fromCheck: false } as const
const back = { move: 'back', fromCheck: false } as const
const changing = { move: 'continue', fromCheck: true } as const

describe('a page that is complete', () => {
  test('is kept, and the next page is shown', () => {
    const step = takePage({ answers: {} }, 2, { ...on, fields: { what: ' They shout ' } }, now)
    expect(step).toEqual({ draft: { answers: { what: 'They shout' } }, goTo: 3, fromCheck: false })
  })
  test('replaces what the same page said before, and nothing else', () => {
    const step = takePage(told, 2, { ...on, fields: { what: '', types: 'threats' } }, now)
    expect(step.draft.answers).toEqual({ safe: 'safe', types: ['threats'], level: 'confidential', name: 'Sam Lee' })
  })
  test('leads back to the check page when it was opened from there', () => {
    expect(takePage(told, 6, { ...changing, fields: {} }, now)).toMatchObject({ goTo: 10, fromCheck: false })
  })
  test('asks how to reach whoever now gives a name', () => {
    const fields = { level: 'open', name: 'Sam' }
    const step = takePage({ answers: { what: 'x', level: 'anonymous' } }, 7, { ...changing, fields }, now)
    expect(step).toMatchObject({ goTo: 8, fromCheck: true })
  })
  test('forgets its own errors', () => {
    const draft: Draft = { ...told, refused: { page: 4, fields: { day: '32' } } }
    expect(takePage(draft, 4, { ...on, fields: { day: '3' } }, now).draft.refused).toBeUndefined()
  })
})

describe('a page that needs more', () => {
  test('is shown again exactly as it was typed', () => {
    const fields = { day: '31', month: '2', placeWords: 'The stairs' }
    const step = takePage(told, 4, { ...on, fields }, now)
    expect(step).toMatchObject({ goTo: 4, draft: { refused: { page: 4, fields } } })
  })
  test('keeps what can be kept, so that leaving it in another way loses nothing', () => {
    const step = takePage(told, 4, { ...on, fields: { day: '31', month: '2', placeWords: 'The stairs' } }, now)
    expect(step.draft.answers).toMatchObject({ placeWords: 'The stairs', what: 'They shout' })
  })
  test('stays on the way to the check page', () => {
    expect(takePage(told, 2, { ...changing, fields: {} }, now)).toMatchObject({ goTo: 2, fromCheck: true })
  })
})

describe('choosing to stay anonymous', () => {
  const fields = { level: 'anonymous', name: 'Sam Lee', email: 'not an address' }
  test('leaves the name nowhere in the draft, not even among what was typed', () => {
    const step = takePage(told, 7, { ...on, fields }, now)
    expect(JSON.stringify(step)).not.toMatch(/Sam|address/)
  })
  test('asks nothing about a field that is no longer shown', () => {
    expect(takePage(told, 7, { ...on, fields }, now).goTo).toBe(8)
  })
})

describe('going back', () => {
  test('keeps the page without checking it', () => {
    const step = takePage(told, 2, { ...back, fields: { what: '', talk: '' } }, now)
    expect(step).toMatchObject({ goTo: 1, draft: { refused: undefined } })
  })
  test('from the first page leads to the page before it', () => {
    expect(takePage(told, 1, { ...back, fields: {} }, now).goTo).toBeUndefined()
  })
  test('from a change leads to the check page', () => {
    expect(takePage(told, 4, { ...back, fromCheck: true, fields: {} }, now).goTo).toBe(10)
  })
})

describe('asking for more time', () => {
  test('keeps the page as it stands, unchecked, and shows it again', () => {
    const step = takePage(told, 2, { move: 'stay', fromCheck: true, fields: { what: '', talk: '' } }, now)
    expect(step).toMatchObject({ goTo: 2, fromCheck: true, draft: { refused: undefined } })
    expect(step.draft.answers).toEqual({ safe: 'safe', level: 'confidential', name: 'Sam Lee' })
  })
  test('leaves a draft shared', () => {
    const step = takePage({ ...told, shared: true }, 1, { move: 'stay', fromCheck: false, fields: {} }, now)
    expect(step.draft.shared).toBe(true)
  })
})
