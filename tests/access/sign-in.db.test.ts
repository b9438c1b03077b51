import { setTimeout as pause } from 'node:timers/promises'
import { hash } from '@node-rs/argon2'
import { beforeEach, describe, expect, test } from 'vitest'
import { endSession, staffOfSession, standingOf, startSession } from '@/lib/access/session'
import { signIn } from '@/lib/access/sign-in'
import { addStaff } from '@/lib/access/staff-admin'
import { choosePassword } from '@/lib/account/password-commands'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { fingerprintKinds } from '@/lib/crypto/fingerprint-kinds'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const ada = { name: 'Ada Marsh', email: 'Ada.Marsh@larkmoor.example' }
const { link } = await addStaff({ ...ada, role: 'SysAdmin' })
const password = 'kettle otter marble'
await choosePassword(link, password)
const inAs = async (email: string) => (await signIn({ email, password })).session ?? ''

const wrong = 'That email and password do not go together. Check both and try again, or ask your manager for help.'
const attempt = (email: string, guess: string) => signIn({ email, password: guess }).catch(error => error.message)

beforeEach(async () => {
  await superuser`delete from sign_in_failures`
})

describe('signing in', () => {
  test('starts a session with the right password, in whatever case the address is typed', async () => {
    const secret = await inAs('ADA.marsh@Larkmoor.example')
    expect((await standingOf(secret))?.person).toMatchObject({ kind: 'staff', name: 'Ada Marsh', role: 'SysAdmin' })
  })

  test('says the same for a wrong password, an unknown address and somebody who left', async () => {
    expect(await attempt(ada.email, 'guess')).toBe(wrong)
    expect(await attempt('nobody@larkmoor.example', password)).toBe(wrong)
    // Whoever comes back starts with nothing of what they had: the password of the tests after this one is put back.
    const [kept] =
      await superuser`select c.* from staff_credentials c join staff s on s.id = c.staff_id where s.name = 'Ada Marsh'`
    await superuser`update staff set active = false where name = 'Ada Marsh'`
    await superuser`insert into staff_credentials ${superuser(kept ?? {})} on conflict do nothing`
    expect(await attempt(ada.email, password)).toBe(wrong)
    await superuser`update staff set active = true where name = 'Ada Marsh'`
    await superuser`insert into staff_credentials ${superuser(kept ?? {})} on conflict do nothing`
  })

  const tried = (email: string, failures: number) =>
    attempt(email, 'guess').then(() => superuser`update sign_in_failures set failures = ${failures}`)

  test.each([ada.email, 'nobody@larkmoor.example'])(
    'holds the next try for %s after five, then looks at it',
    async email => {
      await tried(email, 5)
      const start = performance.now()
      expect(await attempt(email, 'guess')).toBe(wrong)
      expect(performance.now() - start).toBeGreaterThan(990)
    },
  )

  test('the right password gets in while somebody else keeps trying the address', async () => {
    await tried(ada.email, 2147483647)
    const others = Array.from({ length: 6 }, () => attempt(ada.email, 'guess'))
    const secret = await inAs(ada.email)
    expect((await standingOf(secret))?.person).toMatchObject({ name: 'Ada Marsh' })
    expect(new Set(await Promise.all(others))).toEqual(new Set([wrong]))
  })

  test('a password kept by a weaker hash opens once more, and is kept by the strong one from then on', async () => {
    const weak = await hash(password)
    await superuser`update staff_credentials set password_hash = ${weak} where staff_id = (select id from staff where name = 'Ada Marsh')`
    await attempt(ada.email, 'guess')
    expect((await superuser`select 1 from staff_credentials where password_hash = ${weak}`).length).toBe(1)
    expect(await inAs(ada.email)).toMatch(/^[\w-]{43}$/)
    const [row] =
      await superuser`select password_hash from staff_credentials c join staff s on s.id = c.staff_id where s.name = 'Ada Marsh'`
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3/)
    expect(await inAs(ada.email)).toMatch(/^[\w-]{43}$/)
  })

  test('a good sign-in starts the count again', async () => {
    await tried(ada.email, 4)
    await signIn({ email: ada.email, password })
    expect(await superuser`select * from sign_in_failures`).toHaveLength(0)
  })

  test('a quarter of an hour of quiet starts the count again', async () => {
    await tried(ada.email, 2147483647)
    await superuser`update sign_in_failures set last_at = now() - interval '16 minutes'`
    expect(await attempt(ada.email, 'guess')).toBe(wrong)
    expect(await superuser`select failures from sign_in_failures`).toEqual([{ failures: 1 }])
  })

  test('many tries at once do not slip past the wait', async () => {
    let answered = 0
    const all = Array.from({ length: 8 }, () => attempt(ada.email, 'guess').then(() => answered++))
    await pause(900)
    expect(answered).toBeLessThanOrEqual(5)
    await Promise.all(all)
  })

  test('keeps nothing by which a reporter with the same address could be found', async () => {
    await attempt('sam.reed@mail.example', 'guess')
    const rows = await superuser`select email_fingerprint as kept from sign_in_failures`
    const asTold = fingerprintKinds.map(kind => fingerprint(kind, 'sam.reed@mail.example').toString('hex'))
    expect(asTold).not.toContain(rows[0]?.kept.toString('hex'))
    expect(rows).toHaveLength(1)
  })

  test('keeps no address and no password: only keyed hashes', async () => {
    await attempt(ada.email, 'guess')
    const [row] = await superuser`select encode(email_fingerprint, 'escape') as kept from sign_in_failures`
    expect(row?.kept.toLowerCase()).not.toContain('ada')
    const [credentials] =
      await superuser`select password_hash from staff_credentials c join staff s on s.id = c.staff_id where s.name = 'Ada Marsh'`
    expect(credentials?.password_hash).toMatch(/^\$argon2id\$/)
  })
})

describe('a session', () => {
  const age = (secret: string, seen: string, started = seen) =>
    superuser`update staff_sessions set last_seen_at = now() - ${seen}::interval, started_at = now() - ${started}::interval
      where id = sha256(convert_to(${secret}, 'UTF8'))`

  test('is kept as a hash only', async () => {
    const secret = await startSession(staff.ACM.id, { how: 'password' })
    const [row] =
      await superuser`select count(*)::int as n from staff_sessions where position(convert_to(${secret}, 'UTF8') in id) > 0`
    expect(row?.n).toBe(0)
  })

  test('ends after thirty idle minutes, and after twelve hours in any case', async () => {
    const secret = await startSession(staff.ACM.id, { how: 'password' })
    await age(secret, '29 minutes')
    expect(await staffOfSession(secret)).not.toBeNull()
    await age(secret, '31 minutes')
    expect(await staffOfSession(secret)).toBeNull()
    await age(secret, '1 minute', '12 hours 1 minute')
    expect(await staffOfSession(secret)).toBeNull()
  })

  test('is over at once when it is ended, and when its person leaves', async () => {
    const ended = await startSession(staff.ACM.id, { how: 'password' })
    await endSession(ended)
    expect(await staffOfSession(ended)).toBeNull()
    const dismissed = await startSession(staff.NHO.id, { how: 'password' })
    expect(await staffOfSession(dismissed)).not.toBeNull()
    await superuser`update staff set active = false where id = ${staff.NHO.id}`
    expect(await staffOfSession(dismissed)).toBeNull()
  })

  test('is not opened by anything else', async () => {
    for (const secret of ['', 'x', 'a'.repeat(43)]) expect(await staffOfSession(secret)).toBeNull()
  })
})

describe('adding staff', () => {
  test.each([
    [{ name: '', email: 'new@larkmoor.example', role: 'ACM' }, 'Say the name of the person'],
    [{ name: 'New', email: 'nowhere', role: 'ACM' }, 'Say an email address, like ada@larkmoor.example'],
    [{ name: 'New', email: 'new@larkmoor.example', role: 'King' }, 'Say one of the roles: CCA'],
    [{ ...ada, email: ada.email.toUpperCase(), role: 'ACM' }, 'Somebody has an account with this email already.'],
  ])('refuses %o', async (input, message) => {
    await expect(addStaff(input)).rejects.toThrow(message)
  })

  test('makes an account that a link alone opens, once', async () => {
    const bo = { name: 'Bo Lind', email: 'bo@larkmoor.example' }
    const { link: opens } = await addStaff({ ...bo, role: 'ACM' })
    expect(
      await superuser`select 1 from staff_credentials c join staff s on s.id = c.staff_id where s.name = 'Bo Lind'`,
    ).toHaveLength(0)
    const { session } = await choosePassword(opens, 'marble kettle otter')
    expect((await standingOf(session ?? ''))?.person.name).toBe('Bo Lind')
    await expect(choosePassword(opens, 'marble kettle otter')).rejects.toMatchObject({ code: 'not-found' })
  })
})
