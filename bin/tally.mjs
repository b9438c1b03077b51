/** What a run of vitest counts for: every test one, and one failure for each file or run that broke outside a test. */
export function countVitest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(isFailed),
  )
  const failed = report.numFailedTests + brokenFiles.length
  const crashed = failed === 0 && (exitCode !== 0 || report.success === false)
  return { passed: report.numPassedTests, failed: failed + (crashed ? 1 : 0) }
}

export function addUp(counts) {
  return counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }), {
    passed: 0,
    failed: 0,
  })
}

/** The last line of a run. */
export const verdict = ({ passed, failed }) => `${passed} passed, ${failed} failed`

/** Nothing run is nothing proved. */
export const isGreen = ({ passed, failed }) => failed === 0 && passed > 0

const isFailed = assertion => assertion.status === 'failed'
