import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { en } from '@/lib/language/en'
import type { Answers, Field } from '@/lib/reports/answers'
import { pageFields, pages } from '@/lib/reports/page-fields'
import { axeViolations } from '../support/chromium'
import { begin, goOn, press } from './public-steps'
import { choose, reference, send } from './staff-entry-desk'
import { given, isChosen } from './support-words'

/** From the start page to the last, each question answered by the words people see; sent. */
export async function tell(page: Page, url: string, answers: Answers) {
  await tellUpTo(9, page, url, answers)
  await press(page, 'Send')
}

export async function tellUpTo(last: number, page: Page, url: string, answers: Answers) {
  await begin(page, url)
  for (const step of pages.filter(step => step <= last)) {
    await answer(page, answers, pageFields[step])
    await goOn(page)
  }
}

export async function answer(page: Page, answers: Answers, fields: readonly Field[]) {
  for (const field of fields) for (const words of given(field, answers)) await answerOne(page, field, words)
}

async function answerOne(page: Page, field: Field, words: string) {
  if (field === 'talk') return page.getByLabel(words, { exact: true }).check()
  const { label: name } = en.questions[field]
  if (!isChosen(field)) return page.getByRole('textbox', { name, exact: true }).fill(words)
  await page.getByRole('group', { name, exact: true }).getByLabel(words, { exact: true }).check()
}

export type Received = { reference: string; receipt: string }

/** What the last page gives to keep; the same after a reload, and nothing on it that axe finds. */
export async function receive(page: Page): Promise<Received> {
  const received = await receivedOn(page)
  expect(received.reference).toMatch(/^LK-[2-9B-Z]{4}-[2-9B-Z]{2}$/)
  expect(received.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  expect(await axeViolations(page)).toEqual([])
  await page.reload()
  expect(await receivedOn(page)).toEqual(received)
  return received
}

async function receivedOn(page: Page): Promise<Received> {
  const [code = '', key = ''] = await page.locator('.receipt .code').allTextContents()
  return { reference: code.trim(), receipt: key.replace(/\s/g, '') }
}

const elsewhere = 'https://www.bbc.co.uk/weather'

/** Closes the last page: nothing of it is left in the browser, and neither going back nor asking again shows it. */
export async function closeSafely(page: Page, url: string, { reference: code, receipt }: Received) {
  await page.route(`${elsewhere}**`, route => route.fulfill({ contentType: 'text/html', body: '<h1>Sunny</h1>' }))
  await page.getByRole('link', { name: 'Close safely' }).click()
  await page.waitForURL(elsewhere)
  expect(await page.context().cookies()).toEqual([])
  for (const again of [() => page.goBack(), () => page.goto(`${url}/tell-us/received`)]) {
    await again()
    const text = (await page.content()).replace(/<[^>]*>|\s/g, '')
    expect(text).toContain(en.footer.accessibility)
    expect(text).not.toContain(code)
    expect(text).not.toContain(receipt)
  }
}

export type Arrival = { channel: string; date: string; time: string; through: string }

/** Everything at once on the page of staff, with a receipt; resolves with the reference and the receipt. */
export async function enter(page: Page, answers: Answers, { channel, date, time, through }: Arrival) {
  await choose(page, 'channel', channel)
  await page.getByLabel('Date received').fill(date)
  await page.getByLabel('Time received').fill(time)
  await page.getByLabel('Organisation or office it came through, if any').fill(through)
  for (const step of pages) await answer(page, answers, pageFields[step])
  await choose(page, 'reporterWantsReceipt', 'yes')
  await send(page)
  await reference(page)
  expect(await axeViolations(page)).toEqual([])
  return receivedOn(page)
}
