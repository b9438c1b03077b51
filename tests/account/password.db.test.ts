import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { linkHolder, makeLink, newLinkSecret } from '@/lib/access/links'
import { hashPassword } from '@/lib/access/password'
import { standingOf, startSession } from '@/lib/access/session'
import { signIn } from '@/lib/access/sign-in'
import { withActor } from '@/lib/access/with-actor'
import { askRecovery } from '@/lib/account/forgotten'
import { changePassword, choosePassword } from '@/lib/account/password-commands'
import { encryptText } from '@/lib/crypto/text'
import { runDueJobs } from '@/lib/database/jobs'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

/** The memory that each hash and each comparison wrote, in KiB times passes: work, whatever else the machine has to do. */
const work = vi.hoisted((): number[] => [])
vi.mock('@node-rs/argon2', async original => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return {
    ...real,
    hash: (...args: Parameters<typeof real.hash>) => {
      work.push((args[1]?.memoryCost ?? 19_456) * (args[1]?.timeCost ?? 2))
      return real.hash(...args)
    },
    verify: (...args: Parameters<typeof real.verify>) => {
      const [, memory, passes] = /m=(\d+),t=(\d+)/.exec(String(args[0])) ?? []
      work.push(Number(memory) * Number(passes))
      return real.verify(...args)
    },
  }
})

const database = await testDatabase()
const { staff, superuser } = await office(database)
const { NHO, SysAdmin } = staff
const email = 'callum.reeve@larkmoor.example'
const password = 'kettle otter marble'
const kept = await hashPassword(password)

const link = (kind: 'invitation' | 'recovery' = 'recovery') =>
  withActor(SysAdmin, tx => makeLink(tx, { staffId: NHO.id, kind, by: SysAdmin.id }))
const message = (work: Promise<unknown>) =>
  work.then(
    () => 'in',
    error => error.message,
  )
const over = /^This link does not open anything any more/
const outbox = () => join(database.settings.BESIDE_DATA ?? '', 'outbox')
const mails = () => readdirSafe(outbox()).map(name => readFileSync(join(outbox(), name), 'utf8').replace(/=\r?\n/g, ''))
const readdirSafe = (folder: string) => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
/** What a person was written since. */
async function written(work: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(mails())
  await work()
  await runDueJobs()
  return mails().filter(mail => !before.has(mail))
}

beforeEach(async () => {
  await superuser`truncate staff_links, sign_in_steps, staff_sessions, sign_in_failures, outbox`
  await superuser`insert into staff_credentials (staff_id, password_hash) select id, ${kept} from staff
    on conflict (staff_id) do update set password_hash = ${kept}`
})

describe('choosing a password by a link', () => {
  test('happens once, also for two at the same moment, and signs the old password out everywhere', async () => {
    const elsewhere = await startSession(NHO.id, { how: 'password' })
    const secret = await link()
    const both = [choosePassword(secret, 'marble otter kettle'), choosePassword(secret, 'otter kettle marble')]
    const said = await Promise.all(both.map(message))
    expect(said.filter(one => one === 'in')).toHaveLength(1)
    expect(said.filter(one => over.test(one))).toHaveLength(1)
    expect(await standingOf(elsewhere)).toBeNull()
    expect(await message(signIn({ email, password }))).toContain('do not go together')
  })

  test('says the same of a link that is wrong, used or over', async () => {
    const used = await link()
    await choosePassword(used, 'marble otter kettle')
    const late = await link()
    await superuser`update staff_links set expires_at = now() - interval '1 second' where used_at is null`
    const said = await Promise.all(
      [used, late, 'x'.repeat(43)].map(one => message(choosePassword(one, 'otter kettle marble'))),
    )
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toMatch(over)
  })

  test('refuses one that is easy to guess, and uses nothing up', async () => {
    const secret = await link()
    for (const easy of ['short', 'Password123456', 'callum.reeve.2026', 'larkmoorhomes26'])
      expect(await message(choosePassword(secret, easy))).toContain('Three or four words')
    expect(await linkHolder(secret)).not.toBeNull()
  })

  test('starts the count of tries again, and is in the trail and in a mail of neutral words', async () => {
    await superuser`insert into sign_in_failures select email_fingerprint, 900, now() from sign_in_failures`
    const [mail] = await written(async () => choosePassword(await link(), 'marble otter kettle'))
    expect(mail).toContain(`To: ${email}`)
    expect(mail).toContain('How you sign in to Beside has changed')
    expect(mail).not.toMatch(/marble|Callum|password/)
    const [entry] =
      await superuser`select action, outcome, subject_kind, subject_id from audit order by id desc limit 1`
    expect(entry).toMatchObject({
      action: 'account.password',
      outcome: 'done',
      subject_kind: 'staff',
      subject_id: NHO.id,
    })
  })
})

describe('changing one\u2019s own password', () => {
  async function signedIn() {
    const session = (await signIn({ email, password })).session ?? ''
    const standing = await standingOf(session)
    if (!standing) throw new Error('no session')
    return { session, standing }
  }

  test('asks for the present one, keeps this session and ends every other, and every link', async () => {
    const elsewhere = await startSession(NHO.id, { how: 'password' })
    const colleague = await startSession(SysAdmin.id, { how: 'password' })
    const { session, standing } = await signedIn()
    const open = newLinkSecret()
    await superuser`insert into staff_links (token_hash, staff_id, kind, created_at, expires_at)
      values (${open.tokenHash}, ${NHO.id}, 'recovery', now(), now() + interval '1 hour')`
    expect(await linkHolder(open.secret)).not.toBeNull()
    const next = 'marble otter kettle'
    await expect(changePassword(standing, session, { present: 'a guess', password: next })).rejects.toThrow(
      'not your password',
    )
    await changePassword(standing, session, { present: password, password: next })
    expect(await standingOf(session)).not.toBeNull()
    expect(await standingOf(colleague)).not.toBeNull()
    expect(await standingOf(elsewhere)).toBeNull()
    expect(await linkHolder(open.secret)).toBeNull()
    expect((await signIn({ email, password: next })).session).toBeDefined()
  })

  test.each([
    ['the same one', password, 'the password you have now'],
    ['one too short', 'otter', 'Use at least 14 characters'],
  ])('refuses %s', async (_, next, words) => {
    const { session, standing } = await signedIn()
    await expect(changePassword(standing, session, { present: password, password: next })).rejects.toThrow(words)
  })

  test('guesses at the present one are slowed like those at sign-in', async () => {
    const { session, standing } = await signedIn()
    const guess = () =>
      message(changePassword(standing, session, { present: 'a guess', password: 'marble otter kettle' }))
    await guess()
    await superuser`update sign_in_failures set failures = 5`
    const start = performance.now()
    await guess()
    expect(performance.now() - start).toBeGreaterThan(990)
  })
})

describe('a forgotten password', () => {
  const addressIn = (mail = '') => /sign-in\/link\/([\w-]{43})/.exec(mail.replaceAll('=3D', '='))?.[1] ?? ''

  test('is answered by a mail with a link that opens once and keeps nothing but its hash', async () => {
    const [mail, ...others] = await written(() => askRecovery('Callum.Reeve@larkmoor.example'))
    expect(others).toEqual([])
    expect(mail).toContain(`To: ${email}`)
    const secret = addressIn(mail)
    expect((await linkHolder(secret))?.person.id).toBe(NHO.id)
    expect(await superuser`select 1 from staff_links l where position(${secret} in l::text) > 0`).toHaveLength(0)
    expect(await message(choosePassword(secret, 'marble otter kettle'))).toBe('in')
  })

  test('of nobody, of somebody who left, and of somebody who never had one sends nothing', async () => {
    // Whoever comes back starts with nothing of what they had: the password of the tests after this one is put back.
    const [kept] = await superuser`select * from staff_credentials where staff_id = ${NHO.id}`
    await superuser`update staff set active = false where id = ${NHO.id}`
    const sent = await written(async () => {
      for (const address of ['nobody@larkmoor.example', email, '']) await askRecovery(address)
    })
    await superuser`update staff set active = true where id = ${NHO.id}`
    await superuser`insert into staff_credentials ${superuser(kept ?? {})}`
    expect(sent).toEqual([])
    expect(await superuser`select 1 from staff_links`).toHaveLength(0)
  })

  test('is the same work for an address that somebody has and one that nobody has', async () => {
    const workFor = async (address: string) => {
      const before = await superuser`select count(*)::int as n from outbox`
      await askRecovery(address)
      const after = await superuser`select count(*)::int as n, count(distinct kind)::int as kinds from outbox`
      return { left: (after[0]?.n ?? 0) - (before[0]?.n ?? 0), kinds: after[0]?.kinds }
    }
    expect(await workFor('nobody@larkmoor.example')).toEqual(await workFor(email))
  })

  test('sends three mails an hour at most, and ends no link that an administrator made', async () => {
    const invitation = await link('invitation')
    const sent = await written(async () => {
      for (const _ of 'aaaaaaaa') await askRecovery(email)
    })
    expect(sent).toHaveLength(3)
    expect(await superuser`select 1 from outbox`).toHaveLength(5)
    expect(await linkHolder(invitation)).not.toBeNull()
  })

  test('does not go round a second proof', async () => {
    await superuser`insert into staff_totp (staff_id, secret, made_at, confirmed_at) values (${NHO.id}, ${encryptText('JBSWY3DPEHPK3PXP', 'staff_totp.secret')}, now(), now()) on conflict do nothing`
    const [mail] = await written(() => askRecovery(email))
    const { step, session } = await choosePassword(addressIn(mail), 'marble otter kettle')
    expect([session, typeof step]).toEqual([undefined, 'string'])
    await superuser`delete from staff_totp`
  })
})

test('signing in does the same work for an address that nobody has, and for one kept by a weaker hash', async () => {
  const workFor = async (address: string) => {
    work.length = 0
    await superuser`delete from sign_in_failures`
    await message(signIn({ email: address, password: 'a guess' }))
    // What is left to do for a weaker hash is rounded to whole KiB a pass.
    return Math.round(work.reduce((sum, one) => sum + one, 0) / 16)
  }
  await superuser`update staff_credentials set password_hash = ${await hash(password)} where staff_id = ${SysAdmin.id}`
  await workFor('nobody@larkmoor.example')
  const full = (65_536 * 3) / 16
  expect([
    await workFor(email),
    await workFor('nobody@larkmoor.example'),
    await workFor('wes.harding@larkmoor.example'),
  ]).toEqual([full, full, full])
}, 30_000)
