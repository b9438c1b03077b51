import { describe, expect, test } from 'vitest'
import { afterClosureProblem, earlierCases, laterCases } from '@/lib/cases/after-closure'

const day = (text: string) => new Date(`${text}T12:00:00Z`)
type Kase = Parameters<typeof afterClosureProblem>[0]
const closed: Kase = { status: 'closed', openedAt: day('2026-01-05'), closedAt: day('2026-03-03') }
const later: Kase = { status: 'assessing', openedAt: day('2026-04-01'), closedAt: null }
const open: Kase = { ...closed, status: 'monitoring', closedAt: null }

describe('a case after a closed one', () => {
  test.each<[Kase, Kase, boolean]>([
    [later, closed, true],
    [later, open, false],
    [closed, later, false],
    [closed, { ...later, status: 'closed', closedAt: day('2026-05-01') }, false],
  ])('may be linked only to one that is closed and was opened before it', (kase, other, may) => {
    expect(afterClosureProblem(kase, other) === undefined).toBe(may)
  })

  test('has the closed one before it, whichever way they were linked', () => {
    const links = [
      { kind: 'after_closure' as const, other: closed },
      { kind: 'related' as const, other: open },
    ]
    expect(earlierCases(later, links)).toEqual([closed])
    expect(earlierCases(later, [{ kind: 'related', other: closed }])).toEqual([closed])
  })

  test('is what the closed one leads to', () => {
    expect(laterCases(closed, [{ kind: 'after_closure', other: later }])).toEqual([later])
    expect(laterCases(open, [{ kind: 'after_closure', other: later }])).toEqual([])
    expect(laterCases(closed, [{ kind: 'related', other: { ...open, openedAt: day('2026-02-01') } }])).toEqual([])
  })

  test('never stands beside the other side of a counter-allegation', () => {
    expect(earlierCases(later, [{ kind: 'counter_allegation', other: closed }])).toEqual([])
    expect(laterCases(closed, [{ kind: 'counter_allegation', other: later }])).toEqual([])
  })
})
