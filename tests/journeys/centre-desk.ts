import type { Browser, Page } from 'playwright-core'
import type { RunningApp } from '../support/app'
import { newPage } from '../support/chromium'
import { choose, goOn, press } from './public-steps'
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
