import type { Browser, Page } from 'playwright-core'
import type postgres from 'postgres'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, newPage } from '../support/chromium'
import { deskOf, textOf } from './staff-desk'
import { superuserOf } from './support-stored'

let app: RunningApp
let browser: Browser
let sql: postgres.Sql
let desk: Page

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startApp(), launchChromium()])
  sql = superuserOf(app.dataDir)
  desk = await deskOf(browser, app, 'SysAdmin', '/staff/administration', { scripts: false, width: 390 })
}, 300_000)
afterAll(async () => {
  await sql?.end()
  await browser?.close()
  await app?.stop()
})

const at = (path: string) => `${app.url}/staff/administration/${path}`
const send = async (name: string) => {
  await desk.getByRole('button', { name }).click()
  await desk.waitForLoadState()
}
const html = async (path: string) => (await fetch(app.url + path)).text()
const evil = '<img src=x onerror=alert(1)>"\'</style>'

test('the landlord is changed without scripts, and what was typed is words on every page, never more', async () => {
  await desk.goto(at('landlord'))
  await desk.fill('#name', evil)
  await desk.fill('#hours', `${evil} to 5pm`)
  await send('Keep these details')
  expect(await textOf(desk)).toContain('The details were changed')
  expect(await textOf(desk)).toMatch(/Larkmoor Homes → ?became/)
  for (const path of ['/', '/help', '/privacy', '/no-such-page', '/tell-us/99', '/staff/sign-in']) {
    const page = await html(path)
    expect(page, path).not.toContain('<img src=x')
    expect(page, path).not.toContain(evil)
  }
  expect(await desk.content()).not.toContain('<img src=x')
})

test('what the form does not ask is not taken, whatever is posted', async () => {
  await desk.goto(at('landlord'))
  await desk.evaluate(() => {
    for (const [name, value] of [
      ['accent', '#ffff00'],
      ['auditHeadTo', 'x@x.example'],
      ['single', 'false'],
    ]) {
      const input = Object.assign(document.createElement('input'), { name, value })
      document.querySelector('main form')?.append(input)
    }
  })
  await desk.fill('#name', 'Larkmoor Homes')
  await desk.fill('#hours', 'Monday to Friday, 9am to 5pm')
  await send('Keep these details')
  const rows = await sql`select name, accent, audit_head_to, single from beside.landlord`
  expect(rows).toEqual([{ name: 'Larkmoor Homes', accent: null, audit_head_to: null, single: true }])
})

test('the exit leads to no page of ours, and to none that tells', async () => {
  await desk.goto(at('landlord'))
  await desk.fill('#exitUrl', 'https://www.gov.uk/report-hate-crime')
  await send('Keep these details')
  expect(await textOf(desk)).toContain('says nothing of why somebody left')
  expect(await desk.inputValue('#exitUrl')).toBe('https://www.gov.uk/report-hate-crime')
})

test('a colour that nobody could read is refused with the nearest, which both halves then have', async () => {
  await desk.goto(at('look'))
  await desk.fill('#accent', '#ffcc00')
  await send('Keep this colour')
  expect(await textOf(desk)).toMatch(/#ffcc00 is too pale.*nearest that works is #[0-9a-f]{6}/)
  await send('instead')
  expect(await textOf(desk)).toContain('The colour was changed')
  const [row] = await sql`select accent from beside.landlord`
  const answer = await fetch(app.url)
  const page = await answer.text()
  const nonce = answer.headers.get('content-security-policy')?.match(/style-src 'self' 'nonce-([^']+)'/)?.[1]
  expect(page).toContain(`<style nonce="${nonce}">:root{--color-tarn:${row?.accent};`)
  for (const dark of [false, true]) {
    const visitor = await newPage(browser, { width: 390, dark })
    await visitor.goto(app.url)
    expect(await axeViolations(visitor)).toEqual([])
    const shown = await visitor.evaluate('getComputedStyle(document.querySelector(".button")).backgroundColor')
    expect(shown).not.toBe(dark ? 'rgb(138, 208, 212)' : 'rgb(16, 80, 90)')
    await visitor.context().close()
  }
})

test('a logo is drawn again, kept for good by whoever sees it, and tells nobody who looks', async () => {
  const file = await sharp({ create: { width: 2400, height: 300, channels: 3, background: '#8a1538' } })
    .jpeg()
    .toBuffer()
  await desk.goto(at('look'))
  await desk.setInputFiles('#logo', { name: '../../x.php', mimeType: 'text/html', buffer: file })
  await send('Show this logo')
  expect(await textOf(desk)).toContain('The logo was changed')
  const address = (await html('/')).match(/src="(\/logo\/[0-9a-f]{64})"/)?.[1] ?? ''
  const answer = await fetch(app.url + address)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    ...{ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'image/png' },
    'content-security-policy': expect.stringContaining('sandbox'),
  })
  expect([answer.headers.get('set-cookie'), answer.headers.get('vary')?.includes('ookie') ?? false]).toEqual([
    null,
    false,
  ])
  await desk.setInputFiles('#logo', {
    name: 'x.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  })
  await send('Show this logo')
  expect(await textOf(desk)).toContain('Choose a PNG, JPEG or WebP picture')
  expect(await axeViolations(desk)).toEqual([])
  await send('Show none')
  expect((await fetch(app.url + address)).status).toBe(404)
})

test('days, messages and lists are changed without scripts, and what was typed is shown as words', async () => {
  await desk.goto(at('calendar-days'))
  await desk.fill('#day', '2027-09-14')
  await desk.fill('#label', evil)
  await send('Close this day')
  expect(await textOf(desk)).toContain('Tuesday 14 September 2027')
  expect(await desk.content()).not.toContain('<img src=x')
  const manager = await deskOf(browser, app, 'HSM', '/staff/administration', { scripts: false })
  await manager.goto(at('templates/message_waiting'))
  await manager.fill('#text', '{landlord}: your hate report. Call {phone}.')
  await manager.getByRole('button', { name: 'Keep these words' }).click()
  await expect.poll(() => textOf(manager)).toContain('“hate” could tell whoever reads over a shoulder')
  await manager.fill('#text', '{landlord} would like a word. Call {phone}.')
  await manager.getByRole('button', { name: 'Keep these words' }).click()
  await expect.poll(() => textOf(manager)).toContain('Larkmoor would like a word. Call 01632 960100.')
  expect(await axeViolations(manager)).toEqual([])
  await manager.goto(at('word-lists/measures?item=lighting'))
  await manager.fill('#words', evil)
  await manager.getByRole('button', { name: 'Change the words' }).click()
  await expect.poll(() => textOf(manager)).toContain('The words were changed')
  expect(await manager.content()).not.toContain('<img src=x')
  expect(await axeViolations(manager)).toEqual([])
})
