import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** An expected end: one sentence that says what to do. Details go to the log, never to the screen. */
export class Halt extends Error {
  name = 'Halt'

  constructor(sentence, details = '') {
    super(sentence)
    this.details = details
  }
}

/** Appends to `<data>/start.log`; a log that cannot be written stops nothing. */
export function note(dataDir, text) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    appendFileSync(join(dataDir, 'start.log'), `${new Date().toISOString()} ${text.trimEnd()}\n`, { mode: 0o600 })
  } catch {}
}

/** The sentence for the screen; everything that is not a Halt is a fault of ours and goes to the log whole. */
export function sentenceFor(error, dataDir) {
  const details = error instanceof Halt ? error.details : (error?.stack ?? String(error))
  if (details) note(dataDir, details)
  if (error instanceof Halt) return error.message
  return `Beside stopped on an unexpected fault: look at ${join(dataDir, 'start.log')}, then start it again.`
}

/** Rejects with a Halt when `work` takes longer than `seconds`. */
export async function within(seconds, sentence, work) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Halt(sentence)), seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Asks at once and then again until `ready` answers something true; undefined when `seconds` have passed. */
export async function until(seconds, ready, every = 25) {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ready()
    if (answer) return answer
    if (Date.now() >= end) return undefined
    await pause(every)
  }
}
