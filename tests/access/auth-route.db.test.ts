import { expect, test } from 'vitest'
import { authOptions } from '@/app/_session/auth'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'
import { staffOfSession, startSession } from '@/lib/access/session'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff } = await office(database)

const ask = (handler: typeof GET, method: string, path: string) =>
  handler(new Request(`http://localhost/api/auth/${path}`, { method }), {
    params: Promise.resolve({ nextauth: path.split('/') }),
  })

test.each(['csrf', 'session', 'providers', 'signin', 'signout', 'error', 'callback/credentials'])(
  'without single sign-on there is no /api/auth/%s, and no cookie is left on anyone',
  async path => {
    for (const answer of [await ask(GET, 'GET', path), await ask(POST, 'POST', path)]) {
      expect(answer.status).toBe(404)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  },
)

test('signing out by way of single sign-on ends the session itself', async () => {
  const sid = await startSession(staff.ACM.id, { how: 'password' })
  await authOptions().events?.signOut?.({ token: { sid }, session: undefined as never })
  expect(await staffOfSession(sid)).toBeNull()
})
