import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage, settled } from '../support/chromium'

let app: RunningApp
let browser: Browser

beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

async function signedIn(role: string, options: { scripts?: boolean; width?: number } = {}): Promise<Page> {
  const account = app.demoAccounts.find(demo => demo.role === role)
  const page = await newPage(browser, options)
  await page.goto(`${app.url}/staff/sign-in`)
  await page.fill('[name=email]', account?.email ?? '')
  await page.fill('[name=password]', account?.password ?? '')
  await page.click('main button')
  await page.waitForURL(`${app.url}/staff`)
  return page
}

/** The first open case, by the address of its page. */
async function openCase(page: Page): Promise<string> {
  await page.goto(`${app.url}/staff/cases`)
  const href = await page.locator('th a').first().getAttribute('href')
  if (!href) throw new Error('the seed has no case')
  await page.goto(app.url + href)
  return app.url + href
}

const send = (page: Page) => page.locator('main form button').last().click()

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a case, %s', (_, scripts) => {
  test('is read with safe contact first, and support is offered and answered', async () => {
    const page = await signedIn('HSM', { scripts })
    const href = await openCase(page)
    expect(await page.locator('main section').first().getAttribute('class')).toContain('safe-contact')
    const offers = await page.locator('.offer').count()
    await page.getByRole('link', { name: 'Make an offer' }).first().click()
    await settled(page)
    await page.locator('[name=personId]').first().check()
    await page
      .getByLabel(scripts ? 'Interpreter' : 'Independent advocate', { exact: false })
      .first()
      .check()
    await page.getByLabel('Accepted').check()
    await page.fill('[name=theirWords]', 'Yes, please')
    await send(page)
    await page.waitForURL(`${href}?done=offer`)
    expect(await page.locator('.offer').count()).toBe(offers + 1)
    expect(await page.textContent('main')).toContain('“Yes, please”')
  })

  test('keeps what was typed when something is missing, and says what', async () => {
    const page = await signedIn('HSM', { scripts })
    const href = await openCase(page)
    await page.goto(`${href}/contacts`)
    await settled(page)
    await page.fill('[name=note]', 'We met at the centre')
    await send(page)
    await page.waitForSelector('.error-summary')
    expect(await page.textContent('.error-summary')).toContain('Choose how it went')
    expect(await page.inputValue('[name=note]')).toBe('We met at the centre')
    expect(await axeViolations(page)).toEqual([])
  })

  test('moved by two: the second is told who was first, and may still send their words', async () => {
    const [first, second] = [await signedIn('HSM', { scripts }), await signedIn('DutyManager', { scripts })]
    const href = await openCase(first)
    for (const page of [first, second]) await page.goto(`${href}/assignment`)
    for (const page of [first, second]) await settled(page)
    await first.selectOption('[name=officerId]', { label: 'Priya Nair' })
    await first.selectOption('[name=deputyId]', '')
    await send(first)
    await first.waitForURL(`${href}?done=assignment`)
    await second.selectOption('[name=officerId]', { label: 'Owen Tranter' })
    await second.selectOption('[name=deputyId]', { label: 'Helen Marsh' })
    await send(second)
    await second.waitForSelector('#form-message')
    const told = await second.textContent('main [role=alert]')
    expect(told).toMatch(/Helen Marsh changed this at .+\. Your words are still here\./)
    const chosen = () => second.locator('[name=officerId] option:checked').textContent()
    expect(await chosen()).toBe('Owen Tranter')
    await send(second)
    await second.waitForURL(`${href}?done=assignment`)
    expect(await second.textContent('main')).toContain('Officer Owen Tranter, deputy Helen Marsh')
  })
})

test('a note, a wish, safe contact, a person and a moved clock are each one page, and axe finds nothing', async () => {
  const page = await signedIn('HSM', { width: 390 })
  const href = await openCase(page)
  const seen = new Set<string>()
  const links = await page.locator('main a').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  for (const path of links.filter(link => link.startsWith(new URL(href).pathname))) {
    const kind = path.replace(/\?.*/, '').replace(/[0-9a-f-]{36}/g, '')
    if (seen.has(kind)) continue
    seen.add(kind)
    await page.goto(app.url + path)
    expect({ path: kind, found: await axeViolations(page) }).toEqual({ path: kind, found: [] })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  }
  expect(seen.size).toBeGreaterThanOrEqual(7)
})

test.each([true, false])('safe contact is asked with only what they said ticked (scripts: %s)', async scripts => {
  const page = await signedIn('HSM', { scripts })
  const href = await openCase(page)
  const panel = page.locator('.safe-contact').first()
  const said = await panel.locator('.yes li').count()
  const never = await panel.locator('.no li').count()
  await page.goto(`${href}${await safeContactPath(page)}`)
  await settled(page)
  expect(await page.locator('[name=okChannels]:checked').count()).toBe(said)
  await page.locator('[name=neverChannels][value=text]').check()
  await page.locator('[name=okChannels][value=in_person]').check()
  await send(page)
  await page.waitForURL(`${href}?done=safe-contact`)
  expect(await panel.locator('.yes li').count()).toBeLessThanOrEqual(said + 1)
  expect(await panel.locator('.no li').count()).toBeLessThanOrEqual(never + 1)
  expect(await panel.textContent()).toContain('In person')
})

const safeContactPath = async (page: Page) => {
  const link = await page.locator('.safe-contact header a[href$="/safe-contact"]').first().getAttribute('href')
  return link?.replace(/^\/staff\/cases\/[^/]+/, '') ?? ''
}

test('somebody without cases, a case that is not there and one that is no case get the same page', async () => {
  const [centre, manager] = [await signedIn('CCA'), await signedIn('HSM')]
  const href = await openCase(manager)
  const bodies = await Promise.all(
    [
      { page: centre, url: href },
      { page: centre, url: `${href}/notes` },
      { page: manager, url: `${app.url}/staff/cases/00000000-0000-4000-8000-000000000000` },
      { page: manager, url: `${app.url}/staff/cases/nonsense` },
    ].map(async ({ page, url }) => {
      const answer = await page.context().request.get(url)
      const [, main] = /<main[^>]*>([\s\S]*)<\/main>/.exec(await answer.text()) ?? []
      return `${answer.status()} ${main?.replace(/ nonce="[^"]*"/g, '')}`
    }),
  )
  expect(bodies[0]).toMatch(/^404 /)
  expect(new Set(bodies).size).toBe(1)
})
