import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffRoutes } from '@/lib/access/routes'
import { type RunningApp, startApp } from '../support/app'
import { visitor } from '../support/visitor'
import { hiddenFields, postForm, type StaffVisitor, signedIn, wordsOf } from './staff-visitor'
import { superuserOf } from './support-stored'

let app: RunningApp
let sql: postgres.Sql
let manager: StaffVisitor
let admin: StaffVisitor
const agreeing = '/staff/account/agreeing'
const read = async (person: Pick<StaffVisitor, 'get'>, path: string) => (await person.get(path)).text()

beforeAll(async () => {
  app = await startApp()
  sql = superuserOf(app.dataDir)
  ;[manager, admin] = [await signedIn(app, 'HSM'), await signedIn(app, 'SysAdmin')]
}, 120_000)
afterAll(async () => {
  await sql?.end()
  await app?.stop()
})

/** Where there is no record, the address of none: it leads to the same place. */
const addressed = (route: string, ids: Record<string, string>) =>
  route.replace(/\[(\w+)\]/g, (_, name) => ids[name] ?? randomUUID())

/** Ids of what is there: a page must not open for what it would show otherwise. */
async function idsThere() {
  const [kase] = await sql`select c.id as "caseId", r.id as "reportId", p.id as "personId" from beside.cases c
    join beside.reports r on r.case_id = c.id join beside.people p on p.case_id = c.id where not c.restricted limit 1`
  return { code: 'samaritans', ...kase } as Record<string, string>
}

describe('whoever has not agreed to what they must know', () => {
  let tiePage = ''
  beforeAll(async () => {
    tiePage = await read(manager, '/staff/ties')
    await sql`delete from beside.acknowledgements where staff_id in (select id from beside.staff where role = 'HSM')`
  })

  test('is let into no page and no file: each leads to what there is to read, or is not there', async () => {
    const ids = await idsThere()
    const asked = Object.entries(staffRoutes).filter(
      ([route, entry]) => !route.includes('#') && entry !== 'everyone' && !route.startsWith('/staff/account'),
    )
    expect(asked.length).toBeGreaterThan(100)
    const letIn: string[] = []
    for (const [route] of asked) {
      const answer = await manager.get(addressed(route, ids))
      const body = await answer.text()
      const isLed = answer.headers.get('location')?.endsWith(agreeing) || body.includes(agreeing)
      if (!isLed && ![303, 307, 401, 403, 404].includes(answer.status)) letIn.push(`${route}: ${answer.status}`)
    }
    expect(letIn).toEqual([])
  }, 120_000)

  test('has nothing of theirs kept by an action of a page that they had open', async () => {
    const ties = async () => (await sql`select count(*)::int as n from beside.staff_ties`)[0]?.n
    const before = await ties()
    await postForm(manager, '/staff/ties', tiePage, { name: 'Robin Marsh', kind: 'friend' })
    expect(await ties()).toBe(before)
  })

  test('agrees to both parts or to none, and is let in after', async () => {
    const page = await read(manager, agreeing)
    expect(wordsOf(page)).toContain('Before you start')
    await postForm(manager, agreeing, page, { training: 'yes' })
    expect((await manager.get('/staff')).status).toBe(307)
    const done = await postForm(manager, agreeing, page, { training: 'yes', 'code-of-conduct': 'yes' })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/staff'])
    expect((await manager.get('/staff')).status).toBe(200)
  })
})

describe('an administrator', () => {
  test('makes an account by a plain form, is shown the link once, and ends the account: its session is over', async () => {
    const path = '/staff/administration/staff/new'
    const asked = { name: 'Ida Wren', email: 'ida.wren@larkmoor.example', role: 'ACM' }
    const made = await (await postForm(admin, path, await read(admin, path), asked)).text()
    const link = /http:\/\/[^<"]*\/staff\/sign-in\/link\/[\w-]{43}/.exec(made)?.[0] ?? ''
    expect(link).not.toBe('')
    expect((await visitor(app.url).get(new URL(link).pathname)).status).toBe(200)
    expect(await read(admin, path)).not.toContain(link)
    const [ida] = await sql`select id from beside.staff where email = ${asked.email}`
    const account = `/staff/administration/staff/${ida?.id}`
    expect(await read(admin, account)).not.toContain(link)
    const leaving = await read(admin, `${account}/leaving`)
    await postForm(admin, `${account}/leaving`, leaving, {})
    expect((await sql`select active from beside.staff where id = ${ida?.id}`)[0]?.active).toBe(true)
    await postForm(admin, `${account}/leaving`, leaving, { sure: 'yes' })
    expect((await sql`select active from beside.staff where id = ${ida?.id}`)[0]?.active).toBe(false)
    expect(wordsOf(await read(visitor(app.url), new URL(link).pathname))).not.toContain('Ida Wren')
  })

  test('finds no way from an account into a case', async () => {
    const [officer] = await sql`select id from beside.staff where role = 'ACM' limit 1`
    const page = await read(admin, `/staff/administration/staff/${officer?.id}`)
    expect(hiddenFields(page).length).toBeGreaterThan(0)
    expect(page).not.toContain('/staff/cases')
    for (const { reference } of await sql`select reference from beside.cases`) expect(page).not.toContain(reference)
  })
})
