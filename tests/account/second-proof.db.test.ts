import { setTimeout as pause } from 'node:timers/promises'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Staff } from '@/lib/access/actor'
import { hashPassword } from '@/lib/access/password'
import { clearSecondFactors } from '@/lib/access/second-factors'
import { standingOf, startSession } from '@/lib/access/session'
import { withActor } from '@/lib/access/with-actor'
import { confirmApp, offeredApp } from '@/lib/account/app-commands'
import { makeCodes } from '@/lib/account/code-commands'
import { enter } from '@/lib/account/entering'
import { ownAccount } from '@/lib/account/factors'
import { changePassword } from '@/lib/account/password-commands'
import { codeTries, proveSecond } from '@/lib/account/second-proof'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

process.env.BESIDE_SECOND_FACTOR = 'required'
const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { NHO, ACM, SysAdmin } = staff
const password = 'kettle otter marble'
const kept = await hashPassword(password)
const staffLogin = as('staff')

const codeAt = (secret: string, step = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + step * 30_000 })

/** A session that a password began. */
async function began(person: Staff) {
  const session = await startSession(person.id, { how: 'password' })
  const standing = await standingOf(session)
  if (!standing) throw new Error('no session')
  return { session, standing }
}

/** Somebody who has added an app; the code that confirmed it was of the 30 seconds before. */
async function withApp(person: Staff) {
  const { session, standing } = await began(person)
  const { secret } = await offeredApp(person, session)
  const whole = await confirmApp(standing, { session, code: codeAt(secret, -1) })
  return { secret, before: session, whole }
}

const halfIn = async (person: Staff) => (await enter(person, 'password')).step ?? ''
const message = (work: Promise<unknown>) =>
  work.then(
    () => 'in',
    error => error.message,
  )
const wrong = /^That code is not right/

beforeEach(async () => {
  await superuser`truncate staff_totp, staff_recovery_codes, staff_passkeys, sign_in_steps, staff_sessions, sign_in_failures, outbox`
  await superuser`insert into staff_credentials (staff_id, password_hash) select id, ${kept} from staff
    on conflict (staff_id) do update set password_hash = ${kept}`
})

describe('an app', () => {
  test('is asked for from the moment it was shown to work, and not before', async () => {
    const { session, standing } = await began(NHO)
    expect(standing.lacks).toBe('second-factor')
    await offeredApp(NHO, session)
    expect((await enter(NHO, 'password')).session).toBeDefined()
    await withApp(NHO)
    expect((await enter(NHO, 'password')).step).toBeDefined()
  })

  test('makes a new session that lacks nothing, and ends every other', async () => {
    const elsewhere = await began(NHO)
    const { before, whole } = await withApp(NHO)
    expect(await standingOf(whole)).toMatchObject({ lacks: null, how: 'password' })
    expect([await standingOf(before), await standingOf(elsewhere.session)]).toEqual([null, null])
  })

  test('is not added by a wrong code, and its secret is kept as ciphertext', async () => {
    const { session, standing } = await began(NHO)
    await expect(confirmApp(standing, { session, code: '000000' })).rejects.toThrow('does not go with this app')
    expect(await superuser`select 1 from staff_totp`).toHaveLength(0)
    const { secret } = await withApp(NHO)
    expect(await superuser`select 1 from staff_totp t where position(${secret} in t::text) > 0`).toHaveLength(0)
  })

  test('offers the same secret when the page is shown again, and another to every other session', async () => {
    const one = await began(NHO)
    const again = await began(NHO)
    const { secret } = await offeredApp(NHO, one.session)
    expect((await offeredApp(NHO, one.session)).secret).toBe(secret)
    expect((await offeredApp(NHO, again.session)).secret).not.toBe(secret)
  })

  test('is not added by the second of two who begin at the same moment', async () => {
    const [owner, other] = [await began(NHO), await began(NHO)]
    let settled = 0
    let both: Promise<string[]> = Promise.resolve([])
    await superuser.begin(async tx => {
      await tx`select pg_advisory_xact_lock(hashtext('first-factor ' || ${NHO.id}::text))`
      both = Promise.all(
        [owner, other].map(async ({ session, standing }) => {
          const { secret } = await offeredApp(NHO, session)
          return message(confirmApp(standing, { session, code: codeAt(secret, -1) })).finally(() => settled++)
        }),
      )
      await pause(800)
      expect(settled).toBe(0)
    })
    const confirmed = await both
    expect(confirmed.filter(one => one === 'in')).toHaveLength(1)
  })

  test('cannot be put in the place of another by whoever knows the password alone', async () => {
    const early = await began(NHO)
    const { secret } = await withApp(NHO)
    const late = { ...early.standing }
    const { secret: offered } = await offeredApp(NHO, early.session)
    await expect(
      confirmApp(late, { session: early.session, code: codeAt(offered), present: password }),
    ).rejects.toThrow('Sign out, then sign in again')
    expect((await proveSecond(await halfIn(NHO), codeAt(secret))).by).toBe('app')
  })
})

describe('a code of the app', () => {
  test('makes half a sign-in whole, in a session of its own', async () => {
    const { secret } = await withApp(NHO)
    const step = await halfIn(NHO)
    expect(await standingOf(step)).toBeNull()
    const { session } = await proveSecond(step, codeAt(secret))
    expect(session).not.toBe(step)
    expect(await standingOf(session)).toMatchObject({ lacks: null, person: { id: NHO.id } })
  })

  test('is no proof after a hundred wrong ones, until there is a new password; paper still is', async () => {
    const { secret, whole } = await withApp(NHO)
    const standing = await standingOf(whole)
    const [paper = ''] = standing ? await makeCodes(standing, password) : []
    const guessed = (
      many: number,
    ) => superuser`update sign_in_failures set failures = ${many}, last_at = now() - interval '20 hours'
      where email_fingerprint = ${codeTries(NHO.id)}`
    await message(proveSecond(await halfIn(NHO), '000000'))
    await guessed(100)
    expect(await message(proveSecond(await halfIn(NHO), codeAt(secret)))).toMatch(/^Many wrong codes were entered/)
    await guessed(100)
    expect(await message(proveSecond(await halfIn(NHO), paper))).toBe('in')
    await message(proveSecond(await halfIn(NHO), '000000'))
    await guessed(100)
    if (standing) await changePassword(standing, whole, { present: password, password: 'marble otter kettle' })
    expect(await message(proveSecond(await halfIn(NHO), codeAt(secret)))).toBe('in')
  }, 60_000)

  test('counts once, also at the same moment, and not after a later one', async () => {
    const { secret } = await withApp(NHO)
    const steps = [await halfIn(NHO), await halfIn(NHO), await halfIn(NHO)]
    const code = codeAt(secret)
    const said = await Promise.all(steps.map(step => message(proveSecond(step, code))))
    expect(said.filter(one => one === 'in')).toHaveLength(1)
    expect(await message(proveSecond(await halfIn(NHO), codeAt(secret, -1)))).toMatch(wrong)
    expect(await message(proveSecond(await halfIn(NHO), codeAt(secret, 1)))).toBe('in')
  })

  test('that confirmed the app does not sign in', async () => {
    const { secret } = await withApp(NHO)
    expect(await message(proveSecond(await halfIn(NHO), codeAt(secret, -1)))).toMatch(wrong)
  })

  test.each([-3, -2, 2, 3])('is refused %i times thirty seconds away', async away => {
    const { secret } = await withApp(NHO)
    expect(await message(proveSecond(await halfIn(NHO), codeAt(secret, away)))).toMatch(wrong)
  })

  test('of a colleague is no use', async () => {
    const { secret } = await withApp(ACM)
    await withApp(NHO)
    expect(await message(proveSecond(await halfIn(NHO), codeAt(secret)))).toMatch(wrong)
  })

  test('is no use with a step that was used, is over, or was never one', async () => {
    const { secret } = await withApp(NHO)
    const step = await halfIn(NHO)
    await superuser`update sign_in_steps set expires_at = now() - interval '1 second'`
    for (const secretOfStep of [step, '', 'x'.repeat(43)])
      expect(await message(proveSecond(secretOfStep, codeAt(secret)))).toContain('That took too long')
    const used = await halfIn(NHO)
    expect(await message(proveSecond(used, codeAt(secret)))).toBe('in')
    expect(await message(proveSecond(used, codeAt(secret, 1)))).toContain('That took too long')
  })

  test('is guessed ten times at a step, then the password is asked for again; its owner is told and never locked out', async () => {
    const { secret } = await withApp(NHO)
    const step = await halfIn(NHO)
    await superuser`delete from outbox`
    for (const _ of 'aaaaaaaaaa') {
      expect(await message(proveSecond(step, '000000'))).toMatch(wrong)
      await superuser`update sign_in_failures set failures = least(failures, 3)`
    }
    expect(await message(proveSecond(step, codeAt(secret)))).toContain('That took too long')
    await superuser`update sign_in_failures set failures = 9`
    const start = performance.now()
    expect(await message(proveSecond(await halfIn(NHO), '000000'))).toMatch(wrong)
    expect(performance.now() - start).toBeGreaterThan(7_900)
    expect(await superuser`select kind, subject from outbox`).toEqual([{ kind: 'tell_of_tries', subject: NHO.id }])
    await superuser`update sign_in_failures set failures = 5`
    expect(await message(proveSecond(await halfIn(NHO), codeAt(secret)))).toBe('in')
    expect(await superuser`select 1 from sign_in_failures`).toHaveLength(0)
  }, 20_000)

  test('is no use to half a sign-in that an old password began', async () => {
    const { secret, whole } = await withApp(NHO)
    const step = await halfIn(NHO)
    const standing = await standingOf(whole)
    if (!standing) throw new Error('no session')
    await changePassword(standing, whole, { present: password, password: 'marble otter kettle' })
    expect(await message(proveSecond(step, codeAt(secret)))).toContain('That took too long')
  })
})

describe('recovery codes', () => {
  async function withCodes(person: Staff) {
    const { whole } = await withApp(person)
    const standing = await standingOf(whole)
    if (!standing) throw new Error('no session')
    return { standing, codes: await makeCodes(standing, undefined) }
  }

  test('are ten, each lets in once, however it is typed, and what is left is said', async () => {
    const { codes } = await withCodes(NHO)
    expect(new Set(codes).size).toBe(10)
    const [first = ''] = codes
    expect(first).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
    const typed = ` ${first.toUpperCase().replaceAll('-', ' ')} `
    const both = await Promise.all([halfIn(NHO), halfIn(NHO)])
    const said = await Promise.all(both.map(step => message(proveSecond(step, typed))))
    expect(said.filter(one => one === 'in')).toHaveLength(1)
    expect((await ownAccount(NHO)).codesLeft).toBe(9)
    const [entry] =
      await superuser`select action, subject_id from audit where action = 'account.use-code' order by id desc`
    expect(entry).toMatchObject({ subject_id: NHO.id })
  })

  test('are kept as keyed hashes, and are their owner\u2019s alone', async () => {
    const { codes } = await withCodes(NHO)
    await withApp(ACM)
    for (const code of codes)
      expect(await superuser`select 1 from staff_recovery_codes c where position(${code} in c::text) > 0`).toHaveLength(
        0,
      )
    expect(await message(proveSecond(await halfIn(ACM), codes[0] ?? ''))).toMatch(wrong)
  })

  test('are made anew with the password only, and the old ones stop', async () => {
    const { standing, codes } = await withCodes(NHO)
    await expect(makeCodes(standing, undefined)).rejects.toThrow('That is not your password')
    await expect(makeCodes(standing, 'a guess')).rejects.toThrow('That is not your password')
    expect(await makeCodes(standing, password)).not.toEqual(codes)
    expect(await message(proveSecond(await halfIn(NHO), codes[0] ?? ''))).toMatch(wrong)
  })

  test('are nothing without a second proof to recover, and nothing to a session that lacks one', async () => {
    const { standing } = await began(NHO)
    await expect(makeCodes(standing, password)).rejects.toThrow('Sign out')
    await expect(makeCodes({ ...standing, lacks: null }, password)).rejects.toThrow('Add an app or a passkey first')
  })
})

describe('somebody who lost all of it', () => {
  test('is cleared by an administrator, who signs them out everywhere', async () => {
    const { whole } = await withApp(NHO)
    await withActor(SysAdmin, tx => clearSecondFactors(tx, NHO.id))
    expect(await standingOf(whole)).toBeNull()
    expect(await ownAccount(NHO)).toMatchObject({ app: undefined, codesLeft: 0, passkeys: [] })
  })

  test.each(['HSM', 'NHO', 'DPO'] as const)(
    'is not cleared by %s, nor by an administrator for themselves',
    async role => {
      await withApp(ACM)
      for (const [actor, whom] of [
        [staff[role], ACM],
        [SysAdmin, SysAdmin],
      ] as const)
        await expect(withActor(actor, tx => clearSecondFactors(tx, whom.id))).rejects.toMatchObject({
          cause: { code: '42501' },
        })
    },
  )
})

describe('the database itself', () => {
  test('shows nobody how another signs in, and lets nobody change it', async () => {
    await withApp(NHO)
    for (const table of ['staff_totp', 'staff_recovery_codes', 'staff_passkeys'])
      expect(await rawAs(staffLogin, ACM.id, `select 1 from beside.${table} where staff_id = '${NHO.id}'`)).toEqual([])
    const changed = await rawAs(staffLogin, ACM.id, `update beside.staff_totp set last_step = 0 returning 1`)
    expect(changed).toEqual([])
    expect(
      await rawAs(
        staffLogin,
        ACM.id,
        `update beside.staff_credentials set password_hash = 'x' where staff_id = '${NHO.id}' returning 1`,
      ),
    ).toEqual([])
    await expect(
      rawAs(
        staffLogin,
        ACM.id,
        `insert into beside.staff_totp (staff_id, secret, made_at) values ('${NHO.id}', 'x', now())
        on conflict (staff_id) do update set secret = 'x'`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
    expect(await rawAs(staffLogin, null, `select 1 from beside.staff_totp`)).toEqual([])
  })

  test.each(['public', 'jobs'] as const)('keeps all of it from the %s login', async login => {
    for (const table of ['staff_totp', 'staff_recovery_codes', 'staff_passkeys', 'sign_in_steps', 'staff_credentials'])
      await expect(as(login).unsafe(`select 1 from beside.${table}`)).rejects.toMatchObject({ code: '42501' })
  })
})
