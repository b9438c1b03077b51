import { beforeEach, expect, test, vi } from 'vitest'
import { sealSession } from '@/app/_session/auth'
import { staffCookieName } from '@/app/_session/cookie-names'
import { keepSession, leaveSession } from '@/app/_session/staff'
import { staffOfSession, startSession } from '@/lib/access/session'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const jar = vi.hoisted(() => new Map<string, { value: string }>())
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}))

const database = await testDatabase()
const { staff } = await office(database)

beforeEach(() => jar.clear())

test('signing in again ends the session this browser had', async () => {
  const before = await startSession(staff.ACM.id, { how: 'password' })
  await keepSession(before)
  const after = await startSession(staff.HSM.id, { how: 'password' })
  await keepSession(after)
  expect(await staffOfSession(before)).toBeNull()
  expect(await staffOfSession(after)).toMatchObject({ id: staff.HSM.id })
})

test('signing in on another browser ends nothing', async () => {
  const elsewhere = await startSession(staff.ACM.id, { how: 'password' })
  await keepSession(elsewhere)
  jar.clear()
  await keepSession(await startSession(staff.ACM.id, { how: 'password' }))
  expect(await staffOfSession(elsewhere)).not.toBeNull()
})

test('a cookie that is not ours is no hindrance', async () => {
  jar.set(staffCookieName(), { value: 'nonsense' })
  const sid = await startSession(staff.ACM.id, { how: 'password' })
  await keepSession(sid)
  expect(await staffOfSession(sid)).not.toBeNull()
})

test('signing out ends the session and empties the cookie', async () => {
  const sid = await startSession(staff.ACM.id, { how: 'password' })
  jar.set(staffCookieName(), { value: await sealSession(sid) })
  await leaveSession()
  expect(await staffOfSession(sid)).toBeNull()
  expect(jar.get(staffCookieName())?.value).toBe('')
})
