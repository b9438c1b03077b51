import type { Progress } from '@/lib/backup/backing-up'
import { now } from '@/lib/clock/now'
import { ConfigError } from '@/lib/config'
import { Refusal } from '@/lib/errors'

/** Tells of anything that takes more than a second, once a second, and remembers what was told last. */
export function progress() {
  let last: Partial<Progress> = {}
  let told = now().getTime()
  return {
    tell(reached: Partial<Progress> & { tables: number; of: number; bytes: number }): void {
      last = reached
      if (now().getTime() - told < 1000) return
      told = now().getTime()
      console.log(`${reached.tables} of ${reached.of} tables, ${sizeOf(reached.bytes)}`)
    },
    last: () => last,
  }
}

export const sizeOf = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

export const speedOf = (bytes: number, seconds: number): string =>
  `${seconds.toFixed(1)} s, ${(bytes / 1_000_000 / Math.max(seconds, 0.001)).toFixed(1)} MB/s`

/** What happened, and never a text of the database or of a file: only a refusal's own sentence, or the code of a fault. */
export function sentenceFor(error: unknown, what: string, usage: string): string {
  if (error instanceof Refusal || error instanceof ConfigError) return error.message
  const { code, name } = error as { code?: string; name?: string }
  if (code?.startsWith('ERR_PARSE_ARGS')) return usage
  if (code === 'EEXIST') return `${what}: there is a file of that name already.`
  return `${what} (${code ?? name ?? 'fault'}), and nothing was left behind: check that the database answers and the disk has room.`
}
