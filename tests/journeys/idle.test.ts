import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { sent } from './mailbox-desk'

let app: RunningApp
let browser: Browser
let receipt: string
beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
  receipt = (await sent(app.url, s1)).receipt
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const minute = 60_000
const warning = (page: Page) => page.locator('.idle-warning')

async function opened(scripts: boolean): Promise<Page> {
  const page = await newPage(browser, { scripts, width: 390, height: 844 })
  if (scripts) await page.clock.install()
  await page.goto(`${app.url}/come-back`)
  await page.fill('#receipt', receipt)
  await page.locator('main form .button').first().click()
  await page.waitForURL(/come-back\/messages/)
  await page.fill('#text', 'Half a sentence')
  return page
}

test('with scripts, a warning comes after eighteen minutes, is said aloud, and can be put off without losing a word', async () => {
  const page = await opened(true)
  await page.clock.runFor(18 * minute - 5_000)
  expect(await warning(page).isVisible()).toBe(false)
  await page.clock.runFor(10_000)
  expect(await warning(page).isVisible()).toBe(true)
  expect(await page.locator('[data-idle-status]').textContent()).toContain('closes in 2 minutes')
  const stayed = page.waitForResponse('**/come-back/stay')
  await warning(page).getByRole('button', { name: 'Stay longer' }).click()
  expect((await stayed).ok()).toBe(true)
  await expect.poll(() => warning(page).isVisible()).toBe(false)
  expect(await page.inputValue('#text')).toBe('Half a sentence')
  await page.clock.runFor(18 * minute + 5_000)
  expect(await warning(page).isVisible()).toBe(true)
  await page.context().close()
})

/** Without scripts the page's own clock is that of its animation. */
const after = (page: Page, ms: number) =>
  warning(page).evaluate((element, at) => {
    for (const animation of element.getAnimations()) animation.currentTime = at
  }, ms)

test('with scripts blocked, the same warning comes by itself, and staying keeps the words', async () => {
  const page = await opened(false)
  await after(page, 18 * minute - 100)
  expect(await warning(page).isVisible()).toBe(false)
  await after(page, 18 * minute + 100)
  expect(await warning(page).isVisible()).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await warning(page).getByRole('button', { name: 'Stay longer' }).click()
  await page.waitForLoadState()
  expect(await page.inputValue('#text')).toBe('Half a sentence')
  expect(await warning(page).isVisible()).toBe(false)
  await page.context().close()
})
