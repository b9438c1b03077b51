import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium } from '../support/chromium'
import { deskOf, openReport, signInOn, tellReport, textOf, waiting } from './staff-desk'

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

const decide = (page: Page) => page.getByRole('button', { name: 'Record decision' }).click()
/** A new report, read by somebody who may decide on it. */
const reading = async (role: 'HSM' | 'ACM', scripts: boolean, reference?: string) => {
  const told = reference ?? (await tellReport(app.url))
  const page = await deskOf(browser, app, role, '/staff', { scripts })
  await openReport(page, app.url, told)
  return { page, reference: told }
}

describe.each([
  ['with scripts', true],
  ['with scripts blocked', false],
])('%s', (_, scripts) => {
  test('the queue is read at every width, and has no word of a report', async () => {
    for (const width of [1280, 390, 320]) {
      const page = await deskOf(browser, app, 'HSM', '/staff/triage', { scripts, width })
      expect(await axeViolations(page)).toEqual([])
      expect(await textOf(page)).not.toMatch(/shouts|Farouk|bacon/)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page.context().close()
    }
  })

  test('filters are an address: the same address gives the same list', async () => {
    const page = await deskOf(browser, app, 'HSM', '/staff/triage', { scripts })
    await page.getByText('Narrow the list').click()
    await page.selectOption('#level', 'anonymous')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL('**level=anonymous**')
    const there = await waiting(page)
    await page.reload()
    expect(await waiting(page)).toEqual(there)
    await page.context().close()
  })

  test('a decision asks for what is missing, and keeps what was written', async () => {
    const { page } = await reading('HSM', scripts)
    await page.check('[value=new_case]')
    await page.fill('#reason', 'No open case about this place.')
    await decide(page)
    await page.waitForSelector('#officer-error')
    expect(await textOf(page)).toContain('Choose who will be the named officer')
    expect(await page.inputValue('#reason')).toBe('No open case about this place.')
    expect(await page.isChecked('[value=new_case]')).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  test('whose session ended while typing keeps the text, signs in beside it and sends it once more', async () => {
    const { page } = await reading('HSM', scripts)
    await page.check('[value=information_only]')
    await page.fill('#reason', 'Typed while the session ended')
    await page.context().clearCookies()
    await decide(page)
    const link = page.getByRole('link', { name: /Sign in/ })
    await link.waitFor()
    expect(await page.locator('textarea').first().inputValue()).toBe('Typed while the session ended')
    expect(await link.getAttribute('target')).toBe('_blank')
    expect(await axeViolations(page)).toEqual([])
    const beside = await page.context().newPage()
    await signInOn(beside, app, 'HSM', '/staff')
    await (scripts ? decide(page) : page.reload())
    await page.waitForURL('**done=yes')
    expect(await textOf(page)).toContain('Typed while the session ended')
    await page.context().close()
  })

  test('the second of two is told who decided, and what they wrote is still there', async () => {
    const { page: first, reference } = await reading('ACM', scripts)
    const { page: second } = await reading('HSM', scripts, reference)
    for (const page of [first, second]) {
      await page.check('[value=new_case]')
      await page.selectOption('#officer', { index: 1 })
    }
    await first.fill('#reason', 'The first of two')
    await second.fill('#reason', 'The second of two')
    await decide(first)
    await first.waitForURL('**done=yes')
    expect(await textOf(first)).toContain('Opened a new case')
    expect(await axeViolations(first)).toEqual([])
    await decide(second)
    await second.waitForSelector('#form-message')
    expect(await textOf(second)).toMatch(/Priya Nair decided this at \d+(:\d+)?[ap]m/)
    expect(await second.inputValue('#written')).toBe('The second of two')
    expect(await axeViolations(second)).toEqual([])
    await Promise.all([first.context().close(), second.context().close()])
  })
})

test('a report is read exactly as it was told, its safe contact first, and becomes a case', async () => {
  const { page, reference } = await reading('HSM', true)
  const text = await textOf(page)
  expect(text).toContain(reference)
  for (const words of ['He shouts at me on the stairs.', 'It happened to me', 'Sam Reed', 'Phone: 07700 900231'])
    expect(text).toContain(words)
  expect(text.indexOf('Safe contact')).toBeLessThan(text.indexOf('In their words'))
  expect(await page.title()).not.toContain('Reed')
  await page.check('[value=new_case]')
  await page.selectOption('#officer', { label: await labelOf(page, 'Priya Nair') })
  await page.fill('#reason', 'Nothing open at Fern Walk')
  await decide(page)
  await page.waitForURL('**done=yes')
  await page.getByRole('link', { name: /^C-/ }).click()
  await page.waitForURL('**/staff/cases/**')
  expect(await textOf(page)).toContain('Sam Reed')
  await page.context().close()
})

test('a restricted case is out of sight for who made it, who is told so calmly', async () => {
  const { page } = await reading('HSM', true)
  const address = page.url()
  await page.check('[value=restricted_case]')
  await page.fill('#reason', 'May be about one of ours')
  await decide(page)
  await page.waitForURL('**done=restricted_case')
  expect(await textOf(page)).toContain('Recorded as a restricted case')
  expect(await axeViolations(page)).toEqual([])
  expect((await page.goto(address))?.status()).toBe(404)
  await page.context().close()
})

test('the conduct lead is not offered an ordinary case for a restricted report', async () => {
  const page = await deskOf(browser, app, 'HRCase', '/staff/triage')
  await page.locator('.queue a.ref').first().click()
  await page.waitForSelector('#words')
  expect(await textOf(page)).toContain('Restricted')
  expect(await page.locator('[value=restricted_case]').count()).toBe(1)
  expect(await page.locator('[value=new_case]').count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await page.context().close()
})

describe('what one person alone does not decide', () => {
  test.each([
    ['with scripts', true],
    ['with scripts blocked', false],
  ])('ordinary anti-social behaviour is proposed by one and agreed by another, %s', async (_, scripts) => {
    const told = await tellReport(app.url, { grounds: 'none' })
    const { page } = await reading('ACM', scripts, told)
    await page.check('[value=ordinary_asb]')
    await page.fill('#reason', 'Loud music, aimed at nobody')
    await decide(page)
    await page.waitForSelector('#ordinarySeverity-error')
    expect(await textOf(page)).toContain('Say that nobody perceives hate and that it is not harassment')
    expect(await axeViolations(page)).toEqual([])
    await page.check('[name=ordinarySeverity][value=C]')
    await page.check('#notHarassment')
    await decide(page)
    await page.waitForURL('**done=proposed')
    expect(await textOf(page)).toContain('You proposed this, so somebody else must answer it.')
    await page.goto(`${app.url}/staff/triage`)
    expect(await textOf(page)).toContain('Waits for a second person')
    const { page: second } = await reading('HSM', scripts, told)
    await second.getByRole('link', { name: 'Answer it' }).click()
    await second.check('[value=agreed]')
    await second.fill('#reason', 'I read it as well')
    expect(await axeViolations(second)).toEqual([])
    await second.getByRole('button', { name: 'Record my answer' }).click()
    await second.waitForURL('**done=answered')
    const text = await textOf(second)
    expect(text).toContain('Passed on as ordinary anti-social behaviour')
    expect(text).toMatch(/By\s*Priya Nair.*Agreed by\s*Helen Marsh/)
    await Promise.all([page.context().close(), second.context().close()])
  })
})

describe('beside the words of a report', () => {
  test('stand a translation, an addition, a perception and a classification, and the words stay', async () => {
    const { page } = await reading('ACM', true)
    const address = page.url()
    const record = async (link: string, fill: () => Promise<unknown>, button: string) => {
      await page.getByRole('link', { name: link }).click()
      await page.waitForSelector('#told')
      await fill()
      expect(await axeViolations(page)).toEqual([])
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.waitForURL(url => url.search.startsWith('?done='))
    }
    await record(
      'Put a translation beside it',
      async () => {
        await page.selectOption('#language', 'ar')
        await page.fill('#text', 'In English it says this')
      },
      'Put it beside their words',
    )
    await record('Add to this report', () => page.fill('#text', 'Rang back: also on Monday'), 'Add')
    await record(
      'Record who perceives it',
      async () => {
        await page.check('[name=who][value=staff]')
        await page.check('[name=grounds][value=race]')
        await page.check('[name=basis][value=perceived]')
      },
      'Record what they perceive',
    )
    await record('Classify it', () => page.check('[name=types][value=online_or_phone]'), 'Record')
    expect(page.url()).toContain(address)
    const text = await textOf(page)
    for (const words of [
      'He shouts at me on the stairs.',
      'Translated from Arabic',
      'Not certified',
      'In English it says this',
    ])
      expect(text).toContain(words)
    for (const words of ['Rang back: also on Monday', 'One of our staff: Race', 'Hate incident', 'Do not reply'])
      expect(text).toContain(words)
    expect(await page.locator('[aria-labelledby=words] [lang=ar]').count()).toBe(1)
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await axeViolations(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
    await page.context().close()
  })
})

const labelOf = async (page: Page, name: string) =>
  (await page.locator('#officer option').allTextContents()).find(label => label.startsWith(name)) ?? ''
