import { pause } from './halt.mjs'
import { postmasterOf } from './postgres-process.mjs'

const lookEveryMs = 250
const pauses = [0, 1_000, 5_000, 15_000, 60_000]

/**
 * Brings a database that went away under us up again, as often as it takes: one `start` at a time, after pauses that
 * grow while it does not come up, each turn with a sentence. `stop` resolves when no start is under way any more, or
 * after so many seconds of waiting for it.
 *
 * @param {{ cluster: string, start: () => Promise<unknown>, say: (line: string) => void }} options
 */
export function watchPostmaster({ cluster, start, say }) {
  let stopped = false
  const watching = watch()

  async function watch() {
    while (!stopped) {
      await pause(lookEveryMs)
      if (!stopped && !postmasterOf(cluster)) await raise()
    }
  }

  async function raise() {
    say('The database has gone: it is started again.')
    for (let turn = 0; !stopped; turn++) {
      await pauseUnlessStopped(pauses[Math.min(turn, pauses.length - 1)])
      if (!stopped && (await triedToStart())) return
    }
  }

  const triedToStart = () =>
    start().then(
      () => say('The database is back.') ?? true,
      error => say(`${error.message} It is tried again by itself.`) ?? false,
    )

  async function pauseUnlessStopped(milliseconds) {
    for (let left = milliseconds; left > 0 && !stopped; left -= lookEveryMs) await pause(Math.min(left, lookEveryMs))
  }

  return {
    stop: async (seconds = 10) => {
      stopped = true
      await Promise.race([watching, pause(seconds * 1_000)])
    },
  }
}
