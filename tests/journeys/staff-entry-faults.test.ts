import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium } from '../support/chromium'
import { atDesk, choose, leaveDesks, reference, send, takenOver } from './staff-entry-desk'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ clock: '2026-12-24T11:20:00Z' })
  browser = await launchChromium()
})
afterEach(leaveDesks)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const words = 'He said it again\nand my boy heard'

test.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('%s, a session that ended while typing gives the text back with a way to sign in', async (_, scripts) => {
  const page = await atDesk(browser, app, 'CCA', { scripts })
  await page.fill('#what', words)
  await choose(page, 'level', 'anonymous')
  await page.context().clearCookies()
  await send(page)
  const signIn = page.getByRole('link', { name: 'Sign in (opens in a new tab)' })
  await signIn.waitFor()
  const kept = await page.locator('textarea').evaluateAll(all => all.map(one => (one as HTMLTextAreaElement).value))
  expect(kept).toContain(words)
  expect(await axeViolations(page)).toEqual([])
})

test('after signing in again in another tab the same form is sent', async () => {
  const page = await atDesk(browser, app, 'CCA')
  await page.fill('#what', words)
  await choose(page, 'level', 'anonymous')
  const cookies = await page.context().cookies()
  await page.context().clearCookies()
  await send(page)
  await page.getByRole('link', { name: 'Sign in (opens in a new tab)' }).waitFor()
  await page.context().addCookies(cookies)
  await send(page)
  expect(await reference(page)).toMatch(/^LK-/)
})

test('a lost connection leaves every word, and the next try sends it', async () => {
  const page = await atDesk(browser, app, 'CCA')
  await page.fill('#what', words)
  await choose(page, 'level', 'anonymous')
  await takenOver(page)
  await page.context().setOffline(true)
  await send(page)
  await page.getByText('it will not be stored twice').waitFor()
  expect(await page.inputValue('#what')).toBe(words)
  await page.context().setOffline(false)
  await send(page)
  expect(await reference(page)).toMatch(/^LK-/)
})

test('what is typed before the scripts arrive is still there afterwards', async () => {
  const page = await atDesk(browser, app, 'CCA', { to: '/staff/reports' })
  await page.context().route(/\.js(\?|$)/, async route => {
    await pause(1500)
    await route.continue().catch(() => undefined)
  })
  await page.goto(`${app.url}/staff/reports/new`, { waitUntil: 'commit' })
  await page.fill('#what', words)
  await choose(page, 'level', 'open')
  await choose(page, 'types', 'threats')
  await choose(page, 'safe', 'safe')
  await takenOver(page)
  await pause(500)
  expect(await page.inputValue('#what')).toBe(words)
  await send(page)
  expect(await reference(page)).toMatch(/^LK-/)
  await page.goto(`${app.url}/staff/reports`)
  await page.locator('table.queue a').first().click()
  await page.waitForURL(/triage/)
  const report = await page.locator('main').textContent()
  for (const told of ['and my boy heard', 'Threats', 'Yes, you can use my name']) expect(report).toContain(told)
})
