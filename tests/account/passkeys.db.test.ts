import { beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '@/lib/access/actor'
import { hashPassword } from '@/lib/access/password'
import { standingOf, startSession } from '@/lib/access/session'
import { enter } from '@/lib/account/entering'
import { ownAccount } from '@/lib/account/factors'
import { beginMaking, finishMaking, removePasskey } from '@/lib/account/passkey-making'
import { askPasskey, signInByPasskey } from '@/lib/account/passkey-sign-in'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { softPasskey } from '../support/soft-passkey'

process.env.BESIDE_SECOND_FACTOR = 'required'
const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { NHO, ACM } = staff
const at = new URL(database.settings.BESIDE_URL ?? '')
const password = 'kettle otter marble'
const kept = await hashPassword(password)
const message = (work: Promise<unknown>) =>
  work.then(
    () => 'in',
    error => error.message,
  )
const refused = 'That passkey did not work. Try again, or sign in with your password.'

async function began(person: Staff) {
  const session = await startSession(person.id, { how: 'password' })
  const standing = await standingOf(session)
  if (!standing) throw new Error('no session')
  return { session, standing }
}

/** Somebody with a passkey, in the session it left them. */
async function withPasskey(person: Staff, name = 'Office laptop') {
  const passkey = softPasskey(at)
  const { standing, session: before } = await began(person)
  const { options, step } = await beginMaking(standing, undefined)
  const session = await finishMaking(standing, { step, name, answer: passkey.made(options) })
  const whole = await standingOf(session)
  if (!whole) throw new Error('no session')
  return { passkey, before, standing: whole }
}

beforeEach(async () => {
  await superuser`truncate staff_totp, staff_recovery_codes, staff_passkeys, sign_in_steps, staff_sessions, sign_in_failures, outbox`
  await superuser`insert into staff_credentials (staff_id, password_hash) select id, ${kept} from staff
    on conflict (staff_id) do update set password_hash = ${kept}`
})

describe('making a passkey', () => {
  test('is a second proof: a new session lacks nothing, those of a password alone are over, and its owner is told', async () => {
    const elsewhere = await began(NHO)
    const { before, standing } = await withPasskey(NHO)
    expect(standing.lacks).toBeNull()
    expect([await standingOf(before), await standingOf(elsewhere.session)]).toEqual([null, null])
    expect((await enter(NHO, 'password')).step).toBeDefined()
    expect((await ownAccount(NHO)).passkeys).toMatchObject([{ name: 'Office laptop', lastUsedAt: null }])
    expect(await superuser`select kind, subject from outbox`).toEqual([{ kind: 'tell_of_sign_in', subject: NHO.id }])
    expect(await superuser`select 1 from staff_passkeys p where p::text like '%Office%'`).toHaveLength(0)
  })

  test.each([
    ['without asking who holds the device', { verified: false }],
    ['for another site', { origin: 'https://elsewhere.example' }],
    ['for another host', { host: 'elsewhere.example' }],
    ['with another challenge', { challenge: 'AAAA' }],
  ])('is refused %s', async (_, signed) => {
    const { standing } = await began(NHO)
    const { options, step } = await beginMaking(standing, undefined)
    const answer = softPasskey(at).made(options, signed)
    expect(await message(finishMaking(standing, { step, name: 'x', answer }))).toContain('was not made')
    expect((await ownAccount(NHO)).passkeys).toEqual([])
  })

  test('is refused to another person, a second time, and with an answer that is none', async () => {
    const [mine, theirs] = [await began(NHO), await began(ACM)]
    const { options, step } = await beginMaking(mine.standing, undefined)
    const answer = softPasskey(at).made(options)
    expect(await message(finishMaking(theirs.standing, { step, name: 'x', answer }))).toContain('was not made')
    expect(await message(finishMaking(mine.standing, { step, name: 'x', answer }))).toContain('was not made')
    for (const none of ['', '{}', 'null', '{"id":1}', '{"id":"a","response":{}}', '{"id":"a","response":[]}']) {
      const asked = await beginMaking(mine.standing, undefined)
      expect(await message(finishMaking(mine.standing, { step: asked.step, name: 'x', answer: none }))).toContain(
        'was not made',
      )
    }
  })

  test('asks for the password where there is a second proof already, and is closed to a session that lacks it', async () => {
    const early = await began(NHO)
    const { standing } = await withPasskey(NHO)
    expect(await message(beginMaking(standing, undefined))).toContain('Enter your password as well')
    expect(await message(beginMaking(standing, 'a guess'))).toContain('not your password')
    expect(await message(beginMaking(standing, password))).toBe('in')
    expect(await message(beginMaking(early.standing, password))).toContain('Sign out')
  })
})

describe('signing in by a passkey', () => {
  test('needs no address and no password, and lacks nothing', async () => {
    const { passkey } = await withPasskey(NHO)
    const { options, step } = await askPasskey()
    const session = await signInByPasskey(step, passkey.used(options, { counter: 2 }))
    expect(await standingOf(session)).toMatchObject({ lacks: null, how: 'passkey', person: { id: NHO.id } })
    expect((await ownAccount(NHO)).passkeys[0]?.lastUsedAt).not.toBeNull()
  })

  test.each([
    ['without asking who holds the device', { verified: false }],
    ['for another site', { origin: 'https://elsewhere.example' }],
    ['for another host', { host: 'elsewhere.example' }],
    ['with another challenge', { challenge: 'AAAA' }],
    ['with a counter that stood still, as a copy has', { counter: 1 }],
    ['in the name of a colleague', { handle: Buffer.from(ACM.id.replaceAll('-', ''), 'hex').toString('base64url') }],
    ['in no name', { handle: '' }],
  ])('is refused %s', async (_, signed) => {
    const { passkey } = await withPasskey(NHO)
    await withPasskey(ACM)
    const { options, step } = await askPasskey()
    expect(await message(signInByPasskey(step, passkey.used(options, { counter: 2, ...signed })))).toBe(refused)
  })

  test('happens once for each question, also at the same moment, and only in the browser that was asked', async () => {
    const { passkey } = await withPasskey(NHO)
    const { options, step } = await askPasskey()
    const answer = passkey.used(options, { counter: 2 })
    const another = await askPasskey()
    expect(await message(signInByPasskey(another.step, answer))).toBe(refused)
    const said = await Promise.all([signInByPasskey(step, answer), signInByPasskey(step, answer)].map(message))
    expect(said.sort()).toEqual([refused, 'in'].sort())
    const late = await askPasskey()
    await superuser`update sign_in_steps set expires_at = now() - interval '1 second'`
    expect(await message(signInByPasskey(late.step, passkey.used(late.options, { counter: 3 })))).toBe(refused)
  })

  test('is refused with a passkey that was removed, and to somebody who left', async () => {
    const { passkey, standing } = await withPasskey(NHO)
    expect(await message(removePasskey(standing, '', { id: passkey.id, present: password }))).toContain(
      'your only second proof',
    )
    await superuser`update staff_passkeys set removed_at = now()`
    const { options, step } = await askPasskey()
    expect(await message(signInByPasskey(step, passkey.used(options, { counter: 2 })))).toBe(refused)
    await superuser`update staff_passkeys set removed_at = null`
    await superuser`update staff set active = false where id = ${NHO.id}`
    const late = await askPasskey()
    expect(await message(signInByPasskey(late.step, passkey.used(late.options, { counter: 3 })))).toBe(refused)
    await superuser`update staff set active = true where id = ${NHO.id}`
  })

  test('a device that does not count keeps working', async () => {
    const passkey = softPasskey(at)
    const { standing } = await began(NHO)
    const making = await beginMaking(standing, undefined)
    await finishMaking(standing, {
      step: making.step,
      name: 'Phone',
      answer: passkey.made(making.options, { counter: 0 }),
    })
    for (const _ of 'aa') {
      const { options, step } = await askPasskey()
      expect(await message(signInByPasskey(step, passkey.used(options, { counter: 0 })))).toBe('in')
    }
  })
})

test('a passkey is removed with the password, by its owner alone, while another second proof is left', async () => {
  const { standing, passkey } = await withPasskey(NHO)
  const { options, step } = await beginMaking(standing, password)
  const second = softPasskey(at)
  await finishMaking(standing, { step, name: 'Phone', answer: second.made(options) })
  const colleague = await withPasskey(ACM)
  expect(await message(removePasskey(standing, '', { id: passkey.id, present: 'a guess' }))).toContain(
    'not your password',
  )
  expect(await message(removePasskey(standing, '', { id: colleague.passkey.id, present: password }))).toContain(
    'could not find',
  )
  expect(await message(removePasskey(standing, '', { id: passkey.id, present: password }))).toBe('in')
  expect((await ownAccount(NHO)).passkeys.map(({ name }) => name)).toEqual(['Phone'])
  // Whoever took the device is out with the passkey on it.
  const [others] =
    await superuser`select count(*)::int as n from staff_sessions where staff_id = ${NHO.id} and ended_at is null`
  expect(others?.n).toBe(0)
  const taken = await rawAs(
    as('staff'),
    ACM.id,
    `update beside.staff_passkeys set removed_at = now() where staff_id = '${NHO.id}' returning 1`,
  )
  expect(taken).toEqual([])
})
