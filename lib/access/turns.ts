import { Refusal } from '@/lib/errors'

/** What somebody is told for whom there is no room. */
export const crowded = 'Many tries to sign in are being made at the moment. Wait ten seconds, then try again.'

type Room = { atOnce: number; inLine: number }

/**
 * Does so much at once and lets so much more stand in line, first come, first served. Beyond that it throws `Refusal`:
 * a flood finds an end before memory does.
 */
export function turns({ atOnce, inLine }: Room) {
  const line: (() => void)[] = []
  let busy = 0
  return async <R>(work: () => Promise<R>): Promise<R> => {
    if (busy < atOnce) busy++
    else if (line.length < inLine) await new Promise<void>(called => line.push(called))
    else throw new Refusal('rule', crowded)
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else busy--
    }
  }
}
