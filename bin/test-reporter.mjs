import { appendFileSync } from 'node:fs'

/** Leaves a line for each step of each test file in BESIDE_TEST_PROGRESS, so that a run that is stopped still tells how far it came. */
export default class ProgressReporter {
  onTestRunStart(specifications) {
    for (const file of specifications) note('listed', file)
  }

  onTestModuleQueued(file) {
    note('began', file)
  }

  onTestModuleEnd(file) {
    note('ended', file)
  }
}

function note(step, { moduleId }) {
  const path = process.env.BESIDE_TEST_PROGRESS
  if (path) appendFileSync(path, `${JSON.stringify({ step, file: moduleId, at: Date.now() })}\n`)
}
