import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { begin, choose, goOn, heading, pathOf, press } from './public-steps'

let app: RunningApp
const browser = await launchChromium()
beforeAll(async () => {
  // A Thursday morning, so that "the next working day" is a day with a name: Christmas Day and Boxing Day are bundled.
  app = await startApp({ clock: '2026-12-24T11:20:00Z' })
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

const story = 'They shout at us from the stairs.\n\nEvery night, since “spring”. 😀 مرحبا'

async function clean(page: Page) {
  expect(await axeViolations(page), `at ${pathOf(page)}`).toEqual([])
  expect(await page.title()).toBe('Contact your landlord – Larkmoor Homes')
}

async function receiptOf(page: Page) {
  return {
    reference: await page.locator('.receipt .ref').textContent(),
    receipt: await page.locator('.receipt .key').textContent(),
  }
}

describe.each([
  ['with scripts', true],
  ['with every script blocked', false],
])('%s', (_how, scripts) => {
  test('a witness tells us without a name, and gets a reference, a receipt and a day', async () => {
    const page = await newPage(browser, { scripts, width: 390, height: 844 })
    await begin(page, app.url)
    await clean(page)
    await page.locator('#safe').check()
    await choose(page, 'I saw or heard it', '18 or over')
    await goOn(page)
    await clean(page)
    await page.locator('#what').fill(story)
    await choose(page, 'Shouting or name-calling')
    for (const next of [3, 4, 5, 6, 7]) {
      await goOn(page)
      expect(pathOf(page)).toBe(`/tell-us/${next}`)
      await clean(page)
    }
    await choose(page, 'No, I want to stay anonymous')
    await goOn(page)
    await clean(page)
    expect(await page.locator('[name=channels]').evaluateAll(all => all.map(one => one.getAttribute('value')))).toEqual(
      ['mailbox'],
    )
    await choose(page, 'I’ll come back here and use my receipt')
    await goOn(page)
    await goOn(page)
    await clean(page)
    expect(await page.locator('#part-1 + dl .as-typed').nth(3).textContent()).toBe(story)
    await press(page, 'Send')
    await clean(page)
    expect(await heading(page)).toBe('Thank you. We have got it.')
    const shown = await receiptOf(page)
    expect(shown.reference).toMatch(/^LK-[2-9B-Z]{4}-[2-9B-Z]{2}$/)
    expect(shown.receipt?.replace(/\s/g, '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect((await page.locator('#next ~ p').allTextContents()).slice(0, 2)).toEqual([
      'We cannot contact you, because you did not give us details. You can come back with your receipt.',
      'A named person will write to you by 5pm on Tuesday 29 December. Come back then to read it.',
    ])
    await page.reload()
    expect(await receiptOf(page)).toEqual(shown)
    await page.goto(`${app.url}/tell-us/10`)
    expect(await receiptOf(page)).toEqual(shown)
    await page.context().close()
  })

  test('somebody it happened to gives a name, changes an answer, and is told how we will reach them', async () => {
    const page = await newPage(browser, { scripts })
    await begin(page, app.url)
    await choose(page, 'It happened to me')
    await goOn(page)
    await choose(page, 'Threats')
    for (const _ of [3, 4, 5, 6, 7]) await goOn(page)
    await choose(page, 'Yes, but keep my name from the people involved')
    await page.locator('#name').fill('Sam Lee')
    await page.locator('#phone').fill('07700 900123')
    await goOn(page)
    await choose(page, 'Phone')
    await goOn(page)
    await goOn(page)
    expect(await page.getByText('07700 900123').isVisible()).toBe(false)
    await page.locator('summary').click()
    expect(await page.getByText('07700 900123').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Change What happened?' }).click()
    await page.locator('#what').fill('He said he would hurt us')
    await goOn(page)
    expect(pathOf(page)).toBe('/tell-us/10')
    expect(await page.getByText('He said he would hurt us').isVisible()).toBe(true)
    await press(page, 'Send')
    expect(await page.locator('#next + p').textContent()).toBe(
      'A named person will try to reach you by 5pm on Tuesday 29 December in the way you said is safe.',
    )
    await page.context().close()
  })

  test('Back saves without checking, and the answers are still there', async () => {
    const page = await newPage(browser, { scripts })
    await begin(page, app.url)
    await choose(page, 'I’m telling you for someone else', 'They can’t say')
    await goOn(page)
    await page.locator('#what').fill('Half a sentence')
    await page.getByRole('button', { name: 'Back' }).click()
    await page.waitForURL('**/tell-us/1')
    expect(await page.getByLabel('They can’t say').isChecked()).toBe(true)
    await goOn(page)
    expect(await page.locator('#what').inputValue()).toBe('Half a sentence')
    await page.context().close()
  })

  test('a page that needs more says so beside its field, keeps what was typed, and again after a reload', async () => {
    const page = await newPage(browser, { scripts })
    await begin(page, app.url)
    await goOn(page)
    await goOn(page)
    const summary = page.locator('.error-summary')
    expect(await page.title()).toBe('Error: Contact your landlord – Larkmoor Homes')
    expect(await summary.evaluate(one => one === document.activeElement)).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await page.reload()
    await summary.getByRole('link').click()
    expect(await page.locator('#what').evaluate(one => one === document.activeElement)).toBe(true)
    expect(await page.locator('#what-error').textContent()).toContain('One is enough.')
    await page.context().close()
  })
})

test('whoever is in danger sees 999 on the next page and is never held up', async () => {
  const page = await newPage(browser)
  await begin(page, app.url)
  await choose(page, 'No, I am in danger now')
  await goOn(page)
  expect(await page.locator('.panel.notice').textContent()).toContain('Please call 999 now if you can')
  expect(await page.locator('#what').isVisible()).toBe(true)
  await page.context().close()
})

test('every other page of the public half is clean, has the exit control and loads nothing from elsewhere', async () => {
  const page = await newPage(browser, { width: 320, height: 640 })
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  for (const path of [
    '/',
    '/tell-us',
    '/about-this-site',
    '/help',
    '/come-back',
    '/policy',
    '/policy/4',
    '/policy/ask',
    '/privacy',
    '/accessibility',
    '/nowhere',
    '/tell-us/11',
  ]) {
    await page.goto(app.url + path)
    await clean(page)
    expect(await page.locator('[data-exit]').first().isVisible(), path).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length), path).toBe(0)
  }
  expect(asked.filter(url => !url.startsWith(app.url))).toEqual([])
  await page.context().close()
})

test('the pages are clean in the dark', async () => {
  const page = await newPage(browser, { dark: true, width: 390, height: 844 })
  await begin(page, app.url)
  expect(await axeViolations(page)).toEqual([])
  await goOn(page)
  await goOn(page)
  expect(await axeViolations(page)).toEqual([])
  await page.context().close()
})

test('the pages are clean in forced colours, which are the person’s own and not ours to measure', async () => {
  const page = await newPage(browser, { forcedColours: true, width: 390, height: 844 })
  await begin(page, app.url)
  await goOn(page)
  await goOn(page)
  expect((await axeViolations(page)).filter(({ id }) => id !== 'color-contrast')).toEqual([])
  await page.context().close()
})
