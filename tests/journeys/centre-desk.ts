import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RunningApp } from '../support/app'
import { newPage } from '../support/chromium'
import { choose, goOn, heading, pathOf, press } from './public-steps'
import { deskOf } from './staff-desk'

export type Look = { scripts?: boolean; width?: number; height?: number }

/** A centre of that name, added by whoever may; resolves with its code. */
export async function centreAdded(browser: Browser, app: RunningApp, name: string, scripts = true): Promise<string> {
  const desk = await deskOf(browser, app, 'SysAdmin', '/staff/administration/centres', { scripts })
  await desk.fill('#name', name)
  await desk.getByRole('button', { name: 'Add and make a code' }).click()
  const code = await desk.locator('.centre-code').textContent()
  await desk.context().close()
  return code ?? ''
}

/** A device in a centre, where its people have typed the code. */
export async function sharedDevice(browser: Browser, url: string, code: string, look: Look = {}): Promise<Page> {
  const page = await newPage(browser, look)
  await setUp(page, url, code)
  return page
}

export async function setUp(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/centre`)
  await page.fill('#code', code)
  await page.getByRole('button', { name: 'Use this device' }).click()
  await page.locator('.actions .button', { hasText: 'Start' }).waitFor()
}

export const secretWords = 'They shout at me by the bins'

/** From the waiting page to the check page, as somebody without a name. */
export async function tellUntilCheck(page: Page): Promise<void> {
  await press(page, 'Start')
  await press(page, 'Start')
  await goOn(page)
  await choose(page, 'It happened to me')
  await goOn(page)
  await page.fill('#what', secretWords)
  for (const _ of [2, 3, 4, 5, 6]) await goOn(page)
  await choose(page, 'No, I want to stay anonymous')
  for (const _ of [7, 8, 9]) await goOn(page)
}

/** Every page that was sent to this device, as it was sent. */
export function pagesSent(page: Page): string[] {
  const sent: string[] = []
  page.on('response', async response => {
    if (response.request().isNavigationRequest()) sent.push(await response.text().catch(() => ''))
  })
  return sent
}

/** The four groups of the receipt that is shown. */
export const receiptOn = (page: Page) =>
  page.locator('.receipt .key span').evaluateAll(spans => spans.map(span => span.textContent?.trim() ?? ''))

/** Has this text the whole receipt in it, however it is set? */
export const tells = (text: string, groups: string[]) => groups.every(group => text.includes(group))

export const name = 'Fernside Library'
export const waitingWords = `You are using a shared device at ${name}`

/** The device waits for the next person. */
export const waits = async (page: Page) => {
  // A page that goes by itself leaves by two ways at once: one of them is broken off.
  await expect.poll(() => pathOf(page), { timeout: 20_000 }).toBe('/centre')
  expect(await heading(page)).toBe(waitingWords)
}

/** A person with somebody who types for them, up to the page after sending; resolves with the reference. */
export async function toldWithHelper(page: Page): Promise<string> {
  await tellUntilCheck(page)
  await choose(page, 'Someone is helping me')
  await press(page, 'Send')
  return (await page.locator('.receipt .ref').textContent()) ?? ''
}

/** What is chosen on the page besides *Skip*, which every question begins with. */
export const chosen = (page: Page) =>
  page
    .locator('input:checked')
    .evaluateAll(all =>
      all.map(one => (one as HTMLInputElement).value).filter(value => value !== '' && value !== 'skip'),
    )

/** Whoever goes back finds pages without an answer, a word or a receipt of the person before. */
export async function nothingLeft(page: Page, receipt: string[]) {
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
