import { beforeEach, describe, expect, test } from 'vitest'
import { endOtherSessions, endOwnSession, ownSessions } from '@/lib/access/own-sessions'
import { sessionIdOf, standingOf, startSession } from '@/lib/access/session'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const sql = as('staff')
const { ACM: officer, HSM: manager } = staff
const keyOf = (secret: string) => sessionIdOf(secret).toString('base64url')

let here: string
let elsewhere: string
let colleagues: string
beforeEach(async () => {
  await superuser`delete from staff_sessions`
  elsewhere = await startSession(officer.id, { how: 'passkey', secondFactor: true, device: 'Safari on iPhone' })
  here = await startSession(officer.id, { how: 'password', device: 'Firefox on Windows' })
  colleagues = await startSession(manager.id, { how: 'password' })
})

const isOver = async (secret: string) => (await standingOf(secret)) === null

test('somebody sees where they are signed in, this place first, and nothing of anybody else', async () => {
  expect(await ownSessions(officer, here)).toMatchObject([
    { here: true, how: 'password', device: 'Firefox on Windows', key: keyOf(here) },
    { here: false, how: 'passkey', device: 'Safari on iPhone' },
  ])
  expect(await ownSessions(manager, here)).toMatchObject([{ here: false, device: null }])
})

test('what ended, lay idle or is older than a shift is not shown', async () => {
  await superuser`update staff_sessions set last_seen_at = last_seen_at - interval '31 minutes' where device = 'Safari on iPhone'`
  expect(await ownSessions(officer, here)).toHaveLength(1)
})

test('ending one puts whoever is there out at the next request, and is recorded', async () => {
  await endOwnSession(officer, keyOf(elsewhere))
  expect(await isOver(elsewhere)).toBe(true)
  expect(await isOver(here)).toBe(false)
  const [row] =
    await superuser`select action, outcome, subject_id from audit where staff_id = ${officer.id} order by id desc limit 1`
  expect(row).toEqual({ action: 'session.own', outcome: 'done', subject_id: null })
})

test('ending all the others leaves this one and every colleague’s', async () => {
  await endOtherSessions(officer, here)
  expect(await Promise.all([here, elsewhere, colleagues].map(isOver))).toEqual([false, true, false])
})

test.each(['', 'nonsense', '0'.repeat(43)])('%j ends nothing', async key => {
  await expect(endOwnSession(officer, key)).rejects.toMatchObject({ code: 'not-found' })
  expect(await Promise.all([here, elsewhere, colleagues].map(isOver))).toEqual([false, false, false])
})

test('another’s cannot be ended, by whoever learns its name', async () => {
  await expect(endOwnSession(officer, keyOf(colleagues))).rejects.toMatchObject({ code: 'not-found' })
  expect(await isOver(colleagues)).toBe(false)
})

test('the name of a session in the page signs nobody in', async () => {
  const [first] = await ownSessions(officer, here)
  expect(await standingOf(first?.key ?? '')).toBeNull()
})

describe('the database itself, for whoever works as somebody', () => {
  test('shows none of another’s sessions', async () => {
    expect(await rawAs(sql, officer.id, 'select distinct staff_id from beside.staff_sessions')).toEqual([
      { staff_id: officer.id },
    ])
  })

  test.each([
    'update beside.staff_sessions set ended_at = now()',
    `update beside.staff_sessions set last_seen_at = now() where staff_id = '${manager.id}'`,
    `update beside.staff_sessions set second_factor_at = now() where staff_id = '${manager.id}'`,
  ])('changes none of another’s: %s', async statement => {
    const before = await superuser`select * from staff_sessions where staff_id = ${manager.id}`
    await rawAs(sql, officer.id, statement)
    expect(await superuser`select * from staff_sessions where staff_id = ${manager.id}`).toEqual(before)
  })

  test('starts none for another', async () => {
    const statement = `insert into beside.staff_sessions (id, staff_id, started_at, last_seen_at) values ('x', '${manager.id}', now(), now())`
    await expect(rawAs(sql, officer.id, statement)).rejects.toThrow(/row-level security/)
  })

  test.each(['staff_id', 'started_at', 'how', 'device', 'id'])('never changes %s, whoever asks', async column => {
    await expect(rawAs(sql, null, `update beside.staff_sessions set ${column} = ${column}`)).rejects.toThrow(
      /permission denied/,
    )
  })

  test('never deletes one', async () => {
    await expect(rawAs(sql, null, 'delete from beside.staff_sessions')).rejects.toThrow(/permission denied/)
  })
})
