import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import {
  centreAdded,
  pagesSent,
  receiptOn,
  secretWords,
  setUp,
  sharedDevice,
  tells,
  tellUntilCheck,
} from './centre-desk'
import { choose, goOn, heading, pathOf, press } from './public-steps'
import { deskOf, openReport, textOf } from './staff-desk'

let app: RunningApp
let browser: Browser
let code: string
const name = 'Fernside Library'
const waitingWords = `You are using a shared device at ${name}`
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

const waits = async (page: Page) => {
  await page.waitForURL('**/centre')
  expect(await heading(page)).toBe(waitingWords)
}

/** A person with somebody who types for them, up to the page after sending; resolves with the reference. */
async function toldWithHelper(page: Page): Promise<string> {
  await tellUntilCheck(page)
  await choose(page, 'Someone is helping me')
  await press(page, 'Send')
  return (await page.locator('.receipt .ref').textContent()) ?? ''
}

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('on a shared device, %s', (_how, scripts) => {
  test('one person tells with a helper who never sees the receipt, and the next starts fresh', async () => {
    const page = await sharedDevice(browser, app.url, code.toLowerCase(), { scripts, width: 390, height: 844 })
    expect(await heading(page)).toBe(waitingWords)
    expect(await axeViolations(page)).toEqual([])
    const sent = pagesSent(page)
    const reference = await toldWithHelper(page)
    expect(reference).toMatch(/^LK-/)
    expect(await axeViolations(page)).toEqual([])
    await page.goto(`${app.url}/tell-us/received/card`)
    expect(pathOf(page)).toBe('/tell-us/received')
    await page.goto(`${app.url}/tell-us/received/receipt`)
    expect(pathOf(page)).toBe('/tell-us/received')
    const before = [...sent]
    await page.getByRole('button', { name: 'It is me. Show my receipt' }).click()
    await page.waitForURL('**/received/receipt')
    const receipt = await receiptOn(page)
    expect(receipt.join('')).toMatch(/^[0-9A-Z]{16}$/)
    expect(before.length).toBeGreaterThan(10)
    expect(before.filter(html => tells(html, receipt))).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: 'I have it: clear this page' }).click()
    await waits(page)
    await nothingLeft(page, receipt)
    const [seat, ...others] = (await page.context().cookies(app.url)).map(cookie => cookie.name)
    expect([seat, others]).toEqual(['seat', []])
    await storedAt(reference)
    await page.context().close()
  })

  test('whoever leaves a form open leaves nothing to the next, who gets a place of their own', async () => {
    const page = await sharedDevice(browser, app.url, code, { scripts })
    await tellUntilCheck(page)
    const visit = async () => (await page.context().cookies(app.url)).find(cookie => cookie.name === 'visit')?.value
    const first = await visit()
    await page.getByRole('link', { name: 'I have finished' }).click()
    await waits(page)
    await nothingLeft(page, [])
    await page.goto(`${app.url}/centre`)
    await press(page, 'Start')
    await press(page, 'Start')
    await goOn(page)
    expect(await chosen(page)).toEqual([])
    await goOn(page)
    expect(await page.inputValue('#what')).toBe('')
    expect(await visit()).not.toBe(first)
    await page
      .context()
      .addCookies([{ name: 'visit', value: first ?? '', url: app.url, httpOnly: true, sameSite: 'Strict' }])
    await page.goto(`${app.url}/tell-us/10`)
    expect(await page.locator('body').textContent()).not.toContain(secretWords)
    await page.context().close()
  })

  test('a draft that somebody walked away from is gone when the next presses Start', async () => {
    const page = await sharedDevice(browser, app.url, code, { scripts })
    await tellUntilCheck(page)
    await page.goto(app.url)
    await press(page, 'Start')
    await page.goto(`${app.url}/tell-us/2`)
    expect(await page.locator('body').textContent()).not.toContain(secretWords)
    await page.context().close()
  })

  test('the exit control shows a page that says nothing, and the device stays the centre’s', async () => {
    const page = await sharedDevice(browser, app.url, code, { scripts })
    await tellUntilCheck(page)
    await page.locator('.exit-control').click()
    await waits(page)
    expect(await page.title()).toBe('Contact your landlord – Larkmoor Homes')
    expect(await textOf(page)).not.toMatch(/abuse|bully|hate|report/i)
    await nothingLeft(page, [])
    await page.context().close()
  })

  test('whoever types alone sees the receipt at once, and no receipt is a choice as good as one', async () => {
    const page = await sharedDevice(browser, app.url, code, { scripts })
    await tellUntilCheck(page)
    await choose(page, 'I am typing for myself')
    await press(page, 'Send')
    expect((await receiptOn(page)).join('')).toMatch(/^[0-9A-Z]{16}$/)
    expect(await page.locator('[data-wipe-left]').textContent()).toContain('3 minutes')
    await page.locator('.shared-device a').click()
    await waits(page)
    await toldWithHelper(page)
    await page.getByRole('button', { name: 'No receipt, thank you' }).click()
    await page.getByText('Your receipt is closed').waitFor()
    await page.goto(`${app.url}/tell-us/received/receipt`)
    expect(await receiptOn(page)).toEqual([])
    await page.context().close()
  })

  test('a wrong code opens nothing and says no more; stopping needs the right one', async () => {
    const page = await newPage(browser, { scripts })
    await page.goto(`${app.url}/centre`)
    await page.fill('#code', '0000 0000 0000')
    await page.getByRole('button', { name: 'Use this device' }).click()
    await page.waitForURL('**/centre?again=yes')
    expect(await page.locator('#code-error').textContent()).toContain('does not open anything')
    expect(await axeViolations(page)).toEqual([])
    await setUp(page, app.url, code)
    await page.locator('summary').click()
    await page.fill('#code', '0000 0000 0000')
    await page.getByRole('button', { name: 'Stop using this device' }).click()
    await page.locator('#code-error').waitFor()
    await page.fill('#code', code)
    await page.getByRole('button', { name: 'Stop using this device' }).click()
    await page.waitForURL('**/centre?ended=yes')
    expect(await page.context().cookies(app.url)).toEqual([])
    await page.context().close()
  })
})

/** What is chosen on the page besides *Skip*, which every question begins with. */
const chosen = (page: Page) =>
  page
    .locator('input:checked')
    .evaluateAll(all =>
      all.map(one => (one as HTMLInputElement).value).filter(value => value !== '' && value !== 'skip'),
    )

/** Whoever goes back finds pages without an answer, a word or a receipt of the person before. */
async function nothingLeft(page: Page, receipt: string[]) {
  for (let steps = 0; steps < 8; steps++) {
    await page.goBack({ waitUntil: 'load' }).catch(() => null)
    if (page.url() === 'about:blank') break
    await page.waitForTimeout(300)
    const body =
      (await page
        .locator('body')
        .textContent()
        .catch(() => '')) ?? ''
    expect(body).not.toContain(secretWords)
    if (receipt.length > 0) expect(tells(body, receipt)).toBe(false)
    expect(await chosen(page)).toEqual([])
    const typed = await page.locator('textarea').evaluateAll(all => all.map(one => (one as HTMLTextAreaElement).value))
    expect(typed.join('')).toBe('')
  }
}

/** The report is in the queue as coming by the centre, and says so where it is read. */
async function storedAt(reference: string) {
  const desk = await deskOf(browser, app, 'HSM', '/staff/triage')
  await openReport(desk, app.url, reference)
  expect(await textOf(desk)).toContain(`Partner organisation: ${name}`)
  await desk.context().close()
}

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
    await wipedIn(page, 4, '/tell-us/2')
    await press(page, 'Start')
    await press(page, 'Start')
    await goOn(page)
    await goOn(page)
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
    await page.clock.runFor(10 * minute)
    await page.locator('#what').pressSequentially(secretWords)
    await page.clock.runFor(10 * minute)
    expect(await warning.isVisible()).toBe(false)
    await page.clock.runFor(3 * minute + 5_000)
    expect(await warning.isVisible()).toBe(true)
    expect(await page.locator('[data-wipe-status]').textContent()).toContain('2 minutes')
    const kept = page.waitForResponse('**/centre/stay')
    await warning.getByRole('button', { name: 'I need more time' }).click()
    expect((await kept).status()).toBe(204)
    expect(await warning.isVisible()).toBe(false)
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

describe('the administration of centres', () => {
  test.each([true, false])('gives a new code that ends the old one on its devices, scripts %s', async scripts => {
    const place = scripts ? 'Drop-in' : 'Mosque'
    const old = await centreAdded(browser, app, place, scripts)
    const device = await sharedDevice(browser, app.url, old, { scripts })
    const desk = await deskOf(browser, app, 'SysAdmin', '/staff/administration/centres', { scripts })
    expect(await axeViolations(desk)).toEqual([])
    await desk.getByRole('button', { name: `Make a new code for ${place}` }).click()
    const made = await desk.locator('.centre-code').textContent()
    expect(await axeViolations(desk)).toEqual([])
    await device.goto(`${app.url}/centre`)
    expect(await heading(device)).toBe('Set up a shared device')
    await setUp(device, app.url, made ?? '')
    await desk.goto(`${app.url}/staff/administration/centres`)
    expect(await textOf(desk)).not.toContain(made?.trim())
    await desk.getByRole('button', { name: `Switch off ${place}` }).click()
    await desk.getByRole('button', { name: `Switch on ${place}` }).waitFor()
    await device.goto(`${app.url}/centre`)
    expect(await heading(device)).toBe('Set up a shared device')
    for (const open of [desk, device]) await open.context().close()
  })

  test('prints a sign and instructions without a code', async () => {
    const desk = await deskOf(browser, app, 'SysAdmin', '/staff/administration/centres')
    await desk.getByRole('link', { name: `Instructions and sign for ${name}` }).click()
    await desk.waitForURL('**/card')
    expect(await axeViolations(desk)).toEqual([])
    const text = await textOf(desk)
    expect(text).toContain('Contact your landlord here')
    expect(text).not.toContain(code.trim())
    expect(await desk.locator('.card-to-keep').textContent()).not.toMatch(/abuse|bully|hate|report/i)
    await desk.context().close()
  })
})
