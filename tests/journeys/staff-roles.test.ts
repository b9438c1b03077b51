import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type grants, scopeOf } from '@/lib/access/roles'
import { staffRoutes } from '@/lib/access/routes'
import { type StaffRole, staffRoles } from '@/lib/access/staff-role'
import { type RunningApp, startApp } from '../support/app'
import { postForm, type StaffVisitor, signedIn, withoutIds, wordsOf } from './staff-visitor'
import { superuserOf } from './support-stored'

let app: RunningApp
let ids: Record<string, string>
const people = new Map<StaffRole, StaffVisitor>()

beforeAll(async () => {
  app = await startApp()
  for (const role of staffRoles) people.set(role, await signedIn(app, role))
  ids = await idsSeenBy(as('HSM'))
}, 300_000)
afterAll(() => app?.stop())

const as = (role: StaffRole) => people.get(role) ?? raise(role)
const pages = Object.entries(staffRoutes).filter(([route]) => !route.includes('#'))
const guarded = pages.flatMap(([route, entry]) => (typeof entry === 'string' ? [] : [{ route, actions: entry }]))

/** The records the manager sees: an open case of the officer's team, and a report from the web that waits for triage. */
async function idsSeenBy(manager: StaffVisitor): Promise<Record<string, string>> {
  const queue = await (await manager.get('/staff/triage?channel=web')).text()
  const reportId = first(queue, /\/staff\/triage\/([0-9a-f-]{36})/)
  const list = await (await manager.get('/staff/cases')).text()
  const caseIds = [...list.matchAll(/\/staff\/cases\/([0-9a-f-]{36})/g)].map(match => match[1] ?? '')
  for (const caseId of caseIds) {
    const file = await (await manager.get(`/staff/cases/${caseId}`)).text()
    const found = {
      reportId,
      caseId,
      code: 'samaritans',
      clockId: first(file, /\/clocks\/([0-9a-f-]{36})\/deferral/),
      personId: first(file, /\/people\/([0-9a-f-]{36})\/wish/),
      offerId: first(file, /\/support\/([0-9a-f-]{36})\/decision/),
    }
    if (Object.values(found).every(Boolean))
      return {
        ...(found as Record<string, string>),
        ...(await agreed(caseId, found.personId)),
        ...(await proposed(manager, caseId)),
        ...(await glassAsked(manager)),
        ...(await fileAskedFor(manager, caseId)),
        ...(await withMarker(manager, caseId)),
        ...(await withEvidence(manager, caseId, reportId ?? '')),
        ...(await withPlan(manager, `/staff/cases/${caseId}`, found.personId ?? '')),
      }
  }
  throw new Error('the seed has no case with a person, an offer and a running clock')
}

/** Something they agreed to, a letter that waits to be posted, and a reporting centre. */
async function agreed(caseId: string, personId: string | undefined) {
  const sql = superuserOf(app.dataDir)
  const [consentId, messageId, centreId, alarmId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const requestId = randomUUID()
  await sql`insert into beside.policy_requests (id, format, received_at, due_at) values (${requestId}, 'audio', beside.clock(), beside.clock())`
  await sql`update beside.people set wish = 'support_only' where id = ${personId ?? null}`
  await sql`insert into beside.safe_contacts (id, person_id, ok_channels, never_channels, letters, recorded_at)
    values (${randomUUID()}, ${personId ?? null}, '{phone,letter}', '{}', 'plain_envelope', beside.clock())`
  await sql`insert into beside.consents (id, case_id, person_id, purpose, answer, method, given_at, recorded_by, recorded_at)
    values (${consentId}, ${caseId}, ${personId ?? null}, 'tell_police', 'yes', 'verbal', beside.clock(), (select id from beside.staff limit 1), beside.clock())`
  await sql`insert into beside.outgoing_messages (id, template, channel, case_id, person_id, state, created_at, state_at)
    values (${messageId}, 'tried_to_reach', 'letter', ${caseId}, ${personId ?? null}, 'waiting', beside.clock(), beside.clock())`
  await sql`insert into beside.centres (id, name, code_hash, active, created_at)
    values (${centreId}, 'The library', ${Buffer.alloc(32)}, true, beside.clock())`
  await sql`insert into beside.alarms (id, kind, case_id, raised_at) values (${alarmId}, 'long_gap', ${caseId}, beside.clock())`
  await sql.end()
  return { consentId, messageId, centreId, alarmId, requestId }
}

/** Somebody asks to be let in, by a reference that names nothing: the data protection officer answers it. No instruction stands. */
async function glassAsked(manager: StaffVisitor) {
  const asked = { reference: 'LK-0000-ZZ', reason: 'It cannot wait', hours: '1' }
  await postForm(manager, '/staff/glass', await (await manager.get('/staff/glass')).text(), asked)
  const seen = await (await as('DPO').get('/staff/glass')).text()
  return { glassId: first(seen, /\/staff\/glass\/([0-9a-f-]{36})/) ?? '', instructionId: randomUUID() as string }
}

/** A plan with an action, and a risk that a manager may lower. */
async function withPlan(manager: StaffVisitor, kase: string, personId: string) {
  const post = async (page: string, fields: Record<string, string>) => {
    const address = `${kase}/people/${personId}/${page}`
    await postForm(manager, address, await (await manager.get(address)).text(), fields)
  }
  await post('assessment', { listVersion: '1', overrides: 'arson' })
  await post('plan', { wants: 'To be left alone', nextReviewOn: '2027-01-15' })
  await post('plan/actions', { side: 'victim', what: 'Ring us', dueOn: '2027-01-10' })
  const actionId = first(await (await manager.get(kase)).text(), /\/plan\/actions\/([0-9a-f-]{36})/)
  const form = await (await manager.get(`${kase}/people/${personId}/measures`)).text()
  const ownerId = first(form, /name="ownerId"[\s\S]*?<option value="([0-9a-f-]{36})"/) ?? raise('an owner')
  await post('measures', { kind: 'lighting', agreed: 'yes', ownerId, dueOn: '2027-01-12' })
  const page = await (await manager.get(kase)).text()
  return {
    actionId: actionId ?? raise('an action'),
    measureId: first(page, /\/measures\/([0-9a-f-]{36})/) ?? raise('a measure'),
  }
}

/** Something that waits for a second person: the case is made both kinds, so that one can be taken off. */
async function proposed(manager: StaffVisitor, caseId: string) {
  const sql = superuserOf(app.dataDir)
  await sql`update beside.cases set classification = '{harassment,hate_incident}' where id = ${caseId}`
  await sql.end()
  const address = `/staff/cases/${caseId}/declassification`
  const form = await (await manager.get(address)).text()
  await postForm(manager, address, form, { remove: 'hate_incident', reason: 'To be refused' })
  const page = await (await as('DutyManager').get(`/staff/cases/${caseId}`)).text()
  return { opinionId: first(page, /second-opinions\/([0-9a-f-]{36})/) ?? raise('a proposal') }
}

/** A case file that is being prepared. */
async function fileAskedFor(manager: StaffVisitor, caseId: string) {
  const address = `/staff/cases/${caseId}/case-files`
  const form = await (await manager.get(address)).text()
  await postForm(manager, address, form, { purpose: 'court', recipient: 'The court', reason: 'A hearing' })
  const page = await (await manager.get(address)).text()
  return { fileId: first(page, /case-files\/([0-9a-f-]{36})/) ?? raise('a case file') }
}

/** A provisional warning marker on an alleged perpetrator. */
async function withMarker(manager: StaffVisitor, caseId: string) {
  const accused = randomUUID()
  const sql = superuserOf(app.dataDir)
  await sql`insert into beside.people (id, case_id, role, created_at) values (${accused}, ${caseId}, 'alleged_perpetrator', beside.clock())`
  await sql.end()
  const address = `/staff/cases/${caseId}/people/${accused}/marker`
  const fields = { risks: 'dog', controls: 'two_person_visit', reason: 'The dog', contractors: 'yes' }
  await postForm(manager, address, await (await manager.get(address)).text(), fields)
  const page = await (await manager.get(address)).text()
  return { markerId: first(page, /\/staff\/markers\/([0-9a-f-]{36})/) ?? raise('a marker') }
}

/** A note brought to the case, and one that came with the report, as if its reporter had sent it. */
async function withEvidence(manager: StaffVisitor, caseId: string, reportId: string) {
  const [evidenceId, itemId] = [await brought(manager, caseId), await brought(manager, caseId)]
  const sql = superuserOf(app.dataDir)
  await sql`update beside.clocks set report_id = ${reportId}, case_id = null
    where id = (select clock_id from beside.evidence where id = ${itemId})`
  await sql`update beside.evidence set report_id = ${reportId}, case_id = null, given_by = 'reporter', staff_id = null
    where id = ${itemId}`
  await sql.end()
  return { evidenceId, itemId, part: '1' }
}

async function brought(manager: StaffVisitor, caseId: string): Promise<string> {
  const body = new FormData()
  body.set('from', 'me')
  body.set('file', new Blob(['What the neighbour said']), 'note.txt')
  const answer = await manager.send(`/staff/cases/${caseId}/evidence/uploads`, { method: 'POST', body })
  return first(answer.headers.get('location') ?? '', /evidence\/([0-9a-f-]{36})/) ?? raise('a note')
}

const first = (text: string, pattern: RegExp) => text.match(pattern)?.[1]
const addressOf = (route: string, of: Record<string, string>) =>
  route.replace(/\[(\w+)\]/g, (_, name) => of[name] ?? '')

/** What the grants let a role reach of these two records: neither is restricted, flagged or theirs by name. */
function reaches(role: StaffRole, actions: readonly (keyof typeof grants)[], route: string): boolean {
  return actions.some(action => {
    const scope = scopeOf(role, action)
    if (scope === undefined || route.includes('[instructionId]')) return false
    if (route.includes('[glassId]')) return role === 'DPO'
    return !route.includes('[') || scope === 'all' || (scope === 'team' && role === 'ACM')
  })
}

describe.each(guarded)('$route', ({ route, actions }) => {
  test.each(staffRoles)('answers %s exactly as the grants say', async role => {
    const address = addressOf(route, ids)
    expect(address).not.toContain('//')
    const answer = await as(role).get(address)
    expect(answer.status).toBe(reaches(role, actions, route) ? 200 : 404)
  })

  if (route.includes('['))
    test.each(staffRoles)('says the same to %s of what is hidden and of what is not there', async role => {
      const absent = Object.fromEntries(Object.keys(ids).map(name => [name, randomUUID() as string]))
      const missing = await as(role).get(addressOf(route, absent))
      expect(missing.status).toBe(404)
      if (reaches(role, actions, route)) return
      const hidden = await as(role).get(addressOf(route, ids))
      const said = (await hidden.text()).replaceAll(ids.code ?? '', absent.code ?? '')
      expect(withoutIds(said)).toBe(withoutIds(await missing.text()))
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

function raise(role: string): never {
  throw new Error(`${role} is not signed in`)
}
