import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newReceipt } from '@/lib/messages/receipt'
import { shortestMs } from '@/lib/reports/held-back'
import type { RunningApp } from '../support/app'
import { launchChromium, newPage } from '../support/chromium'
import { visitor } from '../support/visitor'
import { deskOf } from './staff-desk'
import { superuserOf } from './support-stored'
import { startThree, type Three, workersOf } from './three-processes'

let three: Three
let one: RunningApp
let other: RunningApp
let browser: Browser
let sql: postgres.Sql

beforeAll(async () => {
  ;[three, browser] = await Promise.all([startThree(), launchChromium()])
  ;({ one, other } = three)
  sql = superuserOf(one.dataDir)
}, 300_000)
afterAll(async () => {
  await sql?.end()
  await browser?.close()
  await three?.stop()
})

test('who signs in at one is known to the other, and who signs out at one is out at the other', async () => {
  const page = await deskOf(browser, one, 'ACM', '/staff')
  await page.goto(`${other.url}/staff`)
  expect(await page.locator('h1').textContent()).toContain('What needs you today')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/staff/sign-in')
  await page.goto(`${one.url}/staff`)
  expect(new URL(page.url()).pathname).toBe('/staff/sign-in')
  await page.context().close()
})

test('the same Send to all of them at once is one report', async () => {
  const someone = visitor(one.url)
  await someone.post('/tell-us/1/answers', { begin: 'yes', move: 'continue' })
  await someone.post('/tell-us/2/answers', { what: 'They shout', move: 'continue' })
  await someone.post('/tell-us/7/answers', { level: 'anonymous', move: 'continue' })
  await someone.get('/tell-us/10')
  await pause(shortestMs)
  const count = async () => Number((await sql`select count(*) from beside.reports`)[0]?.count)
  const before = await count()
  const headers = { cookie: [...someone.jar].map(([name, value]) => `${name}=${value}`).join('; ') }
  const send = ({ url }: RunningApp) =>
    fetch(`${url}/tell-us/10/answers`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams() })
  const answers = await Promise.all([one, other, one, other, one, other].map(send))
  expect(new Set(answers.map(({ headers }) => headers.get('location')))).toEqual(new Set(['/tell-us/received']))
  expect(await count()).toBe(before + 1)
})

test('wrong receipts from one place are counted together, whoever is asked', async () => {
  const init = () => ({
    method: 'POST',
    body: new URLSearchParams({ receipt: newReceipt() }),
    headers: { 'x-forwarded-for': '198.51.100.7', connection: 'close' },
  })
  for (const { url } of [one, other, one, other]) await visitor(url).send('/come-back/opening', init())
  const rows = await sql`select count from beside.pressure where kind = 'wrong_receipt'`
  expect(rows.map(row => row.count)).toEqual([4])
})

test('wrong passwords for one address are counted together', async () => {
  for (const { url } of [one, other, other]) {
    const page = await newPage(browser)
    await page.goto(`${url}/staff/sign-in`)
    await page.fill('#email', 'nobody@larkmoor.example')
    await page.fill('#password', 'secret guess')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForSelector('.error-summary')
    await page.context().close()
  }
  expect((await sql`select failures from beside.sign_in_failures`).map(row => row.failures)).toEqual([3])
})

test('fifty messages that wait are sent once each', async () => {
  await sql`with made as (
      insert into beside.outgoing_messages (id, template, channel, case_id, staff_id, state, created_at, state_at)
      select gen_random_uuid(), 'staff_message', 'email', c.id, c.officer_id, 'waiting', beside.clock(), beside.clock()
        from (select id, officer_id from beside.cases where officer_id is not null and not restricted limit 1) c, generate_series(1, 50)
      returning id)
    insert into beside.outbox (id, kind, subject, run_at) select gen_random_uuid(), 'deliver_message', id, beside.clock() from made`
  const states = async () =>
    (await sql`select distinct state from beside.outgoing_messages where template = 'staff_message'`).map(
      row => row.state,
    )
  await expect.poll(states, { timeout: 30_000 }).toEqual(['sent'])
  const ids = three.mail.received.map(({ mail }) => mail.messageId)
  expect(ids.length).toBeGreaterThanOrEqual(50)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the clock is one, also for a process that took the place of another', async () => {
  const [before] = await sql`select ms from beside.clock_offset`
  const [first, ...others] = workersOf(one)
  process.kill(first ?? 0, 'SIGKILL')
  await expect.poll(() => workersOf(one).length, { timeout: 30_000 }).toBe(others.length + 1)
  await expect
    .poll(() => fetch(`${one.url}/api/health/ready`).then(({ status }) => status), { timeout: 30_000 })
    .toBe(200)
  expect((await sql`select ms from beside.clock_offset`)[0]).toEqual(before)
  const clock = async () => (await sql`select beside.clock() as at`)[0]?.at.getTime()
  for (const app of [one, one, other]) {
    const earliest = await clock()
    await (await deskOf(browser, app, 'HSM', '/staff')).context().close()
    const [session] = await sql`select max(started_at) as at from beside.staff_sessions`
    expect(session?.at.getTime()).toBeGreaterThan(earliest - 1_000)
    expect(session?.at.getTime()).toBeLessThan((await clock()) + 1_000)
  }
})

test('what is wrong is said on this machine alone, and whoever comes through a proxy hears whether', async () => {
  const asked = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${other.url}/api/health${path}`, { headers }).then(answer => answer.json())
  expect(await asked('/ready')).toEqual({ ready: true, faults: [] })
  expect(await asked('/ready', { 'x-forwarded-for': '198.51.100.9', 'x-beside-near': '1' })).toEqual({ ready: true })
  expect(await asked('/live')).toEqual({ live: true })
})

test('the landlord’s name changed at one is said by the other', async () => {
  const desk = await deskOf(browser, one, 'SysAdmin', '/staff/administration')
  await desk.goto(`${one.url}/staff/administration/landlord`)
  await desk.fill('#name', 'Fernside Homes')
  await desk.getByRole('button', { name: 'Keep these details' }).click()
  await desk.waitForLoadState()
  const said = () => fetch(`${other.url}/help`).then(answer => answer.text())
  await expect.poll(said, { timeout: 20_000, interval: 500 }).toContain('Fernside Homes')
})

test('the figures are of both processes, on their own port alone, and hold nothing of anybody', async () => {
  const asked = () => fetch(`${one.url}/staff/cases/${crypto.randomUUID()}?q=CANARY`, { redirect: 'manual' })
  await Promise.all(Array.from({ length: 45 }, asked))
  const answer = await fetch(`http://127.0.0.1:${three.metricsPort}/metrics`)
  const text = await answer.text()
  expect(text).toContain('beside_database_answers 1')
  expect(text).toMatch(
    /beside_request_seconds_count\{route="\/staff\/cases\/\[caseId\]",method="GET",status="3xx"\} (20|40)\n/,
  )
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|LK-[A-Z0-9]{4}|@|CANARY|198\.51\.100|shout|tell-us|come-back/)
  for (const { name } of one.demoAccounts) expect(text).not.toContain(name)
  for (const path of ['/metrics', '/api/metrics']) expect((await fetch(one.url + path)).status).toBe(404)
  expect((await fetch(`http://127.0.0.1:${three.metricsPort}/staff`)).status).toBe(404)
})
