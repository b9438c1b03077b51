import { describe, expect, test } from 'vitest'
import { type Handover, mayShow, nextHandover, secondsLeft } from '@/lib/centres/handover'

const at = new Date('2026-12-04T10:00:00Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)
const waiting: Handover = { state: 'waiting' }
const over: Handover = { state: 'over' }
const shown: Handover = { state: 'shown', until: later(60).toISOString() }

describe('a receipt', () => {
  test('is on the page at once where the person typed alone', () => {
    expect(mayShow(undefined, at)).toBe(true)
  })
  test.each([
    ['waits', waiting, at, false],
    ['is shown', shown, later(59), true],
    ['has been shown for a minute', shown, later(60), false],
    ['is over', over, at, false],
  ])('that %s may be on the page: %#', (_what, handover, now, may) => {
    expect(mayShow(handover, now)).toBe(may)
  })
  test('has as many seconds left as it may be shown', () => {
    expect([secondsLeft(shown, later(20)), secondsLeft(shown, later(90)), secondsLeft(waiting, at)]).toEqual([40, 0, 0])
  })
})

describe('a press of the hand-over step', () => {
  test('shows the receipt for 60 seconds', () => {
    expect(nextHandover(waiting, 'show', at)).toEqual(shown)
  })
  test('pressed twice shows it no longer', () => {
    expect(nextHandover(shown, 'show', later(30))).toEqual(shown)
  })
  test('for longer counts 60 seconds anew, while it is shown only', () => {
    expect(nextHandover(shown, 'longer', later(30))).toEqual({ state: 'shown', until: later(90).toISOString() })
    expect([nextHandover(shown, 'longer', later(61)), nextHandover(waiting, 'longer', at)]).toEqual([over, over])
  })
  test.each(['show', 'longer', 'none'] as const)('after it is over: %s brings nothing back', move => {
    expect([nextHandover(over, move, at), nextHandover(shown, move, later(61))]).toEqual([over, over])
  })
  test('that wants no receipt closes it, shown or not', () => {
    expect([nextHandover(waiting, 'none', at), nextHandover(shown, 'none', at)]).toEqual([over, over])
  })
})
