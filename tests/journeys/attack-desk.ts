import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import type { Ids } from './every-role'
import { filled, formsOf } from './typed-everywhere'

/** What no attack may change, as a fingerprint of each table. */
export type Snapshot = Record<string, string>

/** Written by looking itself, or by work that goes on whether anybody asks or not. */
const ownLife = /^(?:audit|outbox|jobs|staff_sessions|pressure|sign_in_failures|drafts|custody|.*_visits|.*_looks)/

/** Every row that names one of these ids, or every row at all. */
export async function snapshot(sql: postgres.Sql, ids: readonly string[] = ['']): Promise<Snapshot> {
  const tables = await sql<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = 'beside'::regnamespace and relkind = 'r' order by 1`
  const seen: Snapshot = {}
  for (const { name } of tables.filter(table => !ownLife.test(table.name))) {
    const [row] = await sql.unsafe<{ print: string | null }[]>(
      `select count(*) || ' ' || md5(string_agg(x::text, '|' order by x::text)) as print from beside.${name} x where x::text ~ $1`,
      [ids.join('|')],
    )
    seen[name] = row?.print ?? ''
  }
  return seen
}

/** Once nothing changes by itself any more. */
export async function quietSnapshot(sql: postgres.Sql, ids?: readonly string[]): Promise<Snapshot> {
  let before = await snapshot(sql, ids)
  for (let i = 0; i < 20; i++) {
    await pause(500)
    const after = await snapshot(sql, ids)
    if (JSON.stringify(after) === JSON.stringify(before)) return after
    before = after
  }
  return before
}

/** A form as somebody finds it on a page, to be sent by somebody else, or with other ids in it. */
export type Taken = { path: string; form: string }

export const takenFrom = (path: string, page: string): Taken[] => formsOf(page).map(form => ({ path, form }))

/** With ids exchanged wherever they stand: in the address, in hidden fields, in what is bound to the action. */
export function exchanged({ path, form }: Taken, ids: Ids): Taken {
  const swap = (text: string) => Object.entries(ids).reduce((all, [from, to]) => all.replaceAll(from, to), text)
  return { path: swap(path), form: swap(form) }
}

type Send = (path: string, init: RequestInit) => Promise<Response>

/** Sends them a few at a time; resolves with those that were answered as a fault of ours. */
export async function sendAll(
  send: Send,
  taken: readonly Taken[],
  more: Record<string, string> = {},
): Promise<string[]> {
  return atATime(taken, async ({ path, form }) => {
    const body = filled(form)
    for (const [name, value] of Object.entries(more)) if (!body.has(name)) body.append(name, value)
    const answer = await send(path, { method: 'POST', body })
    await answer.arrayBuffer()
    return answer.status >= 500 ? [`${path}: ${answer.status}`] : []
  })
}

/** Does the work for each, six at once. */
export async function atATime<T, R>(all: readonly T[], work: (one: T) => Promise<R[]>): Promise<R[]> {
  const found: R[] = []
  const left = [...all]
  const run = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) found.push(...(await work(one)))
  }
  await Promise.all(Array.from({ length: 6 }, run))
  return found
}

/** Bytes as no client of ours would send them; resolves with all that comes back within a while. */
export function sayRaw(port: number, bytes: string, ms = 4_000): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    let said = ''
    const done = () => {
      socket.destroy()
      resolve(said)
    }
    setTimeout(done, ms).unref()
    socket.on('data', chunk => {
      said += chunk.toString('latin1')
    })
    for (const event of ['close', 'error', 'end']) socket.once(event, done)
  })
}
