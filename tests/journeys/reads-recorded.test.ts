import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffRoutes } from '@/lib/access/routes'
import { type RunningApp, startApp } from '../support/app'
import { addressOf, type Everybody, everybody, type Ids } from './every-role'
import { idsSeenBy } from './records-seen'
import { makeStand } from './standing-of-records'
import { superuserOf } from './support-stored'
import { mark, typeEverywhere } from './typed-everywhere'

let app: RunningApp
let ids: Ids
let people: Everybody
let sql: postgres.Sql

beforeAll(async () => {
  app = await startApp()
  people = await everybody(app)
  ids = await idsSeenBy(app, people)
  sql = superuserOf(app.dataDir)
}, 300_000)
afterAll(async () => {
  await sql?.end()
  await app?.stop()
})

/** Pages that show nothing of a case or a report, whoever asks. */
const ofTheOffice = [
  '/staff/absences',
  '/staff/account/agreeing',
  '/staff/account/sessions',
  '/staff/account/watch',
  '/staff/administration/centres',
  '/staff/administration/centres/[centreId]/card',
  '/staff/administration/catalogue',
  '/staff/administration/catalogue/new',
  '/staff/administration/catalogue/[code]',
  '/staff/administration/review-rules',
  '/staff/administration/targets',
  '/staff/administration/policy',
  '/staff/administration/agencies/new',
  '/staff/administration',
  '/staff/administration/landlord',
  '/staff/administration/look',
  '/staff/administration/calendar-days',
  '/staff/administration/templates',
  '/staff/administration/templates/[template]',
  '/staff/administration/word-lists',
  '/staff/administration/word-lists/[list]',
  '/staff/policy-requests',
  '/staff/reports/new',
  '/staff/calendar',
  '/staff/search',
  // Counts of everything, small ones hidden.
  '/staff/oversight/messages',
  '/staff/oversight/survey',
]
/** Of a restricted record only, which these two are not: nobody gets in here (their own tests read them). */
const ofTheRestricted = [
  '/staff/cases/[caseId]/letting-in',
  '/staff/cases/[caseId]/conduct',
  '/staff/triage/[reportId]/letting-in',
]
/** Shown by a function of the gate that names the record to nobody but whoever answers. */
const namedByNumber = ['/staff/glass/[glassId]']

const routes = Object.entries(staffRoutes)
  .filter(([route, entry]) => !route.includes('#') && typeof entry !== 'string')
  .map(([route]) => route)
  .filter(route => !ofTheOffice.includes(route) && !ofTheRestricted.includes(route))

test.each(routes)('%s leaves an entry of what it showed', async route => {
  const [last] = await sql`select coalesce(max(id), 0) as id from beside.audit`
  await readBySomebody(route)
  const entries = await sql<{ action: string; subject_id: string | null }[]>`
    select action, subject_id from beside.audit where id > ${last?.id} and outcome = 'done' and actor_kind = 'staff' order by id`
  expect(entries.map(({ action }) => action)).not.toEqual([])
  if (route.includes('[') && !namedByNumber.includes(route))
    expect(entries.map(({ subject_id }) => subject_id)).toContainEqual(expect.toBeOneOf(named(route)))
})

/** The ids in the address of a route. */
const named = (route: string): string[] =>
  addressOf(route, ids)
    .split('/')
    .filter(part => Object.values(ids).includes(part))

/**
 * The manager, or else whoever gets in. A clean copy leaves one entry a day for each reader, and the manager has read its
 * page; of those who asked to be let in, whoever answers is shown something.
 */
async function readBySomebody(route: string): Promise<void> {
  const others = [people.DPO, people.HRCase, people.PartnerUser, people.SysAdmin]
  const readers = route.includes('/clean/') ? [people.DutyManager] : [people.HSM, ...others]
  for (const person of route === '/staff/glass' ? others : readers) {
    const answer = await person.get(addressOf(route, ids))
    await answer.arrayBuffer()
    if (answer.status === 200) return
    if (answer.status !== 404) throw new Error(`${person.role} was answered ${answer.status} by ${route}`)
  }
  throw new Error(`nobody gets into ${route}`)
}

/** These end in a record being out of reach of whoever sent them, or over: they are sent after all others. */
const shuts = /restriction|letting-in|conflicts|closure|assignment|stage|declassification|triage\/\[reportId\]$/

test('what is typed into every form of a case, a report and their pages is in no entry', async () => {
  const pages = Object.keys(staffRoutes).filter(one => one.includes('[') && !one.includes('#'))
  const taken: string[] = []
  for (const route of [...pages.filter(one => !shuts.test(one)), ...pages.filter(one => shuts.test(one))]) {
    const times = await typeEverywhere(people.HSM, addressOf(route, ids))
    if (times > 0) taken.push(route)
    if (shuts.test(route)) await makeStand(app, ids, {})
  }
  expect(taken.length).toBeGreaterThan(40)
  const rows = await sql`select a.* from beside.audit a where a::text ilike ${`%${mark}%`}`
  expect(rows).toEqual([])
}, 300_000)
