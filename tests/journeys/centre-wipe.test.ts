import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import {
  centreAdded,
  name,
  nothingLeft,
  receiptOn,
  secretWords,
  setUp,
  sharedDevice,
  toldWithHelper,
  waits,
} from './centre-desk'
import { goOn, pathOf, press } from './public-steps'

let app: RunningApp
let browser: Browser
let code: string
const minute = 60_000

beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
  code = await centreAdded(browser, app, name)
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** The same answer, with the browser's own wipe so many seconds ahead. */
async function wipedIn(page: Page, seconds: number, path: string) {
  await page.route(`**${path}`, async route => {
    if (route.request().method() !== 'GET') return route.fallback()
    const response = await route.fetch({ maxRedirects: 0 })
    const headers = response.headers()
    if (headers.refresh) headers.refresh = `${seconds};url=/centre/next`
    await route.fulfill({ response, headers })
  })
}

describe('a page that nobody touches', () => {
  test.each([
    ['/', '900;url=/centre/next'],
    ['/tell-us/1', '900;url=/centre/next'],
    ['/come-back', '900;url=/centre/next'],
    ['/centre', undefined],
  ])('%s is told to the browser to go: %s', async (path, header) => {
    const page = await sharedDevice(browser, app.url, code)
    const answer = await page.goto(app.url + path)
    expect(answer?.headers().refresh).toBe(header)
    await page.context().close()
  })

  test('on a device of somebody’s own stays', async () => {
    const page = await newPage(browser)
    expect((await page.goto(`${app.url}/tell-us/1`))?.headers().refresh).toBeUndefined()
    expect(await page.locator('[data-wipe]').count()).toBe(0)
    await page.context().close()
  })

  test('goes away by itself where scripts are blocked, the receipt too', async () => {
    const page = await sharedDevice(browser, app.url, code, { scripts: false })
    await toldWithHelper(page)
    await page.getByRole('button', { name: 'It is me. Show my receipt' }).click()
    await page.locator('.receipt .key').waitFor()
    await wipedIn(page, 3, '/tell-us/received/receipt')
    expect((await page.reload())?.headers().refresh).toBe('3;url=/centre/next')
    const receipt = await receiptOn(page)
    expect(receipt).toHaveLength(4)
    await waits(page)
    await nothingLeft(page, receipt)
    await page.context().close()
  })

  test('is taken over from the browser where scripts run, so that nobody who writes is cut off', async () => {
    const page = await sharedDevice(browser, app.url, code)
    await press(page, 'Start')
    await press(page, 'Start')
    await goOn(page)
    await goOn(page)
    await wipedIn(page, 4, '/tell-us/2')
    expect((await page.goto(`${app.url}/tell-us/2`))?.headers().refresh).toBe('4;url=/centre/next')
    await page.fill('#what', secretWords)
    await page.waitForTimeout(6_000)
    expect(pathOf(page)).toBe('/tell-us/2')
    expect(await page.inputValue('#what')).toBe(secretWords)
    await page.context().close()
  })

  test('warns before it goes, waits for whoever writes, and gives more time without losing a word', async () => {
    const page = await newPage(browser)
    await page.clock.install()
    await setUp(page, app.url, code)
    await press(page, 'Start')
    await press(page, 'Start')
    await goOn(page)
    await goOn(page)
    const warning = page.locator('.idle-warning')
    await page.waitForLoadState('networkidle')
    await page.clock.runFor(10 * minute)
    await page.locator('#what').pressSequentially(secretWords)
    await page.clock.runFor(10 * minute)
    await page.evaluate(() => document.dispatchEvent(new Event('visit-kept')))
    await page.clock.runFor(10 * minute)
    expect(await warning.isVisible()).toBe(false)
    await page.clock.runFor(3 * minute + 5_000)
    expect(await warning.isVisible()).toBe(true)
    expect(await page.locator('[data-wipe-status]').textContent()).toContain('2 minutes')
    const kept = page.waitForResponse('**/centre/stay')
    await warning.getByRole('button', { name: 'I need more time' }).click()
    expect((await kept).status()).toBe(204)
    await expect.poll(() => warning.isVisible()).toBe(false)
    expect(await page.inputValue('#what')).toBe(secretWords)
    await page.clock.runFor(15 * minute + 2_000)
    await waits(page)
    await page.context().close()
  })

  test('gives more time where scripts are blocked, and keeps what was typed', async () => {
    const page = await sharedDevice(browser, app.url, code, { scripts: false })
    await press(page, 'Start')
    await press(page, 'Start')
    await goOn(page)
    await goOn(page)
    await page.fill('#what', secretWords)
    const warning = page.locator('.idle-warning')
    expect(await warning.isVisible()).toBe(false)
    await warning.evaluate(element => {
      for (const animation of element.getAnimations()) animation.currentTime = 13 * 60_000 + 100
    })
    expect(await warning.isVisible()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await warning.getByRole('button', { name: 'I need more time' }).click()
    await page.waitForLoadState()
    expect([pathOf(page), await page.inputValue('#what')]).toEqual(['/tell-us/2', secretWords])
    await page.context().close()
  })
})
