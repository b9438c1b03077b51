import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../bin/run.mjs'
import { progressIn, slowest, tellProgress, unfinished } from '../../bin/test-progress.mjs'
import ProgressReporter from '../../bin/test-reporter.mjs'

const file = (name: string) => ({ moduleId: join(root, 'tests', `${name}.test.ts`) })

function left(of: (reporter: ProgressReporter) => void): string {
  const path = join(mkdtempSync(join(tmpdir(), 'beside-progress-')), 'progress.jsonl')
  const before = process.env.BESIDE_TEST_PROGRESS
  process.env.BESIDE_TEST_PROGRESS = path
  try {
    of(new ProgressReporter())
  } finally {
    process.env.BESIDE_TEST_PROGRESS = before
    if (before === undefined) delete process.env.BESIDE_TEST_PROGRESS
  }
  return path
}

test('a run that is stopped says which files were under way and which had not begun', () => {
  const path = left(reporter => {
    reporter.onTestRunStart([file('first'), file('second'), file('third')])
    reporter.onTestModuleQueued(file('first'))
    reporter.onTestModuleQueued(file('second'))
    reporter.onTestModuleEnd(file('first'))
  })
  writeFileSync(path, '{"step":"ended","fi', { flag: 'a' })
  expect(unfinished(progressIn(path))).toEqual({ running: ['second.test.ts'], waiting: ['third.test.ts'] })
  expect(tellProgress(progressIn(path)).slice(-2)).toEqual([
    'Still running: second.test.ts',
    'Not reached: third.test.ts',
  ])
})

test('the slowest files come first, with their seconds', () => {
  const took = (seconds: number) => ({ listed: 0, began: 1_000, ended: 1_000 + seconds * 1000 })
  const progress = Array.from({ length: 12 }, (_, at): [string, ReturnType<typeof took>] => [`${at}.test.ts`, took(at)])
  expect(slowest(progress)).toHaveLength(10)
  expect(slowest(progress, 2)).toEqual([
    { name: '11.test.ts', seconds: 11 },
    { name: '10.test.ts', seconds: 10 },
  ])
})

test('nothing is said of files where there were none', () => {
  expect(tellProgress(progressIn('/nowhere/at/all'))).toEqual([])
})
