import { verify } from '@node-rs/argon2'
import { beforeEach, expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/access/password'
import { signIn, signInSchema } from '@/lib/access/sign-in'
import { addStaff } from '@/lib/access/staff-admin'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

vi.mock('@node-rs/argon2', async original => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

const { superuser } = await office(await testDatabase())
await addStaff({ name: 'Ada Marsh', email: 'ada@larkmoor.example', role: 'SysAdmin' })
await addStaff({ name: 'Bo Lind', email: 'bo@larkmoor.example', role: 'ACM' })
await superuser`update staff set active = false where name = 'Bo Lind'`

const attempt = (email: string, password = 'a wrong password') =>
  signIn(signInSchema.parse({ email, password })).then(
    () => 'in',
    error => `${error.name} ${error.code} ${error.message}`,
  )
const work = (hash: unknown) => String(hash).split('$').slice(0, 4).join('$')

beforeEach(async () => {
  vi.mocked(verify).mockClear()
  await superuser`delete from sign_in_failures`
})

const somebody = [
  'ada@larkmoor.example',
  'bo@larkmoor.example',
  'nobody@larkmoor.example',
  'no address',
  'nobody\u0000@larkmoor.example',
  "' or 1=1--",
]

test('signing in says the same and does the same work, whether somebody works here, left, or never did', async () => {
  const said = new Set<string>()
  for (const email of somebody) said.add(await attempt(email))
  expect([...said]).toHaveLength(1)
  const asked = vi.mocked(verify).mock.calls.map(([hash]) => work(hash))
  expect(asked).toEqual(Array(somebody.length).fill(work(await hashPassword('x'))))
})

test('an address written otherwise is the same address to whoever guesses', async () => {
  for (const email of [
    'ada@larkmoor.example',
    'ADA@larkmoor.example',
    ' ada@larkmoor.example ',
    'a\u0301da@larkmoor.example',
    'ada @larkmoor.example',
  ])
    await attempt(email)
  const rows = await superuser`select failures from sign_in_failures`
  expect(rows).toEqual([{ failures: 5 }])
})
