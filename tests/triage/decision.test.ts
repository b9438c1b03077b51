import { describe, expect, test } from 'vitest'
import { alreadyDecided } from '@/lib/triage/already-decided'
import { decisionFacts, decisionProblem, decisionsFor, triageDecisions } from '@/lib/triage/decision'
import { decisionSchema } from '@/lib/triage/schema'

const open = { restricted: false }
const restricted = { restricted: true }

describe('which decision a report may have', () => {
  test.each(triageDecisions)('an open report may have %s', decision => {
    expect(decisionProblem(decision, open, open)).toBeUndefined()
  })

  test('a restricted report stays restricted', () => {
    expect(decisionProblem('new_case', restricted)).toMatch(/choose Restricted case/)
    expect(decisionProblem('join_case', restricted, open)).toMatch(/only join a restricted case/)
    expect(decisionProblem('join_case', restricted, restricted)).toBeUndefined()
    expect(decisionProblem('restricted_case', restricted)).toBeUndefined()
    expect(decisionProblem('information_only', restricted)).toBeUndefined()
  })

  test('is what is offered', () => {
    expect(decisionsFor(open)).toEqual(triageDecisions)
    expect(decisionsFor(restricted)).not.toContain('new_case')
  })

  test('never drops a report: each decision keeps it under a status of its own', () => {
    expect(triageDecisions.map(decision => decisionFacts[decision].status)).not.toContain('received')
  })
})

describe('the form', () => {
  const officer = crypto.randomUUID()
  const errorsOf = (input: Record<string, unknown>) =>
    decisionSchema.safeParse(input).error?.issues.map(issue => [issue.path[0], issue.message]) ?? []

  test('takes a decision with its reason, tidied', () => {
    expect(decisionSchema.parse({ decision: 'refer_out', reason: '  Not ours.\0 ', officer: '', case: '' })).toEqual({
      decision: 'refer_out',
      reason: 'Not ours.',
      officer: undefined,
      case: undefined,
    })
  })

  test.each([
    [
      {},
      [
        ['decision', 'Choose a decision'],
        ['reason', 'Say why, in a sentence or two'],
      ],
    ],
    [{ decision: 'dismiss', reason: 'x' }, [['decision', 'Choose a decision']]],
    [{ decision: 'refer_out', reason: ' \n ' }, [['reason', 'Say why, in a sentence or two']]],
    [{ decision: 'refer_out', reason: 'x'.repeat(2001) }, [['reason', 'Keep the reason to 2000 characters']]],
    [{ decision: 'new_case', reason: 'x' }, [['officer', 'Choose who will be the named officer']]],
    [{ decision: 'new_case', reason: 'x', officer: 'me' }, [['officer', 'Choose an officer from the list']]],
    [{ decision: 'join_case', reason: 'x', officer }, [['case', 'Choose the case that this report joins']]],
  ])('answers %o with one sentence beside each field', (input, errors) => expect(errorsOf(input)).toEqual(errors))
})

describe('the second of two', () => {
  const earlier = { name: 'Owen Tranter', decision: 'join_case' as const, decidedAt: new Date('2026-12-10T09:05:00Z') }

  test('is told who, when and what', () => {
    expect(alreadyDecided(earlier, new Date('2026-12-10T11:00:00Z'))).toMatch(
      /^Owen Tranter decided this at 9:05am: Join an open case\./,
    )
    expect(alreadyDecided(earlier, new Date('2026-12-11T11:00:00Z'))).toContain('on Thursday 10 December 2026, 9:05am')
  })
})
