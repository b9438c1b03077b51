import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, settled } from '../support/chromium'
import { deskOf, textOf } from './staff-desk'

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

/** Cases whose victim is not assessed and whose alleged perpetrator is known of, as addresses of that victim. */
async function untouched(page: Page): Promise<string[]> {
  await page.goto(`${app.url}/staff/cases`)
  const cases = await page.locator('th a').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
  const found: string[] = []
  for (const address of cases) {
    await page.goto(address)
    const assess = page.locator('a[href$="/assessment"]', { hasNotText: 'again' }).first()
    const accused = page.getByText('Do not contact.')
    if ((await assess.count()) > 0 && (await accused.count()) > 0)
      found.push(new URL(((await assess.getAttribute('href')) ?? '').replace(/\/assessment$/, ''), app.url).href)
  }
  return found
}

const caseOf = (person: string) => person.replace(/\/people\/.*/, '')
const press = async (page: Page, name: string, done: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(url => url.searchParams.get('done') === done)
}
/** How many times the alleged perpetrator may be chosen on the page that shows. */
const accusedIn = (page: Page) => page.getByRole('radio', { name: /^The alleged perpetrator/ }).count()
const choose = (page: Page, name: string, value: string) => page.check(`[name="${name}"][value="${value}"]`)
/** Opens a page of theirs, with whatever scripts it has at work, and finds nothing in the way of anybody. */
async function look(page: Page, address: string) {
  await page.goto(address)
  await settled(page)
  expect(await axeViolations(page)).toEqual([])
}

describe.each([
  ['with scripts', true, 1280],
  ['without scripts, on a phone', false, 390],
])('caring for somebody, %s', (_, scripts, width) => {
  let page: Page
  let person: string
  beforeAll(async () => {
    page = await deskOf(browser, app, 'HSM', '/staff', { scripts, width })
    person = (await untouched(page))[0] ?? ''
    expect(person).not.toBe('')
  })

  test('the alleged perpetrator is not among whom we contact, and the page says what is missing', async () => {
    await look(page, `${caseOf(person)}/contacts`)
    expect(await textOf(page)).toContain('Not the alleged perpetrator yet')
    expect(await accusedIn(page)).toBe(0)
    expect(await page.getByRole('link', { name: 'assess the risk' }).count()).toBeGreaterThan(0)
  })

  test('a risk that something makes High shows with its band, and brings its clocks', async () => {
    await look(page, `${person}/assessment`)
    await choose(page, 'answer-q1', 'daily')
    await choose(page, 'overrides', 'threat_to_kill')
    await press(page, 'Record the assessment', 'risk')
    const words = await textOf(page)
    expect(words).toContain('High risk')
    expect(words).toContain('Risk incomplete')
    expect(words).toContain('Safeguarding decided')
  })

  test('assessed lower, it stays High for whoever gives no reason, and the page says that a manager decides', async () => {
    await look(page, `${person}/assessment`)
    for (const box of await page.locator('[name=overrides]:checked').all()) await box.uncheck()
    await press(page, 'Record the assessment', 'risk')
    expect(await textOf(page)).toContain('It stays as it was until a manager decides')
    await look(page, `${person}/assessment`)
    expect(await page.getByRole('img', { name: /^Score of/ }).count()).toBe(1)
    await look(page, `${person}/assessment/lowering`)
    await choose(page, 'band', 'medium')
    await page.fill('[name=reason]', 'The threat was made by somebody else')
    await press(page, 'Lower the band', 'risk-lowered')
    expect(await textOf(page)).toContain('Medium risk')
  })

  test('a friend who reads their phone locks what is safe, and their plan is explained without a copy', async () => {
    await look(page, `${person}/mate-crime`)
    await choose(page, 'indicators', 'money_gone')
    await choose(page, 'careOrSupportNeeds', 'yes')
    await choose(page, 'readsPhoneOrLivesIn', 'yes')
    await press(page, 'Record what I found', 'mate-crime')
    expect(await textOf(page)).toContain('Only a manager may loosen it')
    await look(page, `${person}/plan`)
    await page.fill('[name=wants]', 'To keep my card')
    await page.fill('[name=nextReviewOn]', '2027-01-15')
    await press(page, 'Make the plan', 'plan')
    await look(page, `${person}/plan/giving`)
    expect(await page.locator('[name=format]').count()).toBe(1)
    expect((await page.goto(`${person}/plan/copy`))?.status()).toBe(404)
    await page.goto(`${person}/plan/giving`)
    await choose(page, 'format', 'explained_no_copy')
    await press(page, 'Record that they have it', 'plan-given')
    expect(await textOf(page)).toContain('explained, no copy left')
  })

  test('a safeguarding screen keeps what was typed when something is missing, and is then recorded', async () => {
    await look(page, `${person}/safeguarding`)
    for (const code of ['adult_needs', 'adult_abuse', 'adult_protect']) await choose(page, `answer-${code}`, 'yes')
    await page.fill('[name=views]', 'Her own bank account')
    await choose(page, 'outcome', 'no_referral')
    await page.getByRole('button', { name: 'Record the screen' }).click()
    await page.waitForSelector('.error-summary')
    expect(await textOf(page)).toContain('All three are yes: refer, or say why not')
    expect(await page.inputValue('[name=views]')).toBe('Her own bank account')
    expect(await axeViolations(page)).toEqual([])
    await choose(page, 'outcome', 'refer')
    await page.fill('[name=referredTo]', 'Adult social care')
    await press(page, 'Record the screen', 'screen')
    expect(await textOf(page)).toContain('Referred to Adult social care')
  })

  test('consent is overridden by two: one asks, another agrees, and only then is nothing of theirs missing before the alleged perpetrator is spoken to', async () => {
    await look(page, `${person}/override`)
    await choose(page, 'purpose', 'speak_to_alleged_perpetrator')
    await choose(page, 'reasonCode', 'care_act_adult')
    await page.fill('[name=reason]', 'She has no food and he holds her card')
    await choose(page, 'toldFirst', 'yes')
    await press(page, 'Ask a second person', 'override-asked')
    expect(await page.getByRole('link', { name: 'Agree or refuse' }).count()).toBe(0)
    await page.goto(`${caseOf(person)}/contacts`)
    const ask = page.locator(`a[href="${new URL(person).pathname}/override"]`)
    expect(await ask.count()).toBe(1)
    expect(await accusedIn(page)).toBe(0)
    const second = await deskOf(browser, app, 'DutyManager', '/staff', { scripts, width })
    await second.goto(caseOf(person))
    const way = await second.getByRole('link', { name: 'Agree or refuse' }).getAttribute('href')
    await look(second, new URL(way ?? '', person).href)
    await choose(second, 'answer', 'agreed')
    await second.fill('[name=reason]', 'Nothing less would do')
    await press(second, 'Record my answer', 'opinion')
    await page.goto(`${caseOf(person)}/contacts`)
    expect(await ask.count()).toBe(0)
    const othersMissing = await page.getByRole('link', { name: 'ask to act without their agreement' }).count()
    expect(await accusedIn(page)).toBe(othersMissing === 0 ? 1 : 0)
  })
})
