import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkPage } from '@/app/_session/page-check'
import { POST as mailboxFiles } from '@/app/(public)/come-back/files/records/route'
import { POST as reportFiles } from '@/app/(public)/tell-us/6/files/route'
import { POST as evidence } from '@/app/staff/cases/[caseId]/evidence/uploads/route'
import { type Config, readConfig } from '@/lib/config'
import { ownCheck } from '../../bin/page-check.mjs'

const key = Buffer.alloc(32, 1).toString('base64')
const ours = 'https://report.example.org'
const settings: Record<string, string> = {
  ...{ BESIDE_SURFACE: 'all', BESIDE_URL: ours, BESIDE_DATA: mkdtempSync(join(tmpdir(), 'beside-origins-')) },
  ...Object.fromEntries(
    ['PUBLIC', 'STAFF', 'JOBS'].map(login => [`DATABASE_URL_${login}`, 'postgres://x:x@127.0.0.1:1/beside']),
  ),
  ...{ RECEIPT_PEPPER: key, CASEWORK_PUBLIC_KEY: key, CASEWORK_PRIVATE_KEY: key, FINGERPRINT_KEY: key },
  ...{ ENCRYPTION_KEY: `1:${key}`, NEXTAUTH_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgres://x:x@127.0.0.1:1/beside' },
}
const memory = globalThis as { besideConfig?: Config }
beforeAll(() => {
  Object.assign(process.env, settings)
  keepLandlord(settings.BESIDE_DATA ?? '')
})
beforeEach(() => {
  memory.besideConfig = readConfig(process.env)
})

/** Who the landlord is, as kept from when the database answered: a refusal asks, and none answers here. */
function keepLandlord(data: string) {
  mkdirSync(join(data, 'last-good'))
  writeFileSync(
    join(data, 'last-good/landlord.json'),
    JSON.stringify({ name: 'Larkmoor Homes', phone: '020 7946 0100' }),
  )
}

/** What browsers say of where a form or a script comes from, by where the attacker sits. */
const attackers: [string, Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example' }],
  ['a page that says where it was sent from', { origin: 'https://evil.example', referer: `${ours}/staff` }],
  ['a sub-domain of ours', { origin: 'https://a.report.example.org', 'sec-fetch-site': 'same-site' }],
  ['the domain above', { origin: 'https://example.org', 'sec-fetch-site': 'same-site' }],
  ['another port', { origin: `${ours}:8443`, 'sec-fetch-site': 'same-site' }],
  ['our name without encryption', { origin: 'http://report.example.org' }],
  ['a name that begins as ours', { origin: 'https://report.example.org.evil.example' }],
  ['a frame in a sandbox', { origin: 'null' }],
  ['a frame in a sandbox that says it is ours', { origin: 'null', referer: `${ours}/staff` }],
  ['an old script that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour that hides its origin', { 'sec-fetch-site': 'same-site' }],
  ['nothing that could be read', { origin: 'https://' }],
]
const bodies = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/json',
  'text/plain;charset=UTF-8',
  '',
]
const doors = [
  '/staff/sign-in',
  '/staff/sign-out',
  '/staff/audit/export',
  '/staff/filters',
  '/staff/search/words',
  '/staff/cases/0',
  '/staff/cases/0/evidence/0/original',
  '/tell-us/2/answers',
  '/come-back/opening',
  '/come-back/messages/records',
  '/centre/ending',
  '/policy/ask/requests',
  '/api/auth/signout',
]

const posted = (path: string, headers: Record<string, string>, type: string) =>
  new Request(ours + path, {
    method: 'POST',
    body: new Uint8Array(),
    headers: { host: 'report.example.org', ...headers, ...(type && { 'content-type': type }) },
  })

const checked = ({ method, url, headers }: Request) =>
  Promise.resolve(checkPage({ method, path: new URL(url).pathname, headers }))

describe.each(attackers)('a form from %s', (_, headers) => {
  test.each(bodies)('as %j changes nothing behind any door', async type => {
    for (const path of doors) {
      const answer = await checked(posted(path, headers, type))
      expect([path, answer instanceof Response && answer.status]).toEqual([path, 403])
    }
  })

  test('changes nothing where files are posted to, past the check', async () => {
    const context = { params: Promise.resolve({ caseId: '0' }) }
    const answers = [
      await reportFiles(posted('/tell-us/6/files', headers, 'multipart/form-data; boundary=x')),
      await mailboxFiles(posted('/come-back/files/records', headers, 'multipart/form-data; boundary=x')),
      await evidence(posted('/staff/cases/0/evidence/uploads', headers, 'multipart/form-data; boundary=x'), context),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })
})

test('no other path than those three, and browsers’ own reports, goes past the check', () => {
  const past = ['/api/reports', '/tell-us/6/files', '/come-back/files/records', '/staff/cases/0/evidence/uploads']
  expect(past.filter(path => !ownCheck.test(path))).toEqual([])
  for (const door of [...doors, '/', '/leave', '/tell-us/6/files/x', '/x/tell-us/6/files', '/api/reports/x'])
    expect([door, ownCheck.test(door)]).toEqual([door, false])
})

test.each(['PUT', 'PATCH', 'DELETE'])('%s from elsewhere is refused as a form is', async method => {
  const answer = await checked(new Request(`${ours}/staff`, { method, headers: { origin: 'https://evil.example' } }))
  expect(answer instanceof Response && answer.status).toBe(403)
})
