import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium, newPage } from '../support/chromium'
import { stopDatabase } from './database-away'
import { begin, goOn, heading, pathOf } from './public-steps'
import { Visitor } from './visitor'

const elsewhere = 'https://www.bbc.co.uk/weather'
let app: RunningApp
const browser = await launchChromium()
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

/** On page 2 with half a sentence, and a page of ours in place of the real weather. */
async function telling(scripts: boolean): Promise<Page> {
  const page = await newPage(browser, { scripts })
  await page.route(`${elsewhere}**`, route => route.fulfill({ contentType: 'text/html', body: '<h1>Sunny</h1>' }))
  await begin(page, app.url)
  await goOn(page)
  await page.locator('#what').fill('Half a sentence')
  return page
}

async function expectGone(page: Page) {
  await page.waitForURL(elsewhere)
  const cookies = await page.context().cookies(app.url)
  expect(cookies).toEqual([])
  await page.context().close()
}

describe('the exit control', () => {
  test('leaves at once, expires the cookie and takes its page out of the history', async () => {
    const page = await telling(true)
    await page.locator('.exit-control').click()
    await page.waitForURL(elsewhere)
    await page.goBack()
    expect(pathOf(page)).toBe('/tell-us/1')
    expect(await page.locator('body').textContent()).not.toContain('Half a sentence')
    await page.goForward()
    await expectGone(page)
  })
  test('is a plain link where scripts are blocked', async () => {
    const page = await telling(false)
    await page.locator('.exit-control').click()
    await page.waitForURL(elsewhere)
    await page.goBack()
    expect(await heading(page)).not.toBe('What happened?')
    await page.goForward()
    await expectGone(page)
  })
  test('is Shift, pressed three times', async () => {
    const page = await telling(true)
    await page.locator('#what').press('Shift')
    await page.locator('#what').press('Shift')
    expect(page.url()).toContain('/tell-us/2')
    await page.locator('#what').press('Shift')
    await expectGone(page)
  })
})

describe('leaving', () => {
  test('forgets the draft: a kept cookie opens nothing', async () => {
    const visitor = new Visitor(app.url)
    await visitor.tell(1, {})
    await visitor.tell(2, { what: 'Half a sentence' })
    const { cookie } = visitor
    const left = await visitor.get('/leave')
    expect([left.status, left.headers.get('location')]).toEqual([303, elsewhere])
    expect(left.headers.getSetCookie().join()).toMatch(/Max-Age=0/i)
    visitor.cookie = cookie
    await expect.poll(async () => (await visitor.follow('/tell-us/3')).path).toBe('/tell-us/again')
  })
  test('ends what is shown after sending', async () => {
    const visitor = new Visitor(app.url)
    await visitor.tell(1, {})
    await visitor.tell(2, { talk: 'yes' })
    await visitor.tell(7, { level: 'anonymous' })
    await visitor.follow('/tell-us/10')
    const sent = await visitor.tell(10, { move: 'continue' })
    expect(sent.html.includes('Your receipt')).toBe(true)
    const { cookie } = visitor
    await visitor.get('/leave')
    visitor.cookie = cookie
    await expect.poll(async () => (await visitor.follow('/tell-us/received')).html.includes('Your receipt')).toBe(false)
  })
  test('waits for no database', async () => {
    const visitor = new Visitor(app.url)
    await visitor.tell(1, {})
    await visitor.get('/leave')
    await stopDatabase(app)
    await visitor.get('/leave')
    visitor.cookie = `visit=${'A'.repeat(43)}`
    const began = performance.now()
    const left = await visitor.get('/leave')
    expect([left.status, left.headers.get('location')]).toEqual([303, elsewhere])
    expect(performance.now() - began).toBeLessThan(500)
  })
})
