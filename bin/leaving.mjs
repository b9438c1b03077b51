import { readFileSync } from 'node:fs'
import { pause } from './halt.mjs'
import { endChildren } from './run.mjs'

const steps = []
let leaving

/** Something to do before the process ends; the last one named is done first. */
export function onTheWayOut(step) {
  steps.push(step)
}

export const isLeaving = () => leaving !== undefined

/** Does what was asked for on the way out, each step with a deadline, then ends the process. Later calls join the first. */
export function wayOut(code) {
  leaving ??= leave(code)
  return leaving
}

/** Ctrl-C, a polite kill, a closed terminal, and, under npm, npm itself being killed. */
export function stopWhenAsked() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => wayOut(0))
  if (!process.env.npm_lifecycle_event) return
  const before = npmAbove()
  setInterval(() => npmAbove() === before || wayOut(0), 500).unref()
}

async function leave(code) {
  endChildren()
  for (const step of steps.reverse()) await Promise.race([step().catch(() => {}), pause(40_000)])
  process.exit(code)
}

/** npm runs a script through `sh -c`, so the npm to watch is our parent's parent where that is one. */
function npmAbove() {
  const { name, parent } = factsOf(process.ppid)
  if (name !== 'sh' && name !== 'bash' && name !== 'dash') return `${process.ppid}`
  return `${process.ppid} ${factsOf(parent).name?.startsWith('npm') ? parent : ''}`
}

function factsOf(pid) {
  try {
    const [, name, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/^\d+ \((.*)\) (.*)/s)
    return { name, parent: Number(rest.split(' ')[1]) }
  } catch {
    return {}
  }
}
