import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { settled } from '../support/chromium'
import { openReport, textOf } from './staff-desk'

/** The same landlord at a later time: stopped, and started again on what it has kept. Everybody signs in anew. */
export async function moveOn(app: RunningApp, clock: string): Promise<RunningApp> {
  await app.stop()
  return startApp({ clock, dataDir: app.dataDir })
}

/** What is typed or chosen, by the names of the fields. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Each form of a case or of one of its people: its page, its button, and the word of what was done. */
const forms = {
  person: ['people', 'Add person', 'person'],
  contact: ['contacts', 'Record contact', 'contact'],
  incident: ['incidents', 'Record the incident', 'incident'],
  offer: ['support', 'Record offer', 'offer'],
  assessment: ['assessment', 'Record the assessment', 'risk'],
  screen: ['safeguarding', 'Record the screen', 'screen'],
  'mate-crime': ['mate-crime', 'Record what I found', 'mate-crime'],
  plan: ['plan', 'Make the plan', 'plan'],
  action: ['plan/actions', 'Add to the plan', 'action'],
  giving: ['plan/giving', 'Record that they have it', 'plan-given'],
  summary: ['summary/giving', 'Record that they have it', 'summary'],
  'check-ins': ['check-ins', 'Record what they want', 'check-ins'],
  'safe-contact': ['safe-contact', 'Record safe contact', 'safe-contact'],
  consent: ['consents', 'Record what they said', 'consent'],
  interpreter: ['interpreter', 'Record the booking', 'interpreter'],
  police: ['police', 'Record', 'police'],
  wish: ['wish', 'Record', 'wish'],
  standing: ['standing', 'Record', 'standing'],
} as const

/** Records something through its form, as the officer does; `of` is the address of a case, or of a person in it. */
export async function record(page: Page, of: string, form: keyof typeof forms, fields: Fields): Promise<void> {
  const [path, button, done] = forms[form]
  await page.goto(`${of}/${path}`)
  await fill(page, fields)
  await pressFor(page, button, done)
}

/** Presses a button, and is on a page that says what was done. */
export async function pressFor(page: Page, button: string, done: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await page.waitForURL(url => url.searchParams.get('done') === done)
}

/** Fills in the form that shows, once whatever scripts it has are at work. */
export async function fill(page: Page, fields: Fields): Promise<void> {
  await settled(page)
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) await fillOne(page, name, one)
}

async function fillOne(page: Page, name: string, value: string) {
  const field = page.locator(`main form [name="${name}"]:not([type=hidden])`)
  const kind = await field.first().evaluate(one => (one as HTMLInputElement).type)
  if (kind === 'radio' || kind === 'checkbox') return field.and(page.locator(`[value="${value}"]`)).check()
  if (!kind.startsWith('select')) return field.first().fill(value)
  const option = field.first().locator('option', { hasText: value })
  await field.first().selectOption((await option.first().getAttribute('value')) ?? '')
}

/** Classifies the report that shows, and is back on it. */
export async function classify(page: Page, fields: Fields): Promise<void> {
  const report = page.url().split('?')[0]
  await page.goto(`${report}/classification`)
  await fill(page, fields)
  await pressFor(page, 'Record', 'classified')
}

/** The address of somebody in the case that shows, by the name or the part that it gives them. */
export async function personOn(page: Page, name: string): Promise<string> {
  const heading = page.locator('.care h3', { hasText: new RegExp(`^${name}$`, 'i') })
  const id = (await heading.getAttribute('id'))?.replace('care-', '')
  return `${page.url().split('?')[0]}/people/${id}`
}

/** Every clock that counts with its target, such as { 'First contact': 'Mon 7 Dec, 5pm' }. */
export async function targetsOn(page: Page): Promise<Record<string, string>> {
  const lines = await clockLines(page)
  return Object.fromEntries(lines.map(([name, , detail]) => [name, /(?:Target|Was) ([^.]+)\./.exec(detail)?.[1] ?? '']))
}

/** Every clock that counts with its badge, such as { 'First contact': 'Due Mon 7 Dec, 5pm' }. */
export async function badgesOn(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries((await clockLines(page)).map(([name, badge]) => [name, badge]))
}

/** Every clock that counts, as [name, badge, detail]: one that was met may stand beside the next of the same name. */
export async function clockLines(page: Page): Promise<[string, string, string][]> {
  const lines = await page
    .locator('.clocks li')
    .evaluateAll(all => all.map(line => [...line.children].map(part => part.textContent?.trim() ?? '')))
  const read = lines.map(([name = '', badge = '', detail = '']): [string, string, string] => [name, badge, detail])
  return read.filter(([, , detail]) => !detail.startsWith('No longer needed'))
}

/** What Today, or the page of a case, asks for: "By 5pm today: Make first contact with the witness". */
export async function stepsOn(page: Page, reference = ''): Promise<string[]> {
  const tasks = await page
    .locator('.tasks li', { hasText: reference })
    .evaluateAll(all =>
      all.map(task =>
        [task.querySelector('.when strong'), task.querySelector('h3')].map(part => part?.textContent ?? '').join(': '),
      ),
    )
  return tasks.map(task => task.replace(/\s+/g, ' '))
}

/** Decides on whatever else waits in the queue, so that only what is forgotten would be left. */
export async function decideTheRest(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/staff/triage`)
  for (const reference of await page.locator('.queue a.ref').allTextContents()) {
    await openReport(page, url, reference.trim())
    await fill(page, { decision: 'information_only', reason: 'Nothing to act on yet. Kept by place.' })
    await pressFor(page, 'Record decision', 'yes')
  }
}

/** A manager decides on whatever else waits; then nothing of theirs has no owner. */
export async function expectNothingUnowned(manager: Page, url: string): Promise<void> {
  await decideTheRest(manager, url)
  await manager.goto(`${url}/staff/oversight/cases`)
  expect(await textOf(manager)).toContain('Everything has an owner')
}

/** Says what was done when somebody was called at once, of every call about it, from the top of Today. */
export async function answerCalls(page: Page, url: string, reference: string, note: string): Promise<void> {
  await page.goto(`${url}/staff`)
  const call = page.getByRole('link', { name: new RegExp(`^Say what you did: ${reference}`) }).first()
  while ((await call.count()) > 0) {
    await call.click()
    await page.waitForURL('**/staff/alarms/**')
    await fill(page, { note })
    await page.getByRole('button', { name: 'Record what I did' }).click()
    await page.waitForURL(`${url}/staff`)
  }
}
