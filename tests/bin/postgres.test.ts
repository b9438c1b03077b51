import { spawn } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answers } from '../../bin/postgres-process.mjs'
import {
  asRoot,
  clusterOf,
  end,
  type Holder,
  hold,
  newDataFolder,
  postmasterPid,
  removeDataFolder,
  users,
} from './holder'

describe.each(users)('the embedded database, started by $name,', user => {
  let folder: string

  beforeEach(() => {
    folder = newDataFolder(user)
  })

  afterEach(() => removeDataFolder(folder))

  test('answers to its password, stops with its owner and keeps its port and data', async () => {
    const first = await hold(folder, user)
    await query(first, sql => sql`create table kept as select 7 as number`)
    expect(await end(first)).toBe(0)
    expect(await answers(first.port)).toBe(false)
    const second = await hold(folder, user)
    expect(second.port).toBe(first.port)
    expect(await query(second, sql => sql`select number from kept`)).toEqual([{ number: 7 }])
    await end(second)
  })

  test('is taken over by the next owner after kill -9 of the first, and stopped by it', async () => {
    const first = await hold(folder, user)
    const pid = postmasterPid(folder)
    await end(first, 'SIGKILL')
    const second = await hold(folder, user)
    expect(second.owned).toBe(true)
    expect(postmasterPid(folder)).toBe(pid)
    await end(second)
    expect(await answers(first.port)).toBe(false)
  })

  test('comes up again after kill -9 of the postmaster, although a backend of it hangs', async () => {
    const first = await hold(folder, user)
    await query(first, sql => sql`create table kept as select 7 as number`)
    await leaveHangingBackend(first, () => process.kill(postmasterPid(folder), 'SIGKILL'))
    await end(first, 'SIGKILL')
    const second = await hold(folder, user)
    expect(await query(second, sql => sql`select number from kept`)).toEqual([{ number: 7 }])
    await end(second)
  })

  test('starts although the process number in its pid file now belongs to another program of the same user', async () => {
    await end(await hold(folder, user))
    const { uid, gid } = statSync(clusterOf(folder))
    const stranger = spawn('sleep', ['60'], { uid, gid, cwd: '/' })
    const lines = [stranger.pid, clusterOf(folder), 1, 5432, '', '127.0.0.1', '0 0', 'ready   ', '']
    writeFileSync(join(clusterOf(folder), 'postmaster.pid'), lines.join('\n'))
    const holder = await hold(folder, user)
    expect(holder.owned).toBe(true)
    await end(holder)
    stranger.kill()
  })

  test('is shared by a second process, whose end leaves it running', async () => {
    const owner = await hold(folder, user)
    const guest = await hold(folder, user)
    expect(guest).toMatchObject({ owned: false, port: owner.port })
    await end(guest)
    expect(await query(owner, sql => sql`select 1 as one`)).toEqual([{ one: 1 }])
    await end(owner)
  })

  test('takes another port when its own is in use', async () => {
    const first = await hold(folder, user)
    await end(first)
    const squatter = createServer().listen(first.port, '127.0.0.1')
    const second = await hold(folder, user)
    expect(second.port).not.toBe(first.port)
    await end(second)
    squatter.close()
  })
})

if (asRoot) {
  test('a data folder the database user cannot enter keeps its keys, and the database goes where that user can', async () => {
    const user = { name: 'root', ids: {} }
    const folder = newDataFolder(user, 0o700)
    const holder = await hold(folder, user)
    expect(clusterOf(folder)).toMatch(/^\/var\/lib\/beside\/[0-9a-f]{12}\/postgres$/)
    expect(statSync(clusterOf(folder)).mode & 0o777).toBe(0o700)
    expect(existsSync(join(folder, 'keys.json'))).toBe(true)
    await end(holder)
    await removeDataFolder(folder)
  })
}

/** Stops a backend in its tracks, as a stuck disk would, so that it outlives its postmaster. */
async function leaveHangingBackend(holder: Holder, kill: () => void) {
  await query(holder, async sql => {
    const [backend] = await sql`select pg_backend_pid() as pid`
    process.kill(backend?.pid, 'SIGSTOP')
    kill()
  })
}

async function query<R>(holder: Holder, work: (sql: postgres.Sql) => Promise<R>): Promise<R> {
  const { port, password } = holder
  const sql = postgres({ host: '127.0.0.1', port, username: 'postgres', password, database: 'postgres', max: 1 })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
