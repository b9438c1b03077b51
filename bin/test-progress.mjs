import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from './run.mjs'

/** How far each test file came, `[name, { listed, began?, ended? }]` with moments in ms, from what bin/test-reporter.mjs left. */
export function progressIn(path) {
  const files = new Map()
  for (const line of linesOf(path)) {
    const { step, file, at } = JSON.parse(line)
    const name = relative(root, file).replace(/^tests\//, '')
    files.set(name, { ...files.get(name), [step]: at })
  }
  return [...files]
}

/** The slowest files with their seconds, for whoever wants the tests to be quicker. */
export function slowest(progress, count = 10) {
  return progress
    .filter(([, { began, ended }]) => began && ended)
    .map(([name, { began, ended }]) => ({ name, seconds: Math.round((ended - began) / 1000) }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
}

/** Which files were under way when a run was stopped, and which had not begun. */
export function unfinished(progress) {
  const left = progress.filter(([, { ended }]) => !ended)
  const names = files => files.map(([name]) => name)
  return {
    running: names(left.filter(([, { began }]) => began)),
    waiting: names(left.filter(([, { began }]) => !began)),
  }
}

/** What a run says of its files at its end, as lines. */
export function tellProgress(progress) {
  const { running, waiting } = unfinished(progress)
  const lines = slowest(progress).map(({ name, seconds }) => `${String(seconds).padStart(5)} s  ${name}`)
  return [
    ...(lines.length > 0 ? ['The slowest files:', ...lines] : []),
    ...(running.length > 0 ? [`Still running: ${running.join(', ')}`] : []),
    ...(waiting.length > 0 ? [`Not reached: ${waiting.join(', ')}`] : []),
  ]
}

/** A line may be half written where a run was killed. */
function linesOf(path) {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line.endsWith('}'))
  } catch {
    return []
  }
}
