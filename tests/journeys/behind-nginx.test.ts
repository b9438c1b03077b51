import { connect } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everywhere } from '../../bin/answer-headers.mjs'
import { type RunningApp, startApp } from '../support/app'
import { launchChromium } from '../support/chromium'
import { ask, name, type RunningProxy, startNginx } from '../support/nginx'

const own = `https://${name}`
let app: RunningApp
let proxy: RunningProxy
let browser: Browser

beforeAll(async () => {
  const env = { BESIDE_URL: own, BESIDE_TRUSTED_PROXY: '127.0.0.1', BESIDE_SECOND_FACTOR: 'optional' }
  app = await startApp({ env })
  proxy = await startNginx(app.port)
  const here = `--host-resolver-rules=MAP ${name}:443 127.0.0.1:${proxy.port}`
  browser = await launchChromium(['--ignore-certificate-errors', here])
})
afterAll(async () => {
  await browser?.close()
  proxy?.stop()
  await app?.stop()
})

const asked = (path: string, more = {}) => ask(proxy.port, path, more)
const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
})

describe('every kind of answer carries every header, once', () => {
  test.each([
    ['a page', '/', {}, 200],
    ['a page there is not', '/nothing', {}, 404],
    ['a step there is not', '/tell-us/99', {}, 404],
    ['a redirect', '/staff', {}, 307],
    ['a static file', '/exit.js', {}, 200],
    ['a picture', '/favicon.svg', {}, 200],
    ['a route', '/api/health', {}, 200],
    ['a form of another site', '/tell-us/1/answers', form({ safe: 'safe' }, { origin: 'https://evil.example' }), 403],
    ['a form too long', '/tell-us/1/answers', form({ what: 'a'.repeat(300_000) }), 413],
    ['a form sent nowhere', '/help', form({}), 404],
    ['a report of a browser', '/api/reports', form({}), 204],
    ['a method there is not', '/', { method: 'PUT' }, 405],
    ['where to tell of a hole', '/.well-known/security.txt', {}, 200],
  ])('%s', async (_what, path, more, status) => {
    const answer = await asked(path, more)
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject(everywhere(own))
    const names = answer.raw.filter((_, at) => at % 2 === 0).map(one => one.toLowerCase())
    for (const header of [...Object.keys(everywhere(own)), 'content-security-policy', 'cache-control'])
      expect([header, names.filter(one => one === header).length <= 1]).toEqual([header, true])
  })
})

test('cookies belong to this host and to https alone', async () => {
  const { headers } = await asked('/tell-us/1/answers', form({ safe: 'safe', move: 'continue' }, { origin: own }))
  expect(String(headers['set-cookie'])).toMatch(
    /^__Host-visit=[^;]+; Path=\/;(?=.*Secure)(?=.*HttpOnly)(?=.*SameSite=strict)/i,
  )
  expect(String(headers['set-cookie'])).not.toMatch(/domain/i)
})

describe('no host that a request claims gets into an answer', () => {
  const claims = {
    'x-forwarded-host': 'evil.example',
    forwarded: 'host=evil.example',
    'x-forwarded-proto': 'http',
    'x-original-url': '/staff',
  }
  test.each(['/staff', '/tell-us', '/.well-known/security.txt', '/come-back'])('%s', async path => {
    const answer = await asked(path, { headers: claims })
    expect(JSON.stringify(answer.headers) + answer.text).not.toContain('evil.example')
    if (answer.headers.location) expect(answer.headers.location).toMatch(/^\/[^/]/)
  })
  test('another name is not answered at all, nor is ours without https', async () => {
    await expect(asked('/', { headers: { host: 'evil.example' } })).rejects.toThrow()
    const plain = await fetch(`http://127.0.0.1:${proxy.plainPort}/help`, { redirect: 'manual' }).catch(() => undefined)
    expect(plain?.status).toBeUndefined()
  })
  test('asked past the proxy it is refused in calm words', async () => {
    const told = await raw(app.port, 'GET / HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n')
    expect(told).toMatch(/^HTTP\/1\.1 421/)
  })
})

function raw(port: number, text: string): Promise<string> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    let told = ''
    socket.on('data', chunk => {
      told += chunk
    })
    socket.on('close', () => resolve(told))
    socket.on('error', () => {})
    socket.write(text)
  })
}

test('a large file streams through and is kept nowhere on the way', async () => {
  const line =
    '--beside\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n'
  const body = Buffer.concat([Buffer.from(line), Buffer.alloc(12_000_000, 'a'), Buffer.from('\r\n--beside--\r\n')])
  const { headers: first } = await asked(
    '/tell-us/1/answers',
    form({ safe: 'safe', move: 'continue' }, { origin: own }),
  )
  const headers = {
    ...{ 'content-type': 'multipart/form-data; boundary=beside', origin: own, 'content-length': `${body.length}` },
    cookie: String(first['set-cookie']).split(';')[0] ?? '',
  }
  const answer = await asked('/tell-us/6/files', { method: 'POST', headers, body })
  expect([answer.status, proxy.kept()]).toEqual([303, []])
})

test('whoever sends their headers letter by letter is let go', async () => {
  const began = Date.now()
  await raw(proxy.plainPort, 'GET / HTTP/1.1\r\nhost: rep')
  expect(Date.now() - began).toBeLessThan(15_000)
})

describe('in a browser', () => {
  const wrong: string[] = []
  let page: Page

  beforeAll(async () => {
    page = await browser.newPage()
    page.on('console', said => {
      if (/Content Security Policy|Trusted|Permissions-Policy|blocked/i.test(said.text())) wrong.push(said.text())
    })
    page.on('pageerror', error => wrong.push(error.message))
    const account = app.demoAccounts.find(({ role }) => role === 'SysAdmin')
    await page.goto(`${own}/staff/sign-in`)
    await page.fill('#email', account?.email ?? '')
    await page.fill('#password', account?.password ?? '')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL(`${own}/staff`)
  })

  test('signing in works, and its cookie is for this host alone', async () => {
    const cookies = await page.context().cookies()
    expect(cookies.find(cookie => cookie.name === '__Host-beside-staff')).toMatchObject({
      secure: true,
      httpOnly: true,
    })
  })

  test('nothing of our own pages is stopped, or would be by Trusted Types, on either half', async () => {
    for (const path of ['/', '/tell-us', '/tell-us/1', '/come-back', '/help', '/staff', '/staff/account/second-factor'])
      await page.goto(own + path).catch(() => undefined)
    await page.goto(`${own}/staff`)
    await page.getByRole('link', { name: 'What browsers stopped' }).click()
    await page.getByRole('heading', { level: 1, name: 'What browsers stopped' }).waitFor()
    expect(wrong).toEqual([])
  })

  test('what a browser says was stopped is counted by kind, and shown without a word of it', async () => {
    const report = {
      'csp-report': { 'document-uri': `${own}/tell-us/2`, 'effective-directive': 'img-src', 'blocked-uri': 'inline' },
    }
    await asked('/api/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/csp-report' },
      body: JSON.stringify(report),
    })
    await page.goto(`${own}/staff/administration/browser-reports`)
    expect(await page.locator('main').textContent()).toContain('img-src')
    expect(await page.locator('main').textContent()).not.toMatch(/tell-us/)
  })

  test.each(['/staff/cases/00000000-0000-4000-8000-000000000000', '/staff/triage'])(
    '%s, not there or not theirs, says so where no script loads and as plain text',
    async path => {
      await page.context().route('**/*.js', route => route.abort())
      const answer = await page.goto(own + path)
      expect(answer?.status()).toBe(404)
      expect(await page.locator('main').textContent()).toContain('Not found, or not yours')
      expect(await page.getByRole('link', { name: 'Go to today' }).count()).toBe(1)
      await page.context().unroute('**/*.js')
      await page.goto(own + path)
      expect(await page.locator('h1').allTextContents()).toEqual(['Not found, or not yours'])
    },
  )
})
