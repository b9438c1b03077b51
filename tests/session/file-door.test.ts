import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { filesLimit, notAddedPage, seeOther, turnedAway } from '@/app/_session/file-door'
import { type Config, readConfig } from '@/lib/config'

const key = Buffer.alloc(32, 1).toString('base64')
const settings: Record<string, string> = {
  BESIDE_SURFACE: 'public',
  BESIDE_URL: 'http://localhost:3000',
  BESIDE_DATA: mkdtempSync(join(tmpdir(), 'beside-door-')),
  DATABASE_URL_PUBLIC: 'postgres://beside_public:x@127.0.0.1:1/beside',
  RECEIPT_PEPPER: key,
  CASEWORK_PUBLIC_KEY: key,
}
const memory = globalThis as { besideConfig?: Config }
beforeAll(() => void Object.assign(process.env, settings))
beforeEach(() => {
  memory.besideConfig = readConfig(process.env)
})

const asked = (headers: Record<string, string> = {}) =>
  new Request('http://localhost:3000/tell-us/6/files', {
    method: 'POST',
    headers: { host: 'localhost:3000', ...headers },
  })
const statusOf = async (request: Request) => (await turnedAway(request, '/tell-us/6'))?.status

test.each<[string, Record<string, string>, number | undefined]>([
  ['of ours', { origin: 'http://localhost:3000' }, undefined],
  ['of a text browser, which says nothing', {}, undefined],
  ['of another site', { origin: 'https://evil.example' }, 403],
  ['that hides where it comes from', { 'sec-fetch-site': 'cross-site' }, 403],
  ['as long as five files and a page of answers', { 'content-length': `${filesLimit}` }, undefined],
  ['one byte longer', { 'content-length': `${filesLimit + 1}` }, 413],
])('a form %s is answered %s', async (_, headers, status) => {
  expect(await statusOf(asked(headers))).toBe(status)
})

test('a process of the staff half takes no files of the public', async () => {
  memory.besideConfig = { ...readConfig(process.env), surface: 'staff' }
  expect(await statusOf(asked({ origin: 'http://localhost:3000' }))).toBe(404)
})

test('an answer carries what the proxy adds to others', () => {
  const { headers, status } = seeOther('/tell-us/6')
  expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([303, '/tell-us/6', 'no-store'])
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy-report-only')).toContain("require-trusted-types-for 'script'")
  expect(headers.get('reporting-endpoints')).toBe('beside="/api/reports"')
})

test('what could not be kept for a fault of ours comes back to be posted again, as one that only adds', async () => {
  const page = await notAddedPage('/come-back/files/records', { text: 'Last night', move: 'send', remove: 'x' })
  const html = await page.text()
  expect(page.status).toBe(503)
  expect(html).toContain('name="text" value="Last night"')
  expect(html.match(/name="move" value="[^"]*"/g)).toEqual(['name="move" value="add"'])
  expect(html).not.toContain('name="remove"')
})
