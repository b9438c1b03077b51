import { beforeEach, describe, expect, test, vi } from 'vitest'
import { sealSession } from '@/app/_session/auth'
import { staffCookieName } from '@/app/_session/cookie-names'
import { POST as open } from '@/app/staff/account/watch/opening/route'
import { GET as ask, POST as stay } from '@/app/staff/account/watch/route'
import { POST as seal } from '@/app/staff/account/watch/typed/route'
import { endSession, glimpseOf, startSession } from '@/lib/access/session'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const jar = vi.hoisted(() => new Map<string, string>())
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.get(name) ? { value: jar.get(name) } : undefined),
    set: () => {},
  }),
}))

const database = await testDatabase()
const { staff, superuser } = await office(database)

let secret: string
async function at(who: { id: string }) {
  secret = await startSession(who.id, { how: 'password' })
  jar.set(staffCookieName(), await sealSession(secret))
}
beforeEach(() => at(staff.ACM))

const age = (minutes: number, whole = minutes) =>
  superuser`update staff_sessions set last_seen_at = now() - ${minutes} * interval '1 minute',
    started_at = now() - ${whole} * interval '1 minute' where id = sha256(convert_to(${secret}, 'UTF8'))`
const leftOn = async (answer: Response) => ({ status: answer.status, ...(answer.ok ? await answer.json() : {}) })
const post = (handler: (request: Request) => Promise<Response>, body: unknown) =>
  handler(new Request('http://localhost/staff/account/watch', { method: 'POST', body: JSON.stringify(body) }))
const place = '/staff/cases/1/notes'
const typed = { place, fields: [{ form: 0, name: 'text', label: 'Note', text: 'She is afraid of him' }] }
const sealedHere = async () => (await (await post(seal, typed)).json()).sealed as string

describe('a page that asks', () => {
  test('learns how long its session lasts, and keeps it no longer by asking', async () => {
    await age(26)
    for (const _ of [1, 2]) expect((await leftOn(await ask())).idle).toBeLessThanOrEqual(4 * 60)
    await post(seal, typed)
    await post(open, { sealed: 'x', place })
    expect((await leftOn(await ask())).idle).toBeLessThanOrEqual(4 * 60)
  })

  test('has thirty minutes more when somebody is there, but never more than the twelve hours', async () => {
    await age(26, 11 * 60 + 50)
    const left = await leftOn(await stay())
    expect(left.idle).toBeGreaterThan(29 * 60)
    expect(left.whole).toBeLessThanOrEqual(10 * 60)
    await age(1, 12 * 60 + 1)
    expect((await stay()).status).toBe(401)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['lay idle', () => age(31)],
    ['was ended elsewhere', () => endSession(secret)],
    ['never was', async () => jar.clear()],
  ])('is told that its session is over where it %s, and gets nothing sealed and nothing opened', async (_, happen) => {
    const sealed = await sealedHere()
    await happen()
    const answers = [await ask(), await stay(), await post(seal, typed), await post(open, { sealed, place })]
    expect(answers.map(answer => answer.status)).toEqual([401, 401, 401, 401])
    expect(await glimpseOf(secret).then(standing => standing?.left.idle ?? 0)).toBeLessThanOrEqual(1800)
  })
})

describe('what somebody typed', () => {
  test('comes back to them in their next session', async () => {
    const sealed = await sealedHere()
    await at(staff.ACM)
    expect(await (await post(open, { sealed, place })).json()).toEqual(typed)
  })

  test('never comes to whoever signs in there after them', async () => {
    const sealed = await sealedHere()
    await at(staff.HSM)
    const answer = await post(open, { sealed, place })
    expect([answer.status, await answer.text()]).toEqual([404, ''])
  })

  test('waits until a session lacks nothing', async () => {
    const sealed = await sealedHere()
    await at(staff.ACM)
    await superuser`delete from acknowledgements where staff_id = ${staff.ACM.id}`
    expect((await post(open, { sealed, place })).status).toBe(401)
    await superuser`insert into acknowledgements (staff_id, kind, version, at)
      select ${staff.ACM.id}, kind, version, at from acknowledgements where staff_id = ${staff.HSM.id}`
  })

  test('is kept by the server nowhere', async () => {
    await sealedHere()
    const tables = await superuser`select tablename from pg_tables where schemaname = 'beside'`
    for (const { tablename } of tables) {
      const [row] =
        await superuser`select count(*)::int as n from ${superuser(tablename)} t where t::text like '%is afraid of him%'`
      expect([tablename, row?.n]).toEqual([tablename, 0])
    }
  })
})

test('a session that was found to be over stays over when the clock of the machine is set back', async () => {
  await age(31)
  expect(await glimpseOf(secret)).toBeNull()
  await age(1)
  expect(await glimpseOf(secret)).toBeNull()
})
