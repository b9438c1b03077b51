import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '@/lib/access/staff-role'
import { type RunningApp, startApp } from '../support/app'
import { everyPage, feedOf, lists } from './every-page'
import { absentOf, askedOf, type ByRole, byRole, type Everybody, everybody, type Ids, said, told } from './every-role'
import { type Held, pagesHeldBy, sendHeld } from './held-open'
import { idsSeenBy } from './records-seen'
import { postForm, type StaffVisitor, withoutIds } from './staff-visitor'
import { neverWas, recordAddress, recordRoutes, shutEverybodyOut } from './standing-of-records'
import { superuserOf } from './support-stored'

/** Somebody of each role is shut out of a case and a report: the record is not there, however they ask (domain §8.4). */
let app: RunningApp
let people: Everybody
let ids: Ids
let absent: Ids
let references: string[]
let reports: string[]
let feeds: ByRole<string>

/** Somebody in the case whom nobody else is like, and somebody who is nowhere. */
const known = ['Zephyrine Quillfeather', '91 Xanthic Wynd', '01632 960871', 'zq@quillfeather.example'] as const
const nobody = ['Oswaldine Brackenthorpe', '87 Umbrelline Garth', '01632 960872', 'ob@brackenthorpe.example'] as const
const [name, address, phone, email] = known

beforeAll(async () => {
  app = await startApp()
  people = await everybody(app)
  ids = await idsSeenBy(app, people)
  absent = absentOf(ids)
  const [kase, sql] = [`/staff/cases/${ids.caseId}`, superuserOf(app.dataDir)]
  const form = await (await people.HSM.get(`${kase}/people`)).text()
  await postForm(people.HSM, `${kase}/people`, form, { role: 'witness', victimType: '', name, address, phone, email })
  const rows =
    await sql`select id, reference from beside.reports where id = ${ids.reportId ?? ''} or case_id = ${ids.caseId ?? ''}`
  const [record] = await sql`select reference from beside.cases where id = ${ids.caseId ?? ''}`
  references = [record?.reference, ...rows.map(({ reference }) => reference)]
  reports = rows.map(({ id }) => id)
  await sql.end()
  feeds = await byRole(role => feedOf(people[role]))
}, 300_000)
afterAll(() => app?.stop())

/** The page that answers a look-up, as it would be for any other words, and how long it took in ms. */
async function lookedUp(person: StaffVisitor, words: string) {
  await person.send('/staff/search/words', { method: 'POST', body: new URLSearchParams({ words }) })
  const began = performance.now()
  const { status, body } = await said(person, '/staff/search')
  return { page: `${status} ${withoutIds(body).replaceAll(words, 'words')}`, took: performance.now() - began }
}

const finds = (page: string) => page.startsWith('307') || page.includes('hits') || page.includes(`/staff/cases/id`)

test('the manager finds the person and the references before anybody is shut out', async () => {
  for (const words of [...known, ...references]) {
    const { page } = await lookedUp(people.HSM, words)
    expect([words, finds(page)]).toEqual([words, true])
  }
  for (const words of nobody) expect([words, finds((await lookedUp(people.HSM, words)).page)]).toEqual([words, false])
})

describe('somebody who is shut out while the page is open before them', () => {
  test('is told from the next request on that it is not there, and writes nothing', async () => {
    const notes = `/staff/cases/${ids.caseId}/notes`
    const [manager, none] = [people.HSM, notes.replace(ids.caseId ?? '', absent.caseId ?? '')]
    const first = await counted()
    const taken = await postForm(manager, notes, (await said(manager, notes)).body, { text: 'Written before' })
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `/staff/cases/${ids.caseId}?done=note`])
    const open = await said(manager, notes)
    expect(open.status).toBe(200)
    const before = await counted()
    expect(before).toBe(first + 1)
    await declareConflict(people.DutyManager, manager.name)
    const [hidden, missing] = [await said(manager, notes), await said(manager, none)]
    expect([hidden.status, withoutIds(hidden.body)]).toEqual([404, withoutIds(missing.body)])
    const note = { text: 'Written after' }
    const posted = await postForm(manager, notes, open.body, note)
    const nowhere = await postForm(manager, none, open.body.replaceAll(ids.caseId ?? '', absent.caseId ?? ''), note)
    expect(posted.status).toBe(nowhere.status)
    expect(posted.headers.get('location')).toBe(null)
    expect(withoutIds(await posted.text())).toBe(withoutIds(await nowhere.text()))
    expect(await counted()).toBe(before)
  })
})

async function counted(): Promise<number> {
  const sql = superuserOf(app.dataDir)
  const [row] = await sql`select count(*)::int as n from beside.case_notes`
  await sql.end()
  return row?.n
}

/** The second form of the page: somebody else says that a colleague must not see it. */
async function declareConflict(by: StaffVisitor, colleague: string) {
  const path = `/staff/cases/${ids.caseId}/conflicts`
  const page = await (await by.get(path)).text()
  const form = page.slice(page.lastIndexOf('<form', page.indexOf('name="staffId"')))
  const staffId = form.match(new RegExp(`value="([0-9a-f-]{36})"[^>]*>${colleague}`))?.[1] ?? ''
  expect((await postForm(by, path, form, { staffId, relation: 'named', note: '' })).status).toBe(303)
}

describe('whoever is shut out', () => {
  let held: Held[]
  beforeAll(async () => {
    held = await pagesHeldBy(people.DutyManager, ids)
    await shutEverybodyOut(app, ids)
  })

  const pages = recordRoutes
    .filter(({ route }) => !route.includes('#'))
    .map((page, at) => ({ ...page, asked: askedOf(page.actions, at) }))

  test.each(pages)('is told that it is not there: $route', async ({ route, asked }) => {
    const ask = (of: Ids) =>
      byRole(role => (asked.includes(role) ? said(people[role], recordAddress(route, of)) : { status: 404, body: '' }))
    const [hidden, missing] = [await ask(ids), await ask(absent)]
    expect(new Set(Object.values(missing).map(({ status }) => status))).toEqual(new Set([404]))
    expect(told(hidden, missing, ids, absent)).toEqual([])
  })

  test.each(recordRoutes.filter(({ route }) => route.endsWith('#POST')))(
    'sends something to nothing: $route',
    async ({ route }) => {
      const send = (of: Ids, body: () => FormData) => async (role: StaffRole) => {
        const answer = await people[role].send(recordAddress(route, of), { method: 'POST', body: body() })
        return {
          status: answer.status,
          body: `${answer.headers.get('location')?.replace(/[?#].*/, '')} ${await answer.text()}`,
        }
      }
      for (const body of [() => new FormData(), withFile])
        expect(told(await byRole(send(ids, body)), await byRole(send(absent, body)), ids, absent)).toEqual([])
    },
  )

  test('does nothing by any form that lay open before them, and is told nothing', async () => {
    const sql = superuserOf(app.dataDir)
    const [last] = await sql`select max(id) as id from beside.audit`
    const answers = []
    for (const page of held) answers.push({ route: page.route, ...(await sendHeld(people.DutyManager, page, ids)) })
    expect(answers.filter(({ told }) => told > 0)).toEqual([])
    expect(answers.reduce((sum, { sent }) => sum + sent, 0)).toBeGreaterThan(50)
    const done = await sql`select a.action, a.subject_id from beside.audit a join beside.staff s on s.id = a.staff_id
      where a.id > ${last?.id} and a.outcome = 'done' and s.role = 'DutyManager'`
    await sql.end()
    expect([...done]).toEqual([])
  }, 300_000)

  test('finds as much in the trail by its reference and its id as by made-up ones', async () => {
    const differing = await byRole(async role => {
      const of = async (record: string) =>
        withoutIds((await said(people[role], `/staff/audit?record=${record}`)).body.replaceAll(record, 'asked'))
      const wrong: string[] = []
      for (const asked of [...references, ids.caseId ?? '', ...reports])
        if ((await of(asked)) !== (await of(madeUp(asked)))) wrong.push(asked)
      return wrong
    })
    expect(differing).toEqual(await byRole(() => []))
  })

  test('finds as much by its name, address, phone, email, date and references as by made-up ones', async () => {
    const made = [...nobody, 'C-0000', ...reports.map(() => 'LK-0000-ZZ')]
    const dates = ['5 January 2026', '05/01/2026']
    const differing = await byRole(async role => {
      const wrong: string[] = []
      const plain = (await lookedUp(people[role], 'Wyverndale')).page
      for (const [at, words] of [...known, ...references].entries()) {
        const [real, other] = [
          (await lookedUp(people[role], words)).page,
          (await lookedUp(people[role], made[at] ?? '')).page,
        ]
        if (real !== other || real !== plain) wrong.push(`word ${at}`)
      }
      for (const date of dates) if (finds((await lookedUp(people[role], date)).page)) wrong.push('date')
      return wrong
    })
    expect(differing).toEqual(await byRole(() => []))
  })

  test('waits as long for what is hidden as for what is nowhere', async () => {
    const steps = async (words: string) => {
      const times: number[] = []
      for (let i = 0; i < 4; i++) times.push((await lookedUp(people.HSM, words)).took)
      return Math.floor(Math.min(...times) / 300)
    }
    for (const [at, words] of known.entries()) expect(await steps(words)).toBe(await steps(nobody[at] ?? ''))
    expect(await steps(references[0] ?? '')).toBe(await steps('C-0000'))
  })

  test('reads no word of it on any page, export or trail, and every list and count is as if it had never been', async () => {
    const shut = await everyPage(people, feeds)
    const words = [...Object.values(ids).filter(isOfRecord), ...reports, ...references, ...known]
    expect(
      await byRole(role =>
        shut[role].filter(({ whole }) => words.some(word => whole.includes(word))).map(({ path }) => path),
      ),
    ).toEqual(await byRole(() => []))
    await neverWas(app, [ids.caseId ?? '', ...reports])
    const without = await everyPage(people, feeds)
    const moved = (role: StaffRole) => {
      const then = lists(without[role])
      return lists(shut[role]).flatMap((page, at) => (page === then[at] ? [] : [[page, then[at]]]))
    }
    expect(await byRole(moved)).toEqual(await byRole(() => []))
  })
})

/** What an upload takes in; nobody else looks into it. */
function withFile(): FormData {
  const body = new FormData()
  body.set('from', 'me')
  body.set('reason', 'To see it')
  body.set('file', new Blob(['What the neighbour said']), 'note.txt')
  return body
}

/** As long as what is asked for: an answer is cut into pieces by its length. */
const madeUp = (asked: string) => (asked.length === 36 ? crypto.randomUUID() : `${asked.slice(0, -2)}00`)

/** Ids of the centre, the agency, the request, an account and a review of access are of no record. */
const isOfRecord = (id: string) =>
  id.length === 36 && ![ids.centreId, ids.agencyId, ids.requestId, ids.glassId, ids.staffId, ids.reviewId].includes(id)
