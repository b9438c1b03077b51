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

test('with scripts, the page closes itself after twenty minutes, and the words come back with the receipt', async () => {
  const page = await opened(true)
  await page.clock.runFor(20 * minute + 2_000)
  await page.waitForURL(/come-back\?kept=yes/)
  expect(await page.locator('html').innerHTML()).not.toContain('Half a sentence')
  await page.goBack()
  expect(await page.locator('html').innerHTML()).not.toContain('Half a sentence')
  await page.goto(`${app.url}/come-back`)
  await page.fill('#receipt', receipt)
  await page.locator('main form .button').first().click()
  await page.waitForURL(/come-back\/messages/)
  expect(await page.inputValue('#text')).toBe('Half a sentence')
  await page.context().close()
})

test('with scripts, a page that closes itself says that files which waited are cleared', async () => {
  const page = await opened(true)
  await page.goto(`${app.url}/come-back/files`)
  await page.setInputFiles('#files', { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
  await page.locator('#added [name=move][value=add]').click()
  await page.locator('.file-list li').waitFor()
  await page.clock.runFor(20 * minute + 2_000)
  await page.waitForURL(/come-back\?kept=yes/)
  expect(await page.locator('main').textContent()).toContain('The photos and files you added were cleared')
  await page.context().close()
})

test('with scripts, a telephone that slept wakes up to a page that is closed', async () => {
  const page = await opened(true)
  await page.clock.fastForward(45 * minute)
  await page.waitForURL(/come-back\?kept=yes/)
  await page.context().close()
})

test('with scripts, whoever is writing is not idle', async () => {
  const page = await opened(true)
  for (let i = 0; i < 3; i++) {
    await page.clock.runFor(10 * minute)
    const stayed = page.waitForResponse('**/come-back/stay')
    await page.locator('#text').pressSequentially('!')
    expect((await stayed).ok()).toBe(true)
  }
  expect(await warning(page).isVisible()).toBe(false)
  expect(await page.inputValue('#text')).toBe('Half a sentence!!!')
  await page.context().close()
})

/** Without scripts the page's own clock is that of its animation. */
const after = (page: Page, ms: number) =>
  page.evaluate(at => {
    for (const animation of document.getAnimations()) animation.currentTime = at
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

test('with scripts blocked, the page is covered at the end, and what was written waits for the receipt', async () => {
  const page = await opened(false)
  const cover = page.locator('.idle-over')
  await after(page, 20 * minute - 100)
  expect(await cover.isVisible()).toBe(false)
  await after(page, 20 * minute + 100)
  expect(await cover.isVisible()).toBe(true)
  expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  expect(await axeViolations(page)).toEqual([])
  await cover.getByRole('button').click()
  await page.waitForURL(/come-back\?kept=yes/)
  expect(await page.locator('main').textContent()).toContain('What you wrote is kept')
  await page.context().close()
})
