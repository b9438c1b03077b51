import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { sent } from './mailbox-desk'
import { begin, choose, goOn, pathOf, press } from './public-steps'
import { deskOf, openReport, textOf } from './staff-desk'
import { photo, storedFiles } from './uploads-stored'

let app: RunningApp
const browser = await launchChromium()
beforeAll(async () => {
  app = await startApp({ clock: '2026-12-05T23:40:00Z' })
})
afterAll(async () => {
  await browser.close()
  await app?.stop()
})

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })
const list = (page: Page) => page.locator('.file-list li')
const stairs = { name: 'Stairs.jpg', mimeType: 'image/jpeg', buffer: photo }

async function atPageSix(page: Page) {
  await begin(page, app.url)
  await goOn(page)
  await page.locator('#what').fill('They shout')
  for (const _ of [3, 4, 5, 6]) await goOn(page)
  await choose(page, 'Yes, I want to add it here')
}

async function atTheFiles(page: Page, receipt: string) {
  await page.goto(`${app.url}/come-back`)
  await page.fill('#receipt', receipt)
  await press(page, 'Open my messages')
  await page.getByRole('link', { name: 'Add a photo or a file' }).click()
  await page.waitForURL('**/come-back/files')
}

const add = (page: Page) => page.getByRole('button', { name: 'Add', exact: true }).click()

describe.each([
  ['with scripts', true, 390],
  ['with every script blocked', false, 1280],
])('%s', (_, scripts, width) => {
  test('a photo is added, looked at, removed, added again and sent, without where it was taken', async () => {
    const page = await newPage(browser, { scripts, width, height: 844 })
    await atPageSix(page)
    expect(await axeViolations(page)).toEqual([])
    await page.locator('#files').setInputFiles(stairs)
    await add(page)
    await eventually(() => list(page).count()).toBe(1)
    expect(await list(page).textContent()).toContain('Only the clean copy is kept.')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove Stairs.jpg' }).click()
    await eventually(() => list(page).count()).toBe(0)
    expect(await page.getByLabel('Yes, I want to add it here').isChecked()).toBe(true)
    await page.locator('#files').setInputFiles(stairs)
    await choose(page, 'Yes, keep the original too')
    await page.locator('.actions .button', { hasText: 'Continue' }).click()
    await page.waitForURL('**/tell-us/7')
    await choose(page, 'No, I want to stay anonymous')
    for (const _ of [8, 9, 10]) await goOn(page)
    expect(await list(page).textContent()).toContain('Stairs.jpgPhoto, 4 KBThe original is kept too.')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('link', { name: 'Change Do you have anything to show us?' }).click()
    await goOn(page)
    expect(pathOf(page)).toBe('/tell-us/10')
    await press(page, 'Send')
    expect(await page.locator('.hero').textContent()).toContain('We have 1 file from you.')
    const reference = await page.locator('.receipt .ref').textContent()
    expect((await storedFiles(app)).filter(file => file.reference === reference)).toEqual([
      { state: 'kept', kept: true, draft: false, reference, message: false, clock: true },
    ])
    await page.context().close()
  })

  test('a file with a few words is added to the messages, once, and only its number is shown again', async () => {
    const { receipt, reference } = await sent(app.url, s1)
    const page = await newPage(browser, { scripts, width, height: 844 })
    await atTheFiles(page, receipt)
    expect(await axeViolations(page)).toEqual([])
    await page.locator('.actions .button', { hasText: 'Send' }).click()
    await page.locator('.error-summary').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.locator('#text').fill('Taken last night')
    await page.locator('#files').setInputFiles(stairs)
    await add(page)
    await eventually(() => list(page).count()).toBe(1)
    expect(await page.locator('#text').inputValue()).toBe('Taken last night')
    await page.getByRole('button', { name: 'Stay longer' }).first().click()
    await page
      .locator('#files')
      .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('He said') })
    await page.locator('.actions .button', { hasText: 'Send' }).click()
    await page.waitForURL('**/come-back/messages?done=yes')
    expect(await page.locator('.msg.you').textContent()).toContain('Taken last nightWith 2 files')
    expect(await page.content()).not.toContain('Stairs.jpg')
    const files = (await storedFiles(app)).filter(file => file.reference === reference)
    expect(files.map(({ message, draft, clock }) => [message, draft, clock])).toEqual([
      [true, false, true],
      [true, false, true],
    ])
    await page.context().close()
    const desk = await deskOf(browser, app, 'HSM', '/staff/triage', { scripts })
    await openReport(desk, app.url, reference)
    await desk.getByRole('link', { name: /^Messages/ }).click()
    await desk.waitForURL('**/messages')
    expect(await textOf(desk)).toContain('Taken last nightWith 2 files, under Evidence')
    await desk.context().close()
  })
})

test('five files go one by one with a bar; what is not added is said of each, and focus is there', async () => {
  const page = await newPage(browser, { width: 390, height: 844 })
  await atPageSix(page)
  const notes = ['one', 'two', 'three'].map(name => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) }))
  const empty = { name: 'empty.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }
  await page.locator('#files').setInputFiles([empty, ...notes, { ...notes[0], name: 'again' } as (typeof notes)[0]])
  await add(page)
  await eventually(() => page.locator('[data-files-status]').textContent()).toContain('Finished.')
  expect(await list(page).count()).toBe(3)
  expect(await page.locator('.not-added li').allTextContents()).toEqual([
    'empty.jpg There is nothing in this file. Please look at it and try again.',
    expect.stringContaining('again You have already added this file.'),
  ])
  expect(await page.locator('#not-added').evaluate(one => one === document.activeElement)).toBe(true)
  expect(pathOf(page)).toBe('/tell-us/6')
  expect(await axeViolations(page)).toEqual([])
  await page.context().close()
})

test('a file on its way can be stopped, and nothing of it is there', async () => {
  const page = await newPage(browser, { width: 390, height: 844 })
  await atPageSix(page)
  const network = await page.context().newCDPSession(page)
  await network.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 40_000 },
  })
  const before = await storedFiles(app)
  await page.locator('#files').setInputFiles({ ...stairs, buffer: Buffer.concat([photo, Buffer.alloc(3_000_000)]) })
  await add(page)
  await expect
    .poll(() => page.locator('progress').evaluate(bar => (bar as HTMLProgressElement).value))
    .toBeGreaterThan(0)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect
    .poll(() => page.locator('[data-files-status]').textContent())
    .toBe('Stopped. Nothing of Stairs.jpg was kept.')
  await eventually(() => storedFiles(app)).toEqual(before)
  expect(pathOf(page)).toBe('/tell-us/6')
  await page.context().close()
})

test('where sending in the background fails, the form is posted plainly', async () => {
  const page = await newPage(browser, { width: 390, height: 844 })
  await atPageSix(page)
  await page.route('**/tell-us/6/files', route =>
    route.request().resourceType() === 'xhr' ? route.abort() : route.continue(),
  )
  await page.locator('#files').setInputFiles(stairs)
  await add(page)
  await page.waitForURL('**/tell-us/6#added')
  expect(await list(page).count()).toBe(1)
  await page.context().close()
})
