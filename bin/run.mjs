import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Halt, note } from './halt.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const followParent = join(root, 'bin', 'follow-parent.mjs')
const running = new Set()

/** The oldest Node the packages work on. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Halt(`Beside needs Node 20.19 or newer and this is ${version}: install a newer Node, then start again.`)
}

/** Runs a Node script of ours or of a package; it ends when we end, however we end. */
export function runNode(args, options) {
  return run(process.execPath, ['--import', followParent, ...args], options)
}

/** Like `outcome`, for a Node script. */
export function outcomeOfNode(args, options) {
  return outcome(process.execPath, ['--import', followParent, ...args], options)
}

/**
 * Runs a command in a process group of its own and resolves with its output. Rejects with a Halt carrying `sentence`
 * when it fails or takes longer than `seconds`; its output then goes to the start log of `dataDir`.
 */
export async function run(command, args, { seconds, sentence, dataDir, env = process.env, show = false, cwd = root }) {
  const { code, output } = await outcome(command, args, { seconds, env, show, cwd })
  if (code === 0) return output
  if (dataDir) note(dataDir, `${command} ${args.join(' ')} ended with ${code}\n${output}`)
  throw new Halt(sentence, dataDir ? '' : output)
}

/** Runs a command to its end, whatever the end is: `code` is a number, a signal's name or 'timeout'. */
export function outcome(command, args, { seconds, env = process.env, show = false, cwd = root, as = {} }) {
  return new Promise(resolve => {
    const child = spawn(command, args, { ...as, cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    let output = ''
    let late = false
    const timer = setTimeout(() => {
      late = true
      endGroup(child)
    }, seconds * 1000)
    const take = target => chunk => {
      output = (output + chunk).slice(-200_000)
      if (show) target.write(chunk)
    }
    child.stdout.on('data', take(process.stdout))
    child.stderr.on('data', take(process.stderr))
    const finish = code => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code: late ? 'timeout' : code, output })
    }
    child.on('error', error => {
      output += error.message
      finish(error.code)
    })
    child.on('close', (code, signal) => finish(code ?? signal))
  })
}

/** Ends every child still running; called on the way out. */
export function endChildren() {
  for (const child of running) endGroup(child)
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {}
}
