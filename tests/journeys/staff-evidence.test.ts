import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { axeViolations, launchChromium, settled } from '../support/chromium'
import { longNote, placedPhoto } from '../support/evidence-files'
import { deskOf, type Look, textOf } from './staff-desk'
import { signedIn } from './staff-visitor'
import { superuserOf } from './support-stored'

let app: RunningApp
let browser: Browser
let gallery: string

beforeAll(async () => {
  app = await startApp()
  browser = await launchChromium()
  const page = await deskOf(browser, app, 'HSM', '/staff/cases')
  for (const href of await page.locator('th a').evaluateAll(all => all.map(link => link.getAttribute('href')))) {
    await page.goto(`${app.url}${href}/evidence`)
    if ((await page.locator('.gallery > li').count()) > 0) gallery = `${href}/evidence`
  }
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const atDesk = (role: 'HSM' | 'ACM' | 'DutyManager', to: string, look: Look = {}) =>
  deskOf(browser, app, role, to, look)
const photo = { name: 'Amina’s door.jpg', mimeType: 'image/jpeg', buffer: placedPhoto }
const rtf = { name: 'diary.rtf', mimeType: 'application/rtf', buffer: Buffer.from('{\\rtf1\\ansi She shouted again}') }

async function add(page: Page, file: typeof photo, fields: Record<string, string> = {}) {
  await page.goto(`${app.url}${gallery}/new`)
  await settled(page)
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value)
  await page.setInputFiles('#file', file)
  await page.getByRole('button', { name: 'Add evidence' }).click()
}

async function download(page: Page, button: string) {
  const [arriving] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: arriving.suggestedFilename(), bytes: await readFile(await arriving.path()) }
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('evidence, %s', (_, scripts) => {
  test('is added, looked at, recorded, and its original opened for a reason that stands in custody', async () => {
    const page = await atDesk('HSM', gallery, { scripts })
    await add(page, photo, { caption: 'Paint on the door', made: 'On Friday' })
    await page.waitForURL(/evidence\/[0-9a-f-]{36}\?done=added/)
    const here = page.url().replace(/\?.*/, '')
    expect(await textOf(page)).toContain('The evidence was added')
    expect(
      await page
        .locator('.viewer img')
        .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(900)
    expect(await page.locator('.viewer img').getAttribute('alt')).toBe('Paint on the door')
    expect(await page.textContent('#custody ~ table')).toContain('Looked at the clean copy')
    expect(await textOf(page)).not.toContain('Fernsprecher')
    expect(await page.textContent('.hash')).toBe(createHash('sha256').update(placedPhoto).digest('hex'))

    await settled(page)
    await page.locator('[name=disclosure][value=ask_first]').check()
    await page.fill('[name=disclosureWords]', 'Only the police')
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.waitForURL(`${here}?done=recorded`)
    expect(await textOf(page)).toContain('Ask them first, each time. Only the police')

    await page.getByRole('button', { name: 'Download the original' }).click()
    await page.waitForURL(/reason=missing/)
    expect(await page.textContent('.error-summary')).toContain('Say why you need the original')
    await page.fill('[name=reason]', 'The police asked for it')
    const file = await download(page, 'Download the original')
    expect(file.name).toMatch(/^[A-Z0-9-]+-[0-9a-f]{8}\.jpg$/)
    expect(file.bytes.equals(placedPhoto)).toBe(true)
    await page.goto(here)
    expect(await page.textContent('#custody ~ table')).toContain('Opened the original: The police asked for it')
    expect(await textOf(page)).toContain('Fernsprecher')
    expect(await axeViolations(page)).toEqual([])
  })

  test('that cannot be made clean is downloaded only, with a warning, and only if its original may be kept', async () => {
    const page = await atDesk('HSM', gallery, { scripts })
    await page.goto(`${app.url}${gallery}/new`)
    await settled(page)
    await page.fill('[name=caption]', 'Her own diary')
    await page.locator('[name=keepOriginal][value=no]').check()
    await page.setInputFiles('#file', rtf)
    await page.getByRole('button', { name: 'Add evidence' }).click()
    await page.waitForSelector('.error-summary')
    expect(await page.textContent('.error-summary')).toContain('No clean copy can be made of this file')
    expect(await page.inputValue('[name=caption]')).toBe('Her own diary')
    expect(page.url()).not.toContain('diary')
    await page.locator('[name=keepOriginal][value=yes]').check()
    await page.setInputFiles('#file', rtf)
    await page.getByRole('button', { name: 'Add evidence' }).click()
    await page.waitForURL(/done=added/)
    expect(await textOf(page)).toContain('This can only be downloaded')
    await page.fill('[name=reason]', 'To read it')
    expect((await download(page, 'Download the original')).bytes.equals(rtf.buffer)).toBe(true)
  })
})

test('the gallery is walked with the arrow keys and an item with its neighbours, and both are plain links too', async () => {
  const page = await atDesk('ACM', gallery)
  await settled(page)
  const focused = () => page.evaluate('document.activeElement?.getAttribute("href")')
  const hrefs = await page.locator('.gallery h2 a').evaluateAll(all => all.map(link => link.getAttribute('href')))
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(hrefs[0])
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe(hrefs[1])
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${app.url}${hrefs[0]}`)
  await settled(page)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(`${app.url}${hrefs[1]}`)
  await settled(page)
  await page.focus('[name=caption]')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('link', { name: 'Previous item' }).click()
  await page.waitForURL(`${app.url}${hrefs[0]}`)
})

test.each([390, 1280])(
  'the gallery, an item, the form and the oversight fit %i px and axe finds nothing',
  async width => {
    const page = await atDesk('DutyManager', gallery, { width })
    const item = await page.locator('.gallery h2 a').first().getAttribute('href')
    for (const path of [gallery, item, `${gallery}/new`, '/staff/oversight/evidence']) {
      await page.goto(app.url + path)
      expect({ path, found: await axeViolations(page) }).toEqual({ path, found: [] })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
    expect(await textOf(page)).toContain('0 unowned')
    expect(await textOf(page)).toContain('0 without a clock')
  },
)

describe('an answer with a file', () => {
  const note = longNote(600_000)
  let manager: Awaited<ReturnType<typeof signedIn>>
  let item: string
  beforeAll(async () => {
    manager = await signedIn(app, 'HSM')
    item = await sent(note)
  })

  async function sent(bytes: Buffer, headers: Record<string, string> = {}): Promise<string> {
    const body = new FormData()
    body.set('from', 'me')
    body.set('file', new Blob([new Uint8Array(bytes)]), 'Amina.txt')
    const answer = await manager.send(`${gallery}/uploads`, { method: 'POST', body, headers })
    return answer.headers.get('location')?.replace(/\?.*/, '') ?? `${answer.status}`
  }
  const ask = (range?: string) => manager.send(`${item}/clean/1`, range ? { headers: { range } } : {})

  test('is ranged, sandboxed, sniffed by nobody and kept by nobody', async () => {
    const whole = await ask()
    expect([whole.status, Buffer.from(await whole.arrayBuffer()).equals(note)]).toEqual([200, true])
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': expect.stringMatching(/^no-store/),
      'content-security-policy': expect.stringContaining("sandbox; default-src 'none'"),
      'content-type': 'text/plain; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': expect.stringMatching(/^nosniff/),
    })
    const part = await ask('bytes=262140-262150')
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 262140-262150/600000'])
    expect(Buffer.from(await part.arrayBuffer()).equals(note.subarray(262140, 262151))).toBe(true)
    expect((await ask('bytes=-5')).headers.get('content-range')).toBe('bytes 599995-599999/600000')
    const beyond = await ask('bytes=600000-')
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */600000'])
  })

  test('has no sender’s name in any header, and its original no address', async () => {
    const body = new FormData()
    body.set('reason', 'The police asked')
    body.set('want', 'original')
    const answer = await manager.send(`${item}/original`, { method: 'POST', body })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream'])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Z0-9-]+-[0-9a-f]{8}\.txt"$/)
    expect(JSON.stringify([...answer.headers])).not.toContain('Amina')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    await answer.arrayBuffer()
    expect((await manager.get(`${item}/original`)).status).toBe(405)
    const foreign = await manager.send(`${item}/original`, {
      method: 'POST',
      body,
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(foreign.status).toBe(403)
  })

  test('breaks off, and never ends cleanly, where a piece was changed', async () => {
    const changed = await sent(longNote(600_000))
    const sql = superuserOf(app.dataDir)
    await sql`update beside.evidence_chunks set sealed = set_byte(sealed, 3, (get_byte(sealed, 3) + 1) % 256)
      where evidence_id = ${changed.split('/').at(-1) ?? ''} and copy = 'clean/1' and number = 1`
    await sql.end()
    const taking = manager.send(`${changed}/clean/1`).then(answer => answer.arrayBuffer())
    await expect(taking).rejects.toThrow()
    expect(app.log()).not.toContain('Amina')
  })

  test('is not taken from another site, from nobody, or for a case that is not there', async () => {
    expect(await sent(note, { origin: 'https://elsewhere.example' })).toBe('403')
    const body = new FormData()
    body.set('file', new Blob(['x']), 'x.txt')
    const nobody = await fetch(`${app.url}${gallery}/uploads`, { method: 'POST', body, redirect: 'manual' })
    expect([nobody.status, nobody.headers.get('location')]).toEqual([303, '/staff/sign-in'])
    const absent = gallery.replace(/[0-9a-f-]{36}/, '00000000-0000-4000-8000-000000000000')
    expect((await manager.send(`${absent}/uploads`, { method: 'POST', body })).status).toBe(404)
  })
})
