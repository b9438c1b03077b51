import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addPressure, pressureFrom } from '@/lib/access/pressure'
import { saltOfThisHour, shareSalt } from '@/lib/access/pressure-salt'
import { setClockOffset } from '@/lib/clock/now'
import { housekeeping } from '@/lib/database/jobs'
import { publicDatabase } from '@/lib/db'
import { tokenOf } from '../../bin/place.mjs'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { superuser } = await office(database)
const memory = globalThis as { besideSalt?: unknown; besideSaltAsked?: unknown }

/** The salt as a process that has just started gets it. */
async function freshSalt(): Promise<string> {
  memory.besideSalt = memory.besideSaltAsked = undefined
  await expect.poll(() => saltOfThisHour()).toBeDefined()
  return saltOfThisHour()?.toString('hex') ?? ''
}
const minutesPass = (minutes: number) =>
  superuser`update beside.pressure set since = since - make_interval(mins => ${minutes})`

test('what comes from one place is counted by its kind, and nobody elsewhere by it', async () => {
  expect([await addPressure('a', 'draft'), await addPressure('a', 'draft')]).toEqual([1, 2])
  expect(await addPressure('a', 'send')).toBe(1)
  expect([await pressureFrom('a', 'draft'), await pressureFrom('b', 'draft')]).toEqual([2, 0])
})

test('it is counted anew after ten minutes', async () => {
  await addPressure('c', 'wrong_receipt')
  await minutesPass(9)
  expect(await addPressure('c', 'wrong_receipt')).toBe(2)
  await minutesPass(2)
  expect(await pressureFrom('c', 'wrong_receipt')).toBe(0)
  expect(await addPressure('c', 'wrong_receipt')).toBe(1)
})

test('a row holds neither an address nor the token of one, and no two kinds of a place can be laid side by side', async () => {
  const token = tokenOf({ socket: { remoteAddress: '192.0.2.7' }, headers: {} })
  await addPressure(token, 'draft')
  await addPressure(token, 'send')
  const rows =
    await superuser`select encode(token, 'escape') as token, encode(token, 'base64') as plain from beside.pressure`
  const written = JSON.stringify(rows)
  expect(written).not.toContain('192.0.2')
  expect(written).not.toContain(token)
  const tokens = await superuser`select token from beside.pressure group by token having count(*) > 1`
  expect(tokens).toHaveLength(0)
})

test('housekeeping forgets what is older than ten minutes, and the salt of an hour that is over', async () => {
  await minutesPass(11)
  await superuser`insert into beside.pressure_salts values (date_trunc('hour', beside.clock()) - interval '1 hour', '\\x00')`
  await housekeeping()
  expect(await superuser`select from beside.pressure`).toHaveLength(0)
  expect(
    await superuser`select from beside.pressure_salts where hour < date_trunc('hour', beside.clock())`,
  ).toHaveLength(0)
})

test('is nowhere in the write-ahead log', async () => {
  const kept =
    await superuser`select relname from pg_class where relname in ('pressure', 'pressure_salts') and relpersistence <> 'u'`
  expect(kept).toHaveLength(0)
})

test('every process has the same salt of the hour, and the database alone does not hold it', async () => {
  const salt = await freshSalt()
  expect(await freshSalt()).toBe(salt)
  const [row] = await superuser`select encode(salt, 'hex') as half from beside.pressure_salts`
  expect(row?.half).not.toBe(salt)
})

test('another hour has another salt', async () => {
  const before = await freshSalt()
  await superuser`update beside.clock_offset set ms = 3600000`
  setClockOffset(3_600_000)
  expect(await freshSalt()).not.toBe(before)
})

test('the front door uses it from the start of the app on', async () => {
  await freshSalt()
  const from = { socket: { remoteAddress: '192.0.2.7' }, headers: {} }
  const before = tokenOf(from)
  shareSalt()
  const shared = tokenOf(from)
  expect(shared).not.toBe(before)
  memory.besideSalt = undefined
  expect(tokenOf(from)).toBe(before)
})

test('the public login counts and cannot look', async () => {
  await expect(publicDatabase().execute(sql`select * from beside.pressure`)).rejects.toThrow()
  await expect(publicDatabase().execute(sql`select beside.pressure_forget()`)).rejects.toThrow()
})
