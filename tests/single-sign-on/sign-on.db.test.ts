import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSession } from '@/app/_session/auth'
import { staffCookieName } from '@/app/_session/cookie-names'
import { GET as comeBack } from '@/app/staff/sign-in/single-sign-on/callback/route'
import { GET as begin } from '@/app/staff/sign-in/single-sign-on/route'
import { staffOfSession, standingOf, startSession } from '@/lib/access/session'
import { signIn as withPassword } from '@/lib/access/sign-in'
import { addStaff } from '@/lib/access/staff-admin'
import { choosePassword } from '@/lib/account/password-commands'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { type Person, signInService } from '../support/sign-in-service'

const jar = vi.hoisted(() => new Map<string, string>())
vi.mock('next/headers', () => ({
  headers: async () =>
    new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' }),
  cookies: async () => ({
    get: (name: string) => (jar.get(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}))

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const url = process.env.BESIDE_URL ?? ''
const service = await signInService(url)
afterAll(() => service.stop())

const memory = globalThis as { besideConfig?: unknown; besideIssuer?: unknown }
const groups = 'Managers=HSM,Officers=ACM,Administrators=SysAdmin,Partners=PartnerUser'

/** As if Beside had been started anew with these. */
function settings(more: Record<string, string> = {}) {
  const none = { OIDC_GROUPS: '', OIDC_MAKE_ACCOUNTS: '0', OIDC_ONLY: '0', OIDC_EMAIL_CLAIM: '' }
  Object.assign(process.env, service.settings, none, more)
  delete memory.besideConfig
  delete memory.besideIssuer
}

const [priya] = await superuser`select email, name from staff where id = ${staff.ACM.id}`
const emailOf = async (role: keyof typeof staff) =>
  (await superuser`select email from staff where id = ${staff[role].id}`)[0]?.email as string
const person = (more: Partial<Person> = {}): Person => ({
  sub: 'subject-of-priya',
  email: String(priya?.email).toUpperCase(),
  email_verified: true,
  name: 'Priya',
  groups: ['Everybody', 'Officers'],
  ...more,
})

beforeEach(async () => {
  jar.clear()
  service.claims = undefined
  service.silent = false
  service.person = person()
  settings()
  await superuser`delete from staff_identities`
  await superuser`delete from sign_in_failures`
  await superuser`update staff set active = true, role = 'ACM' where id = ${staff.ACM.id}`
})

const leave = async (to = '') =>
  (await begin(new Request(`${url}/staff/sign-in/single-sign-on${to}`))).headers.get('location') ?? ''

/** What a browser does at the sign-in service: goes wherever it is sent, until it is sent back to us. */
async function atService(start: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = start
  for (let turn = 0; turn < 10 && next.startsWith(service.issuer); turn++) {
    const cookie = [...cookies].map(pair => pair.join('=')).join('; ')
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? []
      cookies.set(name, value)
    }
    next = new URL(answer.headers.get('location') ?? 'about:blank', next).href
  }
  return next
}

const back = async (address: string) => (await comeBack(new Request(address))).headers.get('location') ?? ''
const signIn = async (to = '') => back(await atService(await leave(to)))
const secret = async () => (await openSession(jar.get(staffCookieName()))) ?? ''
const becauseOf = (place: string) => new URL(place, url).searchParams.get('because')
const nobodyIn = async () => expect(await standingOf(await secret())).toBeNull()

describe('single sign-on', () => {
  test('signs in whoever the service vouches for, links them by their verified address, and leads where they wanted to go', async () => {
    expect(await signIn('?to=/staff/triage')).toBe('/staff/triage')
    const standing = await standingOf(await secret())
    expect(standing).toMatchObject({ person: { id: staff.ACM.id, role: 'ACM' }, how: 'single-sign-on' })
    expect(await superuser`select staff_id, issuer, subject from staff_identities`).toEqual([
      { staff_id: staff.ACM.id, issuer: service.issuer, subject: 'subject-of-priya' },
    ])
    const [row] =
      await superuser`select device from staff_sessions where how = 'single-sign-on' order by started_at desc limit 1`
    expect(row?.device).toBe('Firefox on Linux')
  })

  test('knows them by their subject from then on, whatever becomes of the address', async () => {
    await signIn()
    service.person = person({ email: await emailOf('HSM') })
    expect(await signIn()).toBe('/staff')
    expect(await staffOfSession(await secret())).toMatchObject({ id: staff.ACM.id })
  })

  test('ends the session this browser had, so that nobody is kept in one that was planted', async () => {
    await signIn()
    const before = await secret()
    await signIn()
    expect(await standingOf(before)).toBeNull()
    expect(await standingOf(await secret())).not.toBeNull()
  })

  test('goes to no other site afterwards, whatever the address says', async () => {
    for (const to of [
      '?to=https://elsewhere.example',
      '?to=//elsewhere.example',
      '?to=/staff/sign-out',
      '?to=javascript:alert(1)',
    ])
      expect(await signIn(to)).toBe('/staff')
  })

  test('asks with PKCE, state and nonce, anew each time, and sends people back to our own address', async () => {
    const [one, two] = [new URL(await leave()), new URL(await leave())]
    expect(one.searchParams.get('code_challenge_method')).toBe('S256')
    expect(one.searchParams.get('redirect_uri')).toBe(`${url}/staff/sign-in/single-sign-on/callback`)
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)?.length).toBeGreaterThan(20)
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name))
    }
  })
})

describe('nobody comes in', () => {
  test('with a callback that another site forged: this browser never set out', async () => {
    const victim = await atService(await leave())
    jar.clear()
    expect(becauseOf(await back(victim))).toBe('again')
    await nobodyIn()
  })

  test('with another state, in a browser that did set out', async () => {
    const stolen = await atService(await leave())
    await leave()
    const before = service.asked.tokens
    expect(becauseOf(await back(stolen))).toBe('again')
    expect(service.asked.tokens, 'and its code is not even handed in').toBe(before)
    await nobodyIn()
  })

  test('with a code a second time', async () => {
    const address = await atService(await leave())
    const kept = new Map(jar)
    expect(await back(address)).toBe('/staff')
    for (const [name, value] of kept) jar.set(name, value)
    jar.delete(staffCookieName())
    expect(becauseOf(await back(address))).toBe('again')
    await nobodyIn()
  })

  test('without a code, with an error in its place, or with the answer of another issuer', async () => {
    const address = new URL(await atService(await leave()))
    const kept = new Map(jar)
    const tries: [string, (asked: URLSearchParams) => void][] = [
      ['again', asked => asked.delete('code')],
      ['again', asked => asked.set('iss', 'https://elsewhere.example')],
      ['again', asked => asked.append('state', 'x')],
    ]
    for (const [because, change] of tries) {
      for (const [name, value] of kept) jar.set(name, value)
      const changed = new URL(address)
      change(changed.searchParams)
      expect(becauseOf(await back(changed.href))).toBe(because)
      await nobodyIn()
    }
  })

  test('who presses Cancel at the service', async () => {
    service.person = undefined
    expect(becauseOf(await signIn())).toBe('turned-away')
    await nobodyIn()
  })

  test.each<[string, Record<string, unknown>]>([
    ['another nonce', { nonce: 'of another journey' }],
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another audience', { aud: 'another-house' }],
    ['an end that has passed', { exp: 1_700_000_000 }],
    ['no subject', { sub: undefined }],
  ])('with an ID token of %s, though it is signed', async (_, change) => {
    service.claims = claims => ({ ...claims, ...change })
    expect(becauseOf(await signIn())).toBe('again')
    await nobodyIn()
    expect(await superuser`select * from staff_identities`).toHaveLength(0)
  })

  test('with an ID token that was changed after it was signed', async () => {
    service.claims = claims => ({ ...claims, name: 'Another' })
    service.forge = true
    expect(becauseOf(await signIn())).toBe('again')
    service.forge = false
    await nobodyIn()
  })

  test.each<[string, Partial<Person>, string]>([
    ['an address nobody verified', { email_verified: false }, 'unverified'],
    ['an address of which nothing is said', { email_verified: undefined }, 'unverified'],
    ['an address that is nobody’s here', { email: 'stranger@larkmoor.example' }, 'unknown'],
    ['no address', { email: undefined }, 'unverified'],
    [
      'a name of theirs that is our colleague’s address',
      { email: undefined, preferred_username: String(priya?.email) },
      'unverified',
    ],
  ])('with %s', async (_, who, because) => {
    service.person = person(who)
    expect(becauseOf(await signIn())).toBe(because)
    await nobodyIn()
    expect(await superuser`select * from staff_identities`).toHaveLength(0)
  })

  test('who left, whether or not they were linked', async () => {
    await signIn()
    const before = await secret()
    await superuser`update staff set active = false where id = ${staff.ACM.id}`
    expect(await standingOf(before)).toBeNull()
    expect(becauseOf(await signIn())).toBe('unknown')
    await superuser`delete from staff_identities`
    expect(becauseOf(await signIn())).toBe('unknown')
    await nobodyIn()
  })

  test('with another subject, for an account that is linked already', async () => {
    await signIn()
    jar.clear()
    service.person = person({ sub: 'somebody-else' })
    expect(becauseOf(await signIn())).toBe('unknown')
    await nobodyIn()
    expect(await superuser`select subject from staff_identities`).toEqual([{ subject: 'subject-of-priya' }])
  })

  test('of a partner agency, unless a group says so', async () => {
    service.person = person({ sub: 'partner', email: await emailOf('PartnerUser') })
    settings({ OIDC_GROUPS: groups })
    expect(becauseOf(await signIn())).toBe('no-group')
    service.person = { ...service.person, groups: ['Partners'] }
    expect(await signIn()).toBe('/staff')
    expect(await staffOfSession(await secret())).toMatchObject({ role: 'PartnerUser' })
  })
})

describe('the address', () => {
  test('counts from a claim that the house has said only its own service gives out', async () => {
    settings({ OIDC_EMAIL_CLAIM: 'preferred_username' })
    service.person = person({
      email: await emailOf('HSM'),
      email_verified: undefined,
      preferred_username: String(priya?.email),
    })
    expect(await signIn()).toBe('/staff')
    expect(await staffOfSession(await secret())).toMatchObject({ id: staff.ACM.id })
  })
})

describe('groups', () => {
  test('give a role, the first of the setting that fits, and the change is recorded', async () => {
    settings({ OIDC_GROUPS: groups })
    service.person = person({ groups: ['Officers', 'Managers'] })
    await signIn()
    expect(await staffOfSession(await secret())).toMatchObject({ id: staff.ACM.id, role: 'HSM' })
    expect(
      await superuser`select change, before_role, after_role, by_id from staff_changes where staff_id = ${staff.ACM.id} order by at desc limit 1`,
    ).toEqual([{ change: 'moved', before_role: 'ACM', after_role: 'HSM', by_id: null }])
    const trail =
      await superuser`select action, actor_kind from audit where subject_id = ${staff.ACM.id} and action like 'sign-on.%' order by id desc limit 2`
    expect(trail.map(row => [row.action, row.actor_kind])).toEqual(
      expect.arrayContaining([
        ['sign-on.move', 'system'],
        ['sign-on.link', 'system'],
      ]),
    )
  })

  test('that are gone put somebody out at their next sign-in, wherever else they are signed in', async () => {
    settings({ OIDC_GROUPS: groups })
    await signIn()
    const here = await secret()
    const elsewhere = await startSession(staff.ACM.id, { how: 'password' })
    service.person = person({ groups: ['Everybody'] })
    expect(becauseOf(await signIn())).toBe('no-group')
    expect(await standingOf(here)).toBeNull()
    expect(await standingOf(elsewhere)).toBeNull()
  })

  test('that are somebody else’s put nobody out who is not linked', async () => {
    settings({ OIDC_GROUPS: groups })
    const elsewhere = await startSession(staff.ACM.id, { how: 'password' })
    service.person = person({ groups: [] })
    expect(becauseOf(await signIn())).toBe('no-group')
    expect(await standingOf(elsewhere)).not.toBeNull()
  })

  const newcomer = () => person({ sub: 'new', email: 'new.colleague@larkmoor.example', name: 'New Colleague' })

  test('make an account only where the house said so, and only for whoever is in one', async () => {
    settings({ OIDC_GROUPS: groups })
    service.person = newcomer()
    expect(becauseOf(await signIn())).toBe('unknown')
    settings({ OIDC_GROUPS: groups, OIDC_MAKE_ACCOUNTS: '1' })
    service.person = { ...newcomer(), groups: ['Partners'] }
    expect(becauseOf(await signIn())).toBe('unknown')
    service.person = newcomer()
    expect(await signIn()).toBe('/staff')
    expect((await standingOf(await secret()))?.person).toMatchObject({ name: 'New Colleague', role: 'ACM' })
    expect(
      await superuser`select change, after_role from staff_changes c join staff s on s.id = c.staff_id where s.name = 'New Colleague'`,
    ).toEqual([{ change: 'joined', after_role: 'ACM' }])
  })

  test('make no second account for somebody who is here under another address, or left', async () => {
    settings({ OIDC_GROUPS: groups, OIDC_MAKE_ACCOUNTS: '1' })
    service.person = { ...newcomer(), sub: 'another', email: 'p.nair@larkmoor.example', name: String(priya?.name) }
    expect(becauseOf(await signIn())).toBe('unknown')
    service.person = person()
    expect(await signIn()).toBe('/staff')
    await superuser`update staff set active = false where id = ${staff.ACM.id}`
    service.person = person({ email: 'priya.moved@larkmoor.example', name: 'Priya Moved' })
    expect(becauseOf(await signIn())).toBe('unknown')
  })

  test('make no account for somebody who left', async () => {
    settings({ OIDC_GROUPS: groups, OIDC_MAKE_ACCOUNTS: '1' })
    await superuser`update staff set active = false where id = ${staff.ACM.id}`
    expect(becauseOf(await signIn())).toBe('unknown')
  })
})

describe('the service', () => {
  test('that does not answer is said calmly within seconds, and is asked again the next time', async () => {
    service.silent = true
    const start = performance.now()
    expect(becauseOf(await leave())).toBe('unreachable')
    expect(performance.now() - start).toBeLessThan(8_000)
    service.silent = false
    expect(await signIn()).toBe('/staff')
  })

  test('that is nowhere is said the same way', async () => {
    settings({ OIDC_ISSUER: 'http://localhost:1' })
    expect(becauseOf(await leave())).toBe('unreachable')
  })

  test('is asked what it is once, and for its keys again when it signs with another', async () => {
    const before = { ...service.asked }
    await signIn()
    await signIn()
    expect(service.asked.discovery - before.discovery).toBe(1)
    expect(service.asked.keys - before.keys).toBe(1)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60_000 })
    service.rotate()
    expect(await signIn()).toBe('/staff')
    vi.setSystemTime(Date.now() + 61 * 60_000)
    expect(await signIn()).toBe('/staff')
    expect(service.asked.discovery - before.discovery).toBe(2)
    vi.useRealTimers()
  })

  test('that fell silent is still known by what it said an hour ago', async () => {
    await signIn()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 })
    service.silent = true
    expect(await leave()).toContain(service.issuer)
    vi.useRealTimers()
  })
})

describe('where single sign-on is the only way', () => {
  test('a session begun in any other way opens the accounts of administrators alone', async () => {
    const [officer, administrator] = await Promise.all([
      startSession(staff.HSM.id, { how: 'passkey' }),
      startSession(staff.SysAdmin.id, { how: 'password' }),
    ])
    settings({ OIDC_ONLY: '1' })
    expect(await standingOf(officer)).toBeNull()
    expect(await standingOf(administrator)).not.toBeNull()
    expect(await signIn()).toBe('/staff')
    expect(await staffOfSession(await secret())).toMatchObject({ id: staff.ACM.id })
  })

  test('a right password of anybody else is refused in the same words as a wrong one', async () => {
    const password = 'kettle otter marble'
    const [officer, administrator] = ['ivo@larkmoor.example', 'una@larkmoor.example']
    const { link: officers } = await addStaff({ name: 'Ivo Hale', email: officer, role: 'ACM' })
    const { link: another } = await addStaff({ name: 'Mo Lind', email: 'mo@larkmoor.example', role: 'ACM' })
    const { link: administrators } = await addStaff({ name: 'Una Park', email: administrator, role: 'SysAdmin' })
    await choosePassword(officers, password)
    settings({ OIDC_ONLY: '1' })
    const refused = 'That email and password do not go together.'
    await expect(withPassword({ email: officer, password })).rejects.toThrow(refused)
    await expect(choosePassword(another, password)).rejects.toThrow('does not open anything any more')
    await choosePassword(administrators, password)
    expect((await withPassword({ email: administrator, password })).session).toMatch(/^.{43}$/)
  })
})

describe('the database', () => {
  const sql = () => as('staff')
  const calls = {
    link: `select beside.sign_on_link('i', 's', '${staff.HSM.id}')`,
    move: `select beside.sign_on_move('${service.issuer}', 'subject-of-priya', 'SysAdmin')`,
    make: `select beside.sign_on_make('i', 's', gen_random_uuid(), 'x@y.example', 'X', 'HSM')`,
    'put out': `select beside.sign_on_put_out('${service.issuer}', 'subject-of-priya')`,
  }

  test.each(Object.entries(calls))('lets nobody who is signed in %s an account by single sign-on', async (_, call) => {
    await signIn()
    await expect(rawAs(sql(), staff.ACM.id, call)).rejects.toThrow(/only before somebody is signed in/)
  })

  test.each([
    ['turns a link', `select beside.sign_on_link('${service.issuer}', 'subject-of-priya', '${staff.HSM.id}')`],
    ['links an account twice', `select beside.sign_on_link('${service.issuer}', 'another', '${staff.ACM.id}')`],
    [
      'turns one of ours into a partner',
      `select beside.sign_on_move('${service.issuer}', 'subject-of-priya', 'PartnerUser')`,
    ],
    ['moves whoever is not linked', `select beside.sign_on_move('i', 's', 'HSM')`],
    ['makes a partner', `select beside.sign_on_make('i', 's', gen_random_uuid(), 'x@y.example', 'X', 'PartnerUser')`],
    ['makes an account anew', `select beside.sign_on_make('i', 's', gen_random_uuid(), '${priya?.email}', 'X', 'HSM')`],
    ['writes a link itself', `insert into beside.staff_identities values ('i', 's', '${staff.HSM.id}', now())`],
    ['turns a link itself', `update beside.staff_identities set staff_id = '${staff.HSM.id}'`],
    ['moves a link to another subject', `update beside.staff_identities set subject = 'x'`],
    ['unlinks', 'delete from beside.staff_identities'],
  ])('never %s', async (_, statement) => {
    await signIn()
    await expect(rawAs(sql(), null, statement)).rejects.toThrow()
    expect(await superuser`select subject, staff_id from staff_identities`).toEqual([
      { subject: 'subject-of-priya', staff_id: staff.ACM.id },
    ])
  })

  test('never links somebody who left', async () => {
    await superuser`update staff set active = false where id = ${staff.ACM.id}`
    await expect(rawAs(sql(), null, `select beside.sign_on_link('i', 's', '${staff.ACM.id}')`)).rejects.toThrow(
      /not to be linked/,
    )
  })

  test('shows a colleague nobody else’s link', async () => {
    await signIn()
    expect(await rawAs(sql(), staff.HSM.id, 'select * from beside.staff_identities')).toEqual([])
    expect(await rawAs(sql(), staff.ACM.id, 'select * from beside.staff_identities')).toHaveLength(1)
  })
})
