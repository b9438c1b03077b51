import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium } from '../support/chromium'
import { deskOf } from './staff-desk'

let app: RunningApp
let browser: Browser
let page: Page
let kase: string

beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
  page = await deskOf(browser, app, 'HSM', '/staff', { width: 390 })
  await page.goto(`${app.url}/staff/cases`)
  kase = (await page.locator('th a').first().getAttribute('href')) ?? ''
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const places: [string, () => string][] = [
  ['today', () => '/staff'],
  ['triage', () => '/staff/triage'],
  ['the cases', () => '/staff/cases'],
  ['a case', () => kase],
  ['a call', () => `${kase}/call`],
  ['the diary', () => `${kase}/diary`],
  ['looking for somebody', () => '/staff/search'],
  ['what was entered', () => '/staff/reports'],
  ['a new report', () => '/staff/reports/new'],
  ['the outbox', () => '/staff/administration/outbox'],
  ['evidence that waits', () => '/staff/oversight/evidence'],
  ['messages overseen', () => '/staff/oversight/messages'],
]

describe.each(places)('%s, on a phone and with the keyboard alone', (_, place) => {
  test('is reached whole by Tab, shows where one is, and scrolls one way only', async () => {
    const answer = await page.goto(app.url + place())
    expect(answer?.status()).toBe(200)
    await page.waitForLoadState('networkidle')
    await page.evaluate(mark)
    const { reached, unseen } = await walk(page)
    const all: string[] = await page.evaluate(marked)
    expect(all.filter(one => !reached.has(one))).toEqual([])
    expect(unseen).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(await page.evaluate(small)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
  })
})

test('the first stop is the way past the bar', async () => {
  await page.goto(`${app.url}/staff/cases`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
})

test.each([true, false])('after a mistake only the mistake is said, and has the focus, scripts: %s', async scripts => {
  const desk = await deskOf(browser, app, 'NHO', '/staff', { width: 390, scripts })
  await desk.goto(`${app.url}/staff/ties?done=kept`)
  expect(await desk.locator('#done').isVisible()).toBe(true)
  await desk.locator('main form button[type=submit]').last().click()
  await desk.locator('.error-summary').waitFor()
  expect(await desk.locator('#done').isVisible()).toBe(false)
  await expect
    .poll(() => desk.locator('.error-summary').evaluate(summary => summary.contains(document.activeElement)))
    .toBe(true)
  await desk.context().close()
})

/** Presses Tab until the page has been gone round (the parts of a date are stops within it, which the browser marks itself), and says what it stopped at and where nothing showed it. */
async function walk(page: Page): Promise<{ reached: Set<string>; unseen: string[] }> {
  const reached = new Set<string>()
  const unseen: string[] = []
  let last: string | undefined
  for (let pressed = 0; pressed < 400; pressed++) {
    await page.keyboard.press('Tab')
    const stop: { name: string; shown: boolean } | null = await page.evaluate(focused)
    if (!stop || (reached.has(stop.name) && stop.name !== last)) break
    if (!stop.shown && stop.name !== last) unseen.push(stop.name)
    last = stop.name
    reached.add(stop.name)
  }
  return { reached, unseen }
}

/** Everything that can be worked gets a name of its own; a group of radios is one stop. */
const mark = `{
  const groups = new Map()
  let n = 0
  const shown = one => one.checkVisibility({ visibilityProperty: true }) && one.type !== 'hidden' && !one.disabled && one.tabIndex >= 0
  for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary, audio, video')) {
    if (!shown(one)) continue
    const words = (one.textContent || one.name || '').trim().slice(0, 30)
    const group = one.type === 'radio' ? one.name : undefined
    one.dataset.stop = group && groups.has(group) ? groups.get(group) : ++n + ' ' + one.tagName + ' ' + words
    if (group) groups.set(group, one.dataset.stop)
  }
}`

const marked = `[...new Set([...document.querySelectorAll('[data-stop]')].map(one => one.dataset.stop))]`

/** What has the focus, and whether an outline or a shadow shows it on itself or on what it stands in. */
const focused = `(() => {
  const one = document.activeElement
  if (!one || one === document.body) return null
  const shows = part => {
    const style = getComputedStyle(part)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
  }
  const around = [one, one.closest('label'), one.closest('.option')].filter(Boolean)
  return { name: one.dataset.stop ?? one.tagName + ' without a name', shown: around.some(shows) }
})()`

/** Controls too small for a thumb; a link within a sentence may be as high as its line (WCAG 2.5.8). */
const small = `[...document.querySelectorAll('button, .button, summary, select, textarea, nav a, .choice, input:not([type=hidden], [type=radio], [type=checkbox])')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }))
  .map(one => ({ one, box: one.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 1 && box.height > 1 && box.height < 43.5)
  .map(({ one, box }) => one.tagName + ' ' + one.className + ' ' + (one.textContent || one.name).trim().slice(0, 30) + ' ' + box.height)`
