import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium } from '../support/chromium'
import { atDesk, choose, leaveDesks, reference, send } from './staff-entry-desk'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ clock: '2026-12-24T11:20:00Z' })
  browser = await launchChromium()
})
afterEach(leaveDesks)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** Scenario S7 (domain §9), as it is told on the phone. */
const words = '“CRIPPLE” is sprayed on my front door 😔\n\nThe ramp is blocked again, second time. مرحبا'

async function tellS7(page: Page) {
  await choose(page, 'safe', 'not_sure')
  await choose(page, 'role', 'victim')
  await page.fill('#what', words)
  await choose(page, 'types', 'criminal_damage_or_graffiti')
  await choose(page, 'types', 'mobility_or_adaptation_interference')
  await choose(page, 'grounds', 'disability')
  await choose(page, 'grounds', 'age')
  await choose(page, 'before', 'once')
  await choose(page, 'when', 'today')
  await page.fill('#placeWords', 'Door and ramp, 3 Quay Street')
  await choose(page, 'level', 'confidential')
  await page.fill('#name', 'Mr O')
  await page.fill('#phone', '07700 900171')
  await choose(page, 'channels', 'phone')
  await page.fill('#times', 'Mornings only')
  await choose(page, 'voicemail', 'never')
  await choose(page, 'wishes', 'safer_at_home')
}

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('%s', (_, scripts) => {
  test('an adviser enters what a caller tells them, and triage reads exactly that', { timeout: 120_000 }, async () => {
    const adviser = await atDesk(browser, app, 'CCA', { scripts })
    expect(await axeViolations(adviser)).toEqual([])
    await tellS7(adviser)
    await send(adviser)
    const given = await reference(adviser)
    const page = await adviser.locator('main').textContent()
    expect(page).toContain(`Your reference is ${given}.`)
    expect(page).toContain('by 5pm on Tuesday 29 December in the way you said is safe')
    expect(page).toContain('Ring the duty manager now')
    expect(page).not.toContain('receipt')
    expect(await axeViolations(adviser)).toEqual([])

    const officer = await atDesk(browser, app, 'ACM', { to: '/staff/triage', scripts })
    await officer.getByRole('link', { name: given }).click()
    await officer.waitForURL(/triage\/[0-9a-f-]{36}/)
    expect(
      await officer
        .locator('blockquote .as-typed')
        .first()
        .evaluate(element => element.textContent),
    ).toBe(words)
    const report = await officer.locator('main').textContent()
    for (const told of ['Damage or graffiti', 'Disability', 'Mr O', '07700 900171', 'Mornings only', 'Dan Whitlock'])
      expect(report).toContain(told)
  })

  test('a receipt that was asked for is shown once', async () => {
    const page = await atDesk(browser, app, 'CCA', { scripts })
    await page.fill('#what', 'Shouting on the stairs')
    await choose(page, 'level', 'anonymous')
    await choose(page, 'reporterWantsReceipt', 'yes')
    await send(page)
    const given = await reference(page)
    expect(await page.locator('.receipt .key').textContent()).toMatch(/^([0-9A-Z]{4}\s+){3}[0-9A-Z]{4}\s*$/)
    expect(new URL(page.url()).search).toBe('')
    await page.goto(`${app.url}/staff/reports/new`)
    expect(await page.content()).not.toContain(given)
  })

  test('pressing Send twice makes one report', async () => {
    const page = await atDesk(browser, app, 'NHO', { scripts })
    const before = await entriesOf(page)
    await page.goto(`${app.url}/staff/reports/new`)
    await page.fill('#what', 'Bins tipped over again')
    await choose(page, 'level', 'open')
    await page.getByRole('button', { name: 'Send report' }).dblclick()
    const given = await reference(page)
    const after = await entriesOf(page)
    expect(after).toHaveLength(before.length + 1)
    expect(after[0]).toContain(given)
  })

  test('what is missing is said at once, beside its field, and nothing typed is lost', async () => {
    const page = await atDesk(browser, app, 'CCA', { scripts })
    await page.fill('#receivedDate', '2026-12-25')
    await page.fill('#receivedTime', '9.30')
    await page.fill('#what', 'x'.repeat(10_001))
    await page.fill('#day', '31')
    await page.fill('[name=month]', '2')
    await choose(page, 'grounds', 'race')
    await choose(page, 'grounds', 'age')
    await choose(page, 'when', 'keeps_happening')
    await page.fill('#howOften', 'Most nights')
    await send(page)
    await page.waitForSelector('.error-summary')
    expect(await page.locator('.error-summary a').evaluateAll(all => all.map(a => a.getAttribute('href')))).toEqual([
      ...['#receivedDate', '#what', '#day', '#level'],
    ])
    expect(await page.locator('.field-error').count()).toBe(4)
    expect(await axeViolations(page)).toEqual([])
    expect((await page.inputValue('#what')).length).toBe(10_001)
    const kept = { receivedTime: '9.30', day: '31', month: '2', howOften: 'Most nights' }
    for (const [name, value] of Object.entries(kept)) expect(await page.inputValue(`[name=${name}]`)).toBe(value)
    expect(await page.locator('[name=grounds]:checked').count()).toBe(2)
    await page.fill('#receivedDate', '2026-12-23')
    await page.fill('#what', 'x'.repeat(10_000))
    await page.fill('#day', '')
    await choose(page, 'level', 'anonymous')
    await send(page)
    expect(await reference(page)).toMatch(/^LK-/)
  })
})

async function entriesOf(page: Page): Promise<string[]> {
  await page.goto(`${app.url}/staff/reports`)
  return page.locator('table.queue tbody tr').allTextContents()
}

test('a partner enters for their own organisation only, and sees no more than how far it is', async () => {
  const page = await atDesk(browser, app, 'PartnerUser')
  expect(await page.locator('[name=channel]').evaluateAll(all => all.map(one => one.getAttribute('value')))).toEqual([
    'key_partner',
  ])
  await page.fill('#what', 'Our client is called names at the bus stop')
  await choose(page, 'level', 'anonymous')
  await send(page)
  const given = await reference(page)
  expect((await entriesOf(page))[0]).toMatch(new RegExp(`${given}[^]*Received`))
  expect(await page.locator('table.queue a').count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
})

test('a report about a worker is out of sight of the adviser who typed it', async () => {
  const page = await atDesk(browser, app, 'CCA')
  await page.fill('#what', 'The repairs man laughed at my wife')
  await choose(page, 'types', 'service_discrimination_by_staff_or_contractor')
  expect(await page.getByText('Only a small group can see this').isVisible()).toBe(true)
  await choose(page, 'level', 'open')
  await send(page)
  const given = await reference(page)
  expect(await page.locator('main').textContent()).toContain('You cannot open it again')
  expect((await entriesOf(page)).join()).not.toContain(given)
})

test.each(['/staff/reports', '/staff/reports/new'])('%s is not found for a role that enters no reports', async path => {
  const page = await atDesk(browser, app, 'SysAdmin', { to: '/staff/reports' })
  expect((await page.goto(app.url + path))?.status()).toBe(404)
})
