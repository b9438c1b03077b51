import { describe, expect, test } from 'vitest'
import { addUp, countVitest, isGreen, verdict } from '../../bin/tally.mjs'
import { planFor } from '../../bin/test-plan.mjs'

type File = { status: string; assertionResults: { status: string }[] }

const passing: File = { status: 'passed', assertionResults: [{ status: 'passed' }] }
const failing: File = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
const broken: File = { status: 'failed', assertionResults: [] }

function report(...testResults: File[]) {
  const count = (status: string) =>
    testResults.flatMap(file => file.assertionResults).filter(a => a.status === status).length
  const success = testResults.every(file => file.status === 'passed')
  return { testResults, numPassedTests: count('passed'), numFailedTests: count('failed'), success }
}

test.each([
  ['tests that pass', report(passing, passing), 0, { passed: 2, failed: 0 }],
  ['a test that fails', report(passing, failing), 1, { passed: 2, failed: 1 }],
  ['a file that does not load', report(passing, broken), 1, { passed: 1, failed: 1 }],
  ['an error outside every test', { ...report(passing), success: false }, 1, { passed: 1, failed: 1 }],
  ['a crash after a good report', report(passing), 'SIGKILL', { passed: 1, failed: 1 }],
  ['a run that was stopped before it could report', undefined, 'timeout', { passed: 0, failed: 1 }],
])('%s: counted', (_, results, code, counts) => {
  expect(countVitest(results, code)).toEqual(counts)
})

test('the parts of a run are added up into its last line', () => {
  const total = addUp([
    { passed: 1, failed: 0 },
    { passed: 41, failed: 2 },
  ])
  expect(verdict(total)).toBe('42 passed, 2 failed')
})

test.each([
  [{ passed: 3, failed: 0 }, true],
  [{ passed: 3, failed: 1 }, false],
  [{ passed: 0, failed: 0 }, false],
])('%o is green: %s', (counts, green) => {
  expect(isGreen(counts)).toBe(green)
})

describe('a run', () => {
  const projects = (...args: string[]) => planFor(args).runs.flatMap(run => run.projects)

  test.each([
    [[], ['unit', 'database', 'browser'], true],
    [['unit'], ['unit'], false],
    [['database', 'browser'], ['database', 'browser'], true],
    [['tests/reports'], ['unit', 'database'], false],
    [['tests/journeys/witness'], ['browser'], true],
  ])('of %o runs %o and builds: %s', (args, expected, builds) => {
    expect(projects(...args)).toEqual(expected)
    expect(planFor(args).build).toBe(builds)
  })
})
