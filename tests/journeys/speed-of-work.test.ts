import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s1, unfairWorker } from '@/drizzle/seed/scenarios'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage, settled } from '../support/chromium'
import { visitor } from '../support/visitor'
import { open, pageOf, post, sent } from './mailbox-desk'
import { deskOf, textOf } from './staff-desk'
import { signedIn } from './staff-visitor'

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

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a colleague on the phone, %s', (_, scripts) => {
  test('finds the case by a name that only sounds alike, logs the call on one screen, and takes down a diary', async () => {
    const page = await deskOf(browser, app, 'ACM', '/staff', { scripts, width: 390 })
    await page.fill('#find', 'Zelinska')
    await page.press('#find', 'Enter')
    await page.waitForURL(`${app.url}/staff/search`)
    expect(await textOf(page)).toContain('Name sounds alike')
    expect(await page.locator('.queue').textContent()).not.toContain('Zieli')
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)

    await page
      .getByRole('link', { name: /Log a call/ })
      .first()
      .click()
    await page.waitForURL(/\/call/)
    const someone = page.locator('main .link-list a').first()
    if (await someone.count()) await someone.click()
    await page.waitForSelector('[name=note]')
    await settled(page)
    expect(await page.locator('main section').first().getAttribute('class')).toContain('safe-contact')
    await page.fill('[name=note]', 'She heard them on the stairs again')
    await page.locator('main form.stack button[type=submit], main form .actions button').last().click()
    await page.waitForSelector('.error-summary')
    expect(await page.inputValue('[name=note]')).toBe('She heard them on the stairs again')
    expect(await axeViolations(page)).toEqual([])
    await page.locator('[name=outcome][value=two_way]').check()
    await page.fill('[name=nextUpdate]', '2099-03-04')
    if (scripts) await page.press('[name=note]', 'Control+Enter')
    else await page.locator('main form .actions button').last().click()
    await page.waitForURL(/done=call/)
    expect(await textOf(page)).toContain('She heard them on the stairs again')

    await page
      .getByRole('link', { name: /Take down an entry|entr(y|ies)$/ })
      .first()
      .click()
    await page.waitForURL(/\/diary/)
    await settled(page)
    await page.locator('[name=personId]').first().check()
    await page.locator('[name=source][value=phone]').check()
    await page.fill('[name=startedAt]', '2026-01-02T22:10')
    await page.fill('[name=what]', 'He shouted “go home”')
    await page.locator('main form .actions button').last().click()
    await page.waitForURL(/done=diary/)
    await page.goto(`${page.url().replace(/\?.*/, '')}/diary`)
    expect(await textOf(page)).toContain('He shouted “go home”')
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })
})

test('what is hidden and what is not there are the same answer, byte for byte, and neither stands in an address', async () => {
  await sent(app.url, unfairWorker)
  const manager = await signedIn(app, 'HSM')
  const answer = async (words: string) => {
    const sentOn = await manager.post('/staff/search/words', { words })
    expect(sentOn.headers.get('location')).toBe('/staff/search')
    const cookie = (sentOn.headers.get('set-cookie') ?? '').toLowerCase()
    for (const word of words.toLowerCase().split(' ')) expect(cookie).not.toContain(word)
    const found = await manager.get('/staff/search')
    const html = (await found.text()).replaceAll(words, 'WORDS').replace(/nonce(="|\\":\\")[^"\\]*/g, '')
    return { status: found.status, main: html.slice(html.indexOf('<main'), html.indexOf('</main>')) }
  }
  const [hidden, absent] = [await answer('Desmond Clarke'), await answer('Nobody Clerkesmith')]
  expect(hidden).toEqual(absent)
  expect(hidden.main).toContain('Nothing was found')
})

test('a filter is kept under a name, leads back to the list as it was, and is taken away again', async () => {
  const manager = await signedIn(app, 'HSM')
  const query = 'show=open&late=yes'
  const kept = await manager.post('/staff/filters', { list: 'cases', query, name: 'Late ones', move: 'keep' })
  expect(kept.headers.get('location')).toBe('/staff/cases?show=open&late=yes')
  const html = await (await manager.get('/staff/cases')).text()
  expect(html).toContain('Late ones')
  const unnamed = await manager.post('/staff/filters', { list: 'cases', query, name: ' ', move: 'keep' })
  expect(await (await manager.get(unnamed.headers.get('location') ?? '')).text()).toContain('Give the filter a name.')
  const id = html.match(/name="id" value="([0-9a-f-]{36})"/)?.[1] ?? ''
  await manager.post('/staff/filters', { list: 'cases', query, id, move: 'drop' })
  expect(await (await manager.get('/staff/cases')).text()).not.toContain('Late ones')
})

describe('a diary in the mailbox', () => {
  test('is written without scripts by somebody nobody knows, once a form, and read again', async () => {
    const { receipt } = await sent(app.url, s1)
    const someone = visitor(app.url)
    await open(someone, receipt)
    expect((await pageOf(someone, '/come-back/messages')).text).toContain('Write in your diary')
    expect(await post(someone, 'notes', { text: '  ', place: 'The stairs' })).toBe('/come-back/notes')
    expect((await pageOf(someone, '/come-back/notes')).html).toContain('The stairs')
    const said = { text: 'Banging 😟', day: '2026-02-03', start: 'about 10', place: 'The stairs' }
    expect(await post(someone, 'notes', said)).toBe('/come-back/messages?done=yes')
    const { text } = await pageOf(someone, '/come-back/messages?done=yes')
    expect(text).toContain('Added to your diary')
    expect(text).toMatch(/Day: 2026-02-03 It started: about 10 Where: The stairs Banging 😟/)
  })

  test.each([
    [true, 390],
    [true, 1280],
    [false, 390],
  ])('is a page that axe finds nothing on and that scrolls one way (scripts: %s, %i wide)', async (scripts, width) => {
    const { receipt } = await sent(app.url, s1)
    const page = await newPage(browser, { scripts, width })
    await page.goto(`${app.url}/come-back`)
    await page.fill('[name=receipt]', receipt)
    await page.press('[name=receipt]', 'Enter')
    await page.waitForURL(/messages/)
    await page.goto(`${app.url}/come-back/notes`)
    expect(await axeViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await page.title()).not.toMatch(/diary/i)
    await page.context().close()
  })
})
