import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium, newPage } from '../support/chromium'
import { begin, choose, goOn, heading, pathOf, press } from './public-steps'

const elsewhere = 'https://www.bbc.co.uk/weather'
const words = 'The quokkaberry sang'
let app: RunningApp
const browser = await launchChromium()
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

type Visit = { page: Page; referrers: (string | undefined)[] }

/** A private window in which every other site is a page of ours that notes where it was come from. */
async function visit(scripts: boolean): Promise<Visit> {
  const page = await newPage(browser, { scripts })
  const referrers: Visit['referrers'] = []
  await page.route(
    url => url.origin !== app.url,
    async route => {
      referrers.push((await route.request().allHeaders()).referer)
      await route.fulfill({ contentType: 'text/html', body: '<h1>Sunny</h1>' })
    },
  )
  return { page, referrers }
}

/** On page 3 with something written on page 2. */
async function telling(scripts: boolean): Promise<Visit> {
  const whole = await visit(scripts)
  await begin(whole.page, app.url)
  await goOn(whole.page)
  await whole.page.locator('#what').fill(words)
  await goOn(whole.page)
  return whole
}

/** After Send; resolves with the receipt as well. */
async function sending(scripts: boolean): Promise<Visit & { receipt: string }> {
  const whole = await telling(scripts)
  const { page } = whole
  for (let i = 0; i < 4; i++) await goOn(page)
  await choose(page, 'No, I want to stay anonymous')
  await goOn(page)
  await goOn(page)
  if (pathOf(page) !== '/tell-us/10') await goOn(page)
  await press(page, 'Send')
  const receipt = ((await page.locator('.receipt .key').textContent()) ?? '').trim()
  return { ...whole, receipt }
}

/** Everything the page has written where it would outlast it. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    readable: document.cookie,
    name: window.name,
    state: JSON.stringify(history.state ?? '').includes('quokkaberry'),
  }))
const nothing = { local: [], session: [], databases: [], caches: [], workers: 0, readable: '', name: '', state: false }

/** What can be read on a page, in its fields too. One that leads on while it is read is read where it leads to. */
async function readOn(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
      return [document.documentElement.outerHTML, ...fields].join('\n')
    })
  } catch (error) {
    if (!String(error).includes('context was destroyed')) throw error
    await page.waitForLoadState()
    return readOn(page)
  }
}

/** Goes all the way back, then all the way forward, and reads every page on the way. */
async function everythingBehind(page: Page): Promise<string[]> {
  const seen: string[] = []
  for (const move of ['goBack', 'goForward'] as const) {
    for (let i = 0; i < 20; i++) {
      // A way that leads on to another page is reported as broken off; what it led to is what is looked at.
      const answer = await page[move]({ waitUntil: 'domcontentloaded' }).catch(() => undefined)
      if (answer === null) break
      await page.waitForLoadState()
      seen.push(`${page.url()}\n${await readOn(page)}`)
    }
  }
  return seen
}

async function expectCookiesToGo(page: Page) {
  const cookies = await page.context().cookies(app.url)
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1, path: '/' })
}

describe.each([true, false])('scripts: %s', scripts => {
  test('while telling, nothing is written on the device but one cookie that goes with the window', async () => {
    const { page } = await telling(scripts)
    expect(await keptBy(page)).toEqual(nothing)
    await expectCookiesToGo(page)
    await page.context().close()
  })

  test('after leaving, no page behind or ahead shows what was written, and nothing is left on the device', async () => {
    const { page, referrers } = await telling(scripts)
    await page.locator('.exit-control').click()
    await page.waitForURL(elsewhere)
    expect(await page.context().cookies(app.url)).toEqual([])
    const behind = await everythingBehind(page)
    expect(behind.length).toBeGreaterThan(2)
    for (const read of behind) expect(read).not.toContain('quokkaberry')
    await page.goto(app.url)
    expect(await keptBy(page)).toEqual(nothing)
    expect(referrers.filter(Boolean)).toEqual([])
    await page.context().close()
  })

  test('after sending, going back and forward shows no answer again', async () => {
    const { page } = await sending(scripts)
    expect(await heading(page)).toBe('Thank you. We have got it.')
    expect(await keptBy(page)).toEqual(nothing)
    await expectCookiesToGo(page)
    const behind = await everythingBehind(page)
    expect(behind.length).toBeGreaterThan(2)
    for (const read of behind) expect(read).not.toContain('quokkaberry')
    await page.context().close()
  })

  test('after Close safely, neither the receipt nor an answer is shown again, and the cookie is gone', async () => {
    const { page, receipt } = await sending(scripts)
    expect(receipt).toMatch(/^(?:[0-9A-Z]{4} ?){4}$/)
    await page.getByRole('link', { name: 'Close safely' }).click()
    await page.waitForURL(elsewhere)
    expect(await page.context().cookies(app.url)).toEqual([])
    for (const read of await everythingBehind(page)) {
      expect(read).not.toContain('quokkaberry')
      expect(read).not.toContain('Your receipt</dt>')
      expect(read).not.toContain(receipt.slice(0, 4))
    }
    await page.context().close()
  })

  test('after leaving a mailbox, going back opens no message', async () => {
    const { page, receipt } = await sending(scripts)
    await page.goto(`${app.url}/come-back`)
    await page.locator('#receipt').fill(receipt)
    await press(page, 'Open my messages')
    expect(pathOf(page)).toBe('/come-back/messages')
    expect(await keptBy(page)).toEqual(nothing)
    await expectCookiesToGo(page)
    await page.locator('textarea').first().fill(words)
    await page.locator('.exit-control').click()
    await page.waitForURL(elsewhere)
    expect(await page.context().cookies(app.url)).toEqual([])
    for (const read of await everythingBehind(page)) {
      expect(read).not.toContain('quokkaberry')
      expect(read).not.toContain('No messages yet')
    }
    await page.context().close()
  })

  test('a link to another site tells it nothing of where it was followed', async () => {
    const { page, referrers } = await visit(scripts)
    await page.goto(`${app.url}/help`)
    await page.locator('a[href^="https://"]').first().click()
    await page.waitForURL(url => url.origin !== app.url)
    expect(referrers).toEqual([undefined])
    await page.context().close()
  })
})

test('a page that the browser kept whole is asked for anew before it shows anything', async () => {
  const { page } = await telling(true)
  const again = page.waitForRequest(request => request.isNavigationRequest())
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  expect(new URL((await again).url()).pathname).toBe('/tell-us/3')
  await page.context().close()
})
