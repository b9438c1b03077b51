import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sealSession } from '@/app/_session/auth'
import { staffCookieName } from '@/app/_session/cookie-names'
import { staffOfSession, startSession } from '@/lib/access/session'
import { signInWays } from '@/lib/access/sign-in-kinds'
import { makeFeed } from '@/lib/calendar/commands'
import { dueByToken } from '@/lib/calendar/queries'
import { newId } from '@/lib/ids'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const jar = vi.hoisted(() => new Map<string, string>())
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.get(name) ? { value: jar.get(name) } : undefined),
    set: () => {},
  }),
}))
vi.mock('react', async original => ({ ...(await original<object>()), cache: (work: unknown) => work }))

const database = await testDatabase()
const { staff, superuser } = await office(database)
const url = process.env.BESIDE_URL ?? ''

/** Everything behind sign-in that answers with bytes and no page: what a saved address or a program could go on asking for. */
const root = join(import.meta.dirname, '..', '..')
const doors = (readdirSync(join(root, 'app/staff'), { recursive: true }) as string[])
  .filter(file => file.endsWith('route.ts') && !/sign-(in|out)|feed\.ics/.test(file))
  .map(file => join('app/staff', file))
type Handler = (request: Request, context: unknown) => Promise<Response>

/** The status of an answer, or where it leads. */
async function answered(handler: Handler, method: string): Promise<string> {
  const ids = new Proxy({}, { get: (_, name) => (name === 'part' ? '1' : newId()) })
  const request = new Request(`${url}/staff`, { method, ...(method === 'POST' ? { body: new FormData() } : {}) })
  try {
    const answer = await handler(request, { params: Promise.resolve(ids) })
    return answer.headers.get('location') ?? `${answer.status}`
  } catch (error) {
    return (error as { digest?: string }).digest?.split(';')[2] ?? 'failed'
  }
}

test.each(signInWays)('somebody signed in by %s who is dismissed is out at the next request', async how => {
  const secret = await startSession(staff.NHO.id, { how, secondFactor: true })
  expect(await staffOfSession(secret)).not.toBeNull()
  await superuser`update staff set active = false where id = ${staff.NHO.id}`
  expect(await staffOfSession(secret)).toBeNull()
  await superuser`update staff set active = true where id = ${staff.NHO.id}`
  expect(await staffOfSession(secret), 'and coming back opens no old session').toBeNull()
})

test('no door that is not a page answers somebody who was dismissed', async () => {
  expect(doors.length).toBeGreaterThan(12)
  const secret = await startSession(staff.HSM.id, { how: 'passkey' })
  jar.set(staffCookieName(), await sealSession(secret))
  await superuser`update staff set active = false where id = ${staff.HSM.id}`
  for (const door of doors) {
    const handlers = (await import(join(root, door))) as Record<string, Handler>
    for (const method of ['GET', 'POST'].filter(name => handlers[name])) {
      const outcome = await answered(handlers[method] as Handler, method)
      expect([door, method, ['/staff/sign-in', '401'].includes(outcome) || outcome]).toEqual([door, method, true])
    }
  }
}, 180_000)

test('the address of their calendar opens nothing any more', async () => {
  const token = await makeFeed(staff.ACM)
  expect(await dueByToken(token)).toBeDefined()
  await superuser`update staff set active = false where id = ${staff.ACM.id}`
  expect(await dueByToken(token)).toBeUndefined()
})
