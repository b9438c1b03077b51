import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations } from '../support/chromium'
import { choose, takenOver } from './staff-entry-desk'
import { lettersOf, safeContactOn } from './support-reading'
import type { Offer, Story } from './support-stories'

type Desk = { page: Page; scripts: boolean }

/** The case stands as the story says: triage met, safe contact as told. */
export async function expectCase(page: Page, { teller, safe, triageBy }: Story) {
  expect(await safeContactOn(page, teller)).toEqual(safe)
  const clocks = await page.locator('.clocks li').allTextContents()
  const triage = new RegExp(`^TriageMetThu 24 Dec, 11:\\d\\dam\\. Target ${triageBy}\\.$`)
  expect(clocks).toContainEqual(expect.stringMatching(triage))
  expect(clocks).toContainEqual(expect.stringMatching(/^First contactDue /))
  expect(await page.locator('.case-head').textContent()).toContain('Officer Priya Nair')
  expect(await axeViolations(page)).toEqual([])
}

/** Two offers: one accepted when they have thought about it, one declined at once and without a reason. */
export async function offerSupport(desk: Desk, [accepted, declined]: Story['offers']) {
  const { page } = desk
  await makeOffer(desk, accepted, 'Not answered yet')
  expect(await stateOf(page, accepted)).toBe('Offered')
  await cardOf(page, accepted).getByRole('link', { name: 'Record their answer' }).click()
  await say(desk, 'Accepted', theirWords)
  await record(page, 'Record their answer')
  await makeOffer(desk, declined, 'Declined')
  await expectOffers(page, [accepted, declined])
}
const theirWords = 'Tak, proszę 🙏 "soon" & <by day>\nنعم'

/** What was accepted stands in their words, what was declined asks for no reason, and more can be offered. */
export async function expectOffers(page: Page, [accepted, declined]: Story['offers']) {
  expect(await stateOf(page, accepted)).toBe('Accepted')
  expect(await lettersOf(cardOf(page, accepted).locator('.as-typed'))).toEqual([`“${theirWords}”`])
  expect(await stateOf(page, declined)).toBe('Declined')
  for (const { to } of [accepted, declined])
    expect(await supportFor(page, to).getByRole('link', { name: 'Make an offer' }).isVisible()).toBe(true)
}

/** They want us to do nothing more: the wish is recorded, and only the wish. */
export async function wishNo(desk: Desk, victim: string) {
  const { page } = desk
  await page.getByRole('link', { name: `Record what ${victim} wants` }).click()
  await ready(desk)
  await page.getByRole('group', { name: 'Do they want us to go on?' }).getByLabel('No', { exact: true }).check()
  await record(page, 'Record')
  const wishes = page.locator('[aria-labelledby=wishes] dl > div')
  expect(await wishes.locator('dd').first().textContent()).toBe('No')
}

async function makeOffer(desk: Desk, { to, code }: Offer, answer: string) {
  const { page } = desk
  await supportFor(page, to).getByRole('link', { name: 'Make an offer' }).click()
  await ready(desk)
  const chosen = page.locator('label', { has: page.locator('[name=personId]:checked') })
  expect((await chosen.textContent())?.toLowerCase()).toContain(to.toLowerCase())
  expect(await axeViolations(page)).toEqual([])
  await choose(page, 'catalogueCode', code)
  await say(desk, answer)
  await record(page, 'Record offer')
}

async function say(desk: Desk, answer: string, words = '') {
  await ready(desk)
  await desk.page.getByRole('group', { name: 'What did they say?' }).getByLabel(answer, { exact: true }).check()
  await desk.page.getByLabel('In their words').fill(words)
}

/** Sends the form, and is back on the case with a word of what was done. */
async function record(page: Page, button: string) {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForSelector('#done')
}

/** Where there are scripts, they have taken the form over; where they are blocked, there is nothing to wait for. */
async function ready({ page, scripts }: Desk) {
  await page.waitForSelector('main form')
  if (scripts) await takenOver(page)
}

const supportFor = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: `Support for ${name}`, exact: true }) })
const cardOf = (page: Page, { to, name }: Offer) =>
  supportFor(page, to).locator('.offer', { has: page.getByRole('heading', { name, exact: true }) })
const stateOf = (page: Page, offer: Offer) => cardOf(page, offer).locator('.tag').textContent()
