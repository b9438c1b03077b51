import { type Left, stageOf } from '@/lib/access/session-life'
import { ask, keep, throwAway } from './kept-typing'
import { asField, typedIn } from './typed-text'
import { wallClock } from './wall-clock'

export type Watch = { learn: (left: Left) => void; stay: () => void; stop: () => void }
export type Stage = 'quiet' | 'idle' | 'whole'

const second = 1_000
/** How often the clock is looked at, how often the server is asked in the last minutes, and how often writing renews. */
const [lookEvery, askEvery, renewEvery] = [5 * second, 60 * second, 5 * 60 * second]
/** What was typed is kept after a pause in the writing, and again shortly before the end. */
const [pause, last] = [20 * second, 20 * second]

/**
 * Watches over the session of a page. By the clock on the wall, and by what the server says: another tab may have kept the
 * session. Whoever is writing is not idle. At its end the page goes, so that nobody who comes by reads what it says.
 */
export function watchSession(show: (stage: Stage) => void): Watch {
  const touched = new Set<NonNullable<ReturnType<typeof asField>>>()
  let ends: Left = { idle: Infinity, whole: Infinity }
  let [askedAt, renewedAt, typedAt, keptAt] = [0, wallClock(), 0, 0]
  let gone = false

  const remaining = () => ({ idle: ends.idle - wallClock(), whole: ends.whole - wallClock() })
  const learn = (now: Left | undefined) => {
    if (now) ends = endsOf(now)
    const stage = stageOf(remaining())
    if (stage !== 'over') show(stage)
  }
  const keepNow = () => {
    keptAt = wallClock()
    return keep(typedIn(touched))
  }

  async function look(): Promise<void> {
    if (gone) return
    const { idle, whole } = remaining()
    const end = Math.min(idle, whole)
    const unkept = typedAt > keptAt
    if (unkept && (wallClock() - typedAt > pause || end < last)) await keepNow()
    if (stageOf({ idle, whole }) === 'quiet') return show('quiet')
    if (end > last && wallClock() - askedAt < askEvery) return
    askedAt = wallClock()
    learn(await ask<Left>(''))
    if (stageOf(remaining()) === 'over') leave()
  }

  function leave(): void {
    gone = true
    document.body.hidden = true
    location.replace(
      `/staff/sign-in?${new URLSearchParams({ because: 'over', to: location.pathname + location.search })}`,
    )
  }

  async function renew(): Promise<void> {
    renewedAt = wallClock()
    learn(await ask<Left>('', {}))
  }

  function typed({ target, isTrusted }: Event): void {
    const field = asField(target)
    if (!field) return
    touched.add(field)
    typedAt = wallClock()
    if (isTrusted && (wallClock() - renewedAt > renewEvery || remaining().idle < renewEvery)) void renew()
  }

  const sent = () => {
    touched.clear()
    typedAt = 0
    throwAway()
  }
  const listening: [string, (event: Event) => void][] = [
    ['input', typed],
    ['submit', sent],
    ['visibilitychange', () => void look()],
  ]
  for (const [name, hear] of listening) document.addEventListener(name, hear)
  const looking = setInterval(() => void look(), lookEvery)
  return {
    learn,
    stay: () => void renew(),
    stop: () => {
      clearInterval(looking)
      for (const [name, hear] of listening) document.removeEventListener(name, hear)
    },
  }
}

const endsOf = ({ idle, whole }: Left): Left => ({
  idle: wallClock() + idle * second,
  whole: wallClock() + whole * second,
})
