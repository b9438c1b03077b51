import { readFileSync } from 'node:fs'
import type postgres from 'postgres'
import { processorTime } from '../parts/app.mjs'
import { spread } from '../parts/spread.mjs'
import type { Screen } from './screen'
import { screens } from './screens'
import type { Subjects } from './subjects'

/** `processor` is what a call cost PostgreSQL and this process, in ms: it says the same on a busy machine. */
export type Measured = { name: string; roles: string; ms: ReturnType<typeof spread>; processor: number }

/** What each screen asks, one after another, with its pages in memory: a first round for every one does not count. */
export async function* measureScreens(
  of: Subjects,
  postmaster: number,
  { only, rounds = 32 }: { only?: string | undefined; rounds?: number } = {},
): AsyncGenerator<Measured> {
  for (const screen of screens.filter(({ name }) => !only || name.includes(only))) {
    await timesOf(screen, of, 8)
    const before = spent(postmaster)
    const ms = spread(await timesOf(screen, of, rounds))
    const processor = (spent(postmaster) - before) / Math.max(1, ms.n)
    yield { name: screen.name, roles: screen.roles.join(', '), ms, processor }
  }
}

function spent(postmaster: number): number {
  const { user, system } = process.cpuUsage()
  return processorTime(postmaster) + ofEnded(postmaster) + (user + system) / 1000
}

/** Of connections that ended meanwhile: their time is kept with the process that started them. */
function ofEnded(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15)
    .map(Number)
  return (user + system) * 10
}

async function timesOf({ roles, ask }: Screen, of: Subjects, count: number): Promise<number[]> {
  const actors = roles.map(role => of.actors(role))
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    const all = actors[n % actors.length] ?? []
    const actor = all[Math.floor(n / actors.length) % all.length]
    if (!actor) continue
    const began = performance.now()
    await ask(actor, n, of)
    times.push(performance.now() - began)
  }
  return times
}

/** One row by its primary key with the same driver, in the same run. */
export async function bareSelect(sql: postgres.Sql, ids: readonly string[]): Promise<ReturnType<typeof spread>> {
  const times: number[] = []
  for (let n = -50; n < 200; n++) {
    const began = performance.now()
    await sql`select * from beside.reports where id = ${ids[Math.abs(n) % ids.length] ?? ''}`
    if (n >= 0) times.push(performance.now() - began)
  }
  return spread(times)
}
