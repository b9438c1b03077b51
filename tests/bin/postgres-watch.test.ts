import { renameSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answers, postmasterOf } from '../../bin/postgres-process.mjs'
import { clusterOf, end, type Holder, hold, newDataFolder, postmasterPid, removeDataFolder, users } from './holder'

const [user] = users as [(typeof users)[number]]
let folder: string
let holder: Holder

beforeEach(async () => {
  folder = newDataFolder(user)
  holder = await hold(folder, user, 'keep-up')
})
afterEach(() => removeDataFolder(folder))

const kill = () => process.kill(postmasterPid(folder), 'SIGKILL')
const isUp = () => postmasterOf(clusterOf(folder))?.ready === true
const version = () => join(clusterOf(folder), 'PG_VERSION')

test('a database that is killed comes up again by itself on its port, once, with its data', async () => {
  const sql = postgres({
    host: '127.0.0.1',
    port: holder.port,
    username: 'postgres',
    password: holder.password,
    max: 1,
  })
  await sql`create table kept as select 7 as number`
  const first = postmasterPid(folder)
  kill()
  await expect.poll(() => isUp() && postmasterPid(folder) !== first, { timeout: 15_000 }).toBe(true)
  await expect.poll(() => sql`select number from kept`.catch(() => []), { timeout: 5_000 }).toEqual([{ number: 7 }])
  await expect.poll(holder.said).toContain('The database has gone: it is started again.\nThe database is back.\n')
  await sql.end()
  expect(await end(holder)).toBe(0)
  expect(await answers(holder.port)).toBe(false)
  expect(holder.said().match(/has gone/g)).toHaveLength(1)
})

test('one that does not start is tried again until it does', async () => {
  renameSync(version(), `${version()}.aside`)
  kill()
  await expect.poll(holder.said, { timeout: 20_000 }).toMatch(/does not start: .+ It is tried again by itself\./)
  renameSync(`${version()}.aside`, version())
  await expect.poll(isUp, { timeout: 20_000 }).toBe(true)
  expect(await end(holder)).toBe(0)
  expect(isUp()).toBe(false)
})

test('whoever stops its owner while it is being started leaves no database behind', async () => {
  kill()
  await expect.poll(holder.said, { timeout: 5_000 }).toContain('has gone')
  expect(await end(holder)).toBe(0)
  expect(isUp()).toBe(false)
})
