import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../bin/postgres.mjs'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { type SignInService, signInService } from '../support/sign-in-service'
import { signInOn, textOf } from './staff-desk'
import { superuserOf } from './support-stored'

let app: RunningApp
let service: SignInService
let browser: Browser
beforeAll(async () => {
  const port = (await freePort(0)) as number
  service = await signInService(`http://localhost:${port}`)
  app = await startApp({ env: { PORT: `${port}`, ...service.settings, OIDC_LABEL: 'Larkmoor' } })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await service?.stop()
})

const minute = 60_000
const button = (page: Page) => page.getByRole('link', { name: 'Sign in with Larkmoor' })

test.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('%s, one press signs somebody in with their work account, and leads where they wanted to go', async (_, scripts) => {
  const officer = app.demoAccounts.find(one => one.role === 'ACM')
  service.person = { sub: 'priya', email: officer?.email, email_verified: true, name: officer?.name }
  const page = await newPage(browser, { scripts, width: 390 })
  await page.goto(`${app.url}/staff/sign-in?to=/staff/account/sessions`)
  expect(await axeViolations(page)).toEqual([])
  await button(page).click()
  await page.waitForURL(/account\/sessions$/)
  expect(await textOf(page)).toContain('Signed in with your work account')
  expect(await axeViolations(page)).toEqual([])
  expect(await page.evaluate(() => history.length)).toBeLessThan(5)
  const [cookie, ...others] = await page
    .context()
    .cookies(`${app.url}/staff`)
    .then(all => all.filter(one => one.name.startsWith('beside')))
  expect([cookie?.name, cookie?.httpOnly, cookie?.sameSite, others.length]).toEqual(['beside-staff', true, 'Lax', 0])
  await page.context().close()
})

test('whoever has no account is told so kindly, and a password still works beside it', async () => {
  service.person = { sub: 'stranger', email: 'stranger@larkmoor.example', email_verified: true, name: 'A Stranger' }
  const page = await newPage(browser)
  await page.goto(`${app.url}/staff/sign-in`)
  await button(page).click()
  await page.waitForURL(/because=unknown/)
  expect(await textOf(page)).toContain('You have no account in Beside yet.')
  expect(await axeViolations(page)).toEqual([])
  await signInOn(page, app, 'HSM', '/staff')
  await page.context().close()
})

/** As if this long had passed since anybody was seen. */
async function pass(minutes: number) {
  const sql = superuserOf(app.dataDir)
  await sql`update beside.staff_sessions set last_seen_at = last_seen_at - ${minutes} * interval '1 minute',
    started_at = started_at - ${minutes} * interval '1 minute'`
  await sql.end()
}

const watch = (page: Page) => page.locator('.session-watch')
const where = '/staff/glass'
const words = 'She rang from her sister’s'
const field = (page: Page) => page.locator('textarea').first()

test('five idle minutes before the end a calm word comes that one press puts off; at the end nobody reads what was typed but whoever typed it', async () => {
  const page = await newPage(browser)
  await signInOn(page, app, 'HSM', where)
  await page.clock.install()
  await page.goto(`${app.url}${where}`)
  await field(page).fill(words)
  await page.clock.runFor(30_000)
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1)
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('sister')

  await pass(25)
  await page.clock.runFor(25 * minute)
  await expect.poll(() => watch(page).textContent()).toContain('You will be signed out in 5 minutes')
  expect(await axeViolations(page)).toEqual([])
  expect(await field(page).evaluate(element => element === document.activeElement)).toBe(true)
  await watch(page).getByRole('button', { name: 'Stay signed in' }).click()
  await expect.poll(() => watch(page).textContent()).not.toContain('signed out')
  expect(await field(page).inputValue()).toBe(words)

  await pass(31)
  await page.clock.runFor(31 * minute)
  await page.waitForURL(/sign-in\?because=over/)
  expect(await textOf(page)).toContain('what you had typed is still kept')
  expect(await page.content()).not.toContain('sister')

  await signInOn(page, app, 'DPO', where)
  await page.waitForLoadState('networkidle')
  expect(await watch(page).textContent()).toBe('')
  expect(await page.content()).not.toContain('sister')
  await page.getByRole('button', { name: 'Sign out' }).click()

  await signInOn(page, app, 'HSM', where)
  await expect.poll(() => watch(page).textContent()).toContain('What you had typed here is still kept')
  expect(await axeViolations(page)).toEqual([])
  await watch(page).getByRole('button', { name: 'Put it back' }).click()
  expect(await field(page).inputValue()).toBe(words)
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  await page.context().close()
})
