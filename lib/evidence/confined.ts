import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { nothingOfOurs, program, runs } from './programs'

/**
 * What a stranger's file may cost: milliseconds, resident bytes of its process, and bytes of what comes out. `addressBytes`
 * bounds what the process may even ask for; not for Node, which reserves far more than it uses.
 */
export type Limits = { ms: number; residentBytes: number; outputBytes: number; addressBytes?: number }

/**
 * Runs a program on a stranger's file: no setting, key or login of ours in its environment, no folder of ours, no network
 * where the machine can take it away, few open files, and an end at its limits. `ended` is its exit code, null when it
 * was ended. Call `stop` in every case.
 */
export async function confined(command: string[], limits: Limits, stdio: StdioOptions) {
  const [first, ...rest] = [...(await walls(limits)), ...command]
  const child = spawn(first as string, rest, { env: nothingOfOurs, cwd: '/', stdio })
  if (child.pid) standBack(child.pid)
  return { child, ...guarded(child, limits) }
}

/** Pages are served first. */
function standBack(pid: number): void {
  try {
    setPriority(pid, 10)
  } catch {
    // It is over already, or the machine does not let us.
  }
}

/** No network by a namespace of its own, whose users have no rights outside; limits that the kernel keeps. */
async function walls({ ms, outputBytes, addressBytes }: Limits): Promise<string[]> {
  const [unshare, prlimit] = await Promise.all([program('unshare'), program('prlimit')])
  const apart = unshare ? [unshare, '--user', '--net', '--ipc'] : []
  const kept = [`--cpu=${Math.ceil((2 * ms) / 1000)}`, '--nofile=64', '--core=0', `--fsize=${outputBytes}`]
  if (addressBytes) kept.push(`--as=${addressBytes}`)
  return [...((await runs(apart)) ? apart : []), ...(prlimit ? [prlimit, ...kept] : [])]
}

/** Ends the process at its limits. */
function guarded(child: ChildProcess, { ms, residentBytes }: Limits) {
  const end = () => void child.kill('SIGKILL')
  const timer = setTimeout(end, ms)
  const watch = setInterval(async () => {
    if ((await residentOf(child.pid)) > residentBytes) end()
  }, 100)
  const stop = () => {
    clearTimeout(timer)
    clearInterval(watch)
    end()
  }
  const ended = new Promise<number | null>(resolve => {
    child.once('close', resolve)
    child.once('error', () => resolve(null))
  })
  return { stop, ended }
}

/** Resident memory in bytes; 0 where the process is gone or the machine does not tell. */
async function residentOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}

/** What a process says, up to so many bytes; throws beyond. */
export async function collected(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes > most) throw new Error('a process says too much')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
