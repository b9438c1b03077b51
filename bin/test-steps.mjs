import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { outcomeOfNode } from './run.mjs'
import { countVitest } from './tally.mjs'

/** A tool that passes or fails as a whole counts one. */
export async function runCommand({ name, args, seconds, counts }, say) {
  say(name)
  const { code, output } = await outcomeOfNode(args, { seconds })
  if (code === 0) return { passed: counts ? 1 : 0, failed: 0 }
  console.log(`${output}\n${name} ended with ${code}`)
  return { passed: 0, failed: 1 }
}

/** Runs some of vitest's projects and counts from the report it leaves. */
export async function runVitest({ name, projects, filters = [], seconds }, say) {
  say(name)
  const report = join(process.env.BESIDE_TEST_DATA, `report-${projects.join('-')}.json`)
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap(project => ['--project', project])]
  args.push(
    '--reporter=default',
    '--reporter=./bin/test-reporter.mjs',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
    ...filters,
  )
  const { code } = await outcomeOfNode(args, { seconds, show: true })
  if (code === 'timeout') console.error(`${name} were stopped after ${seconds} seconds.`)
  return countVitest(read(report), code)
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
