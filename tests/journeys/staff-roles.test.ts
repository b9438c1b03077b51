import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Action, scopeOf } from '@/lib/access/roles'
import { staffRoutes } from '@/lib/access/routes'
import { type StaffRole, staffRoles } from '@/lib/access/staff-role'
import { type RunningApp, startApp } from '../support/app'
import { absentOf, addressOf, byRole, type Everybody, everybody, type Ids, otherwise, said, told } from './every-role'
import { idsSeenBy } from './records-seen'
import { postForm, signedIn, wordsOf } from './staff-visitor'

let app: RunningApp
let ids: Ids
let people: Everybody

beforeAll(async () => {
  app = await startApp()
  people = await everybody(app)
  ids = await idsSeenBy(app, people)
}, 300_000)
afterAll(() => app?.stop())

const as = (role: StaffRole) => people[role]
const pages = Object.entries(staffRoutes).filter(([route]) => !route.includes('#'))
const guarded = pages.flatMap(([route, entry]) => (typeof entry === 'string' ? [] : [{ route, actions: entry }]))

/** What the grants let a role reach of these two records: neither is restricted, flagged or theirs by name. */
function reaches(role: StaffRole, actions: readonly Action[], route: string): boolean {
  return actions.some(action => {
    const scope = scopeOf(role, action)
    if (scope === undefined) return false
    if (route.includes('[glassId]')) return role === 'DPO'
    return !route.includes('[') || scope === 'all' || (scope === 'team' && role === 'ACM')
  })
}

describe.each(guarded)('$route', ({ route, actions }) => {
  test('answers everybody exactly as the grants say, and hides as if it were not there', async () => {
    const address = addressOf(route, ids)
    expect(address).not.toContain('//')
    const seen = await byRole(role => said(people[role], address))
    const expected = await byRole(role => (reaches(role, actions, route) ? 200 : 404))
    expect(otherwise(await byRole(role => seen[role].status), expected)).toEqual([])
    if (!route.includes('[')) return
    const absent = absentOf(ids)
    const missing = await byRole(role => said(people[role], addressOf(route, absent)))
    expect(new Set(Object.values(missing).map(({ status }) => status))).toEqual(new Set([404]))
    const hidden = await byRole(role => (expected[role] === 404 ? seen[role] : missing[role]))
    expect(told(hidden, missing, ids, absent)).toEqual([])
  })

  test('sends whoever is not signed in to sign in', async () => {
    const answer = await fetch(app.url + addressOf(route, ids), { redirect: 'manual' })
    expect([303, 307]).toContain(answer.status)
    expect(answer.headers.get('location')).toMatch(/\/staff\/sign-in$/)
  })
})

describe('an action taken from somebody else’s page', () => {
  const decision = { decision: 'information_only', reason: 'Taken from another’s page' }

  test.each(staffRoles.filter(role => scopeOf(role, 'report.decide') !== 'all'))('is refused to %s', async role => {
    const address = addressOf('/staff/triage/[reportId]', ids)
    const page = await (await as('HSM').get(address)).text()
    const answer = await postForm(as(role), address, page, decision)
    expect(answer.headers.get('location')).toBeNull()
    expect(wordsOf(await (await as('HSM').get(address)).text())).toContain('Record decision')
  })

  test('is refused to nobody at all, and what they wrote comes back with a way to sign in', async () => {
    const address = addressOf('/staff/triage/[reportId]', ids)
    const manager = as('HSM')
    const page = await (await manager.get(address)).text()
    const form = await postForm({ send: (path, init) => fetch(app.url + path, init) }, address, page, decision)
    const words = wordsOf(await form.text())
    expect(words).toContain('You have been signed out')
    expect(words).toContain('Taken from another’s page')
    expect(wordsOf(await (await manager.get(address)).text())).toContain('Record decision')
  })
})

describe('the restricted report of the seed', () => {
  test('is in the queue of the restricted route only', async () => {
    const seen = await Promise.all(
      staffRoles.map(async role => [
        role,
        /Restricted/.test(wordsOf(await (await as(role).get('/staff/triage')).text())),
      ]),
    )
    expect(seen.filter(([, found]) => found).map(([role]) => role)).toEqual(['HRCase', 'ContractMgr'])
  })
})

describe('a session', () => {
  test('is over for good after signing out, even with its cookie kept', async () => {
    const person = await signedIn(app, 'NHO')
    const cookie = [...person.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await person.get('/staff')).status).toBe(200)
    expect((await person.send('/staff/sign-out', { method: 'POST' })).status).toBe(303)
    expect((await fetch(`${app.url}/staff`, { headers: { cookie }, redirect: 'manual' })).status).toBe(307)
  })

  test('is not opened by a forged or foreign cookie', async () => {
    const [name] = [...as('HSM').jar.keys()]
    for (const value of ['', 'x', `${'a'.repeat(40)}.${'b'.repeat(40)}`]) {
      const answer = await fetch(`${app.url}/staff`, { headers: { cookie: `${name}=${value}` }, redirect: 'manual' })
      expect(answer.status).toBe(307)
    }
  })
})
