import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import {
  centreAdded,
  chosen,
  name,
  nothingLeft,
  pagesSent,
  receiptOn,
  secretWords,
  setUp,
  sharedDevice,
  tells,
  tellUntilCheck,
  toldWithHelper,
  waitingWords,
  waits,
} from './centre-desk'
import { choose, goOn, heading, pathOf, press } from './public-steps'
import { deskOf, openReport, textOf } from './staff-desk'

let app: RunningApp
let browser: Browser
let code: string
beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
  code = await centreAdded(browser, app, name)
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

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
    await expect.poll(async () => (await receiptOn(page)).join('')).toMatch(/^[0-9A-Z]{16}$/)
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

/** The report is in the queue as coming by the centre, and says so where it is read. */
async function storedAt(reference: string) {
  const desk = await deskOf(browser, app, 'HSM', '/staff/triage')
  await openReport(desk, app.url, reference)
  expect(await textOf(desk)).toContain(`Partner organisation: ${name}`)
  await desk.context().close()
}

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
