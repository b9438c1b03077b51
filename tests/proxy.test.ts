import { describe, expect, test } from 'vitest'
import {
  isElsewhere,
  isFile,
  isForeign,
  isMisplaced,
  isTooLarge,
  isUnknownStep,
  needsSignIn,
  publicLimit,
  staffLimit,
} from '@/app/_session/request-rules'
import { contentSecurityPolicy } from '@/app/_session/security-headers'

const ours = 'https://report.example.org'
const asked = (method: string, path = '/tell-us/1/answers', headers: Record<string, string> = {}) => ({
  method,
  path,
  headers: new Headers({ host: 'report.example.org', ...headers }),
})

describe('a form of another site', () => {
  test.each([
    ['names another origin', { origin: 'https://evil.example' }, true],
    ['names a neighbour of ours', { origin: 'https://www.example.org' }, true],
    ['says nothing of where it comes from but that it is another site', { 'sec-fetch-site': 'cross-site' }, true],
    ['hides its origin', { origin: 'null' }, true],
    ['names no address at all', { origin: 'nonsense' }, true],
    ['is ours', { origin: ours }, false],
    ['says nothing but that it is a neighbour', { 'sec-fetch-site': 'same-site' }, true],
    ['is ours but for the https', { origin: 'http://report.example.org' }, true],
    ['is ours with its origin hidden by the browser', { origin: 'null', 'sec-fetch-site': 'same-origin' }, false],
    ['comes from a text browser, which says nothing', {}, false],
  ])('%s', (_what, headers, foreign) => {
    expect(isForeign(asked('POST', '/tell-us/1/answers', headers as Record<string, string>), ours)).toBe(foreign)
  })
  test('is ours under any name of this machine, where there is no https', () => {
    const asIs = asked('POST', '/tell-us/1/answers', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' })
    expect(isForeign(asIs, 'http://localhost:3000')).toBe(false)
    expect(isForeign(asIs, ours)).toBe(true)
  })
  test('is only looked for where something could change', () => {
    expect(isForeign(asked('GET', '/', { origin: 'https://evil.example' }), ours)).toBe(false)
  })
})

describe('a body', () => {
  test.each([
    ['/tell-us/2/answers', publicLimit, false],
    ['/tell-us/2/answers', publicLimit + 1, true],
    ['/staff/reports/new', publicLimit + 1, false],
    ['/staff/reports/new', staffLimit + 1, true],
  ])('to %s of %i bytes', (path, length, tooLarge) => {
    expect(isTooLarge(asked('POST', path, { 'content-length': String(length) }))).toBe(tooLarge)
  })
  test('of 10,000 characters of four bytes, percent-encoded, twice, is taken', () => {
    expect(new URLSearchParams({ what: '😀'.repeat(10_000) }).toString().length * 2).toBeLessThan(publicLimit)
  })
})

test.each([
  ['/staff/cases/1/evidence/2/clean/1', true],
  ['/staff/triage/1/evidence/2/original', true],
  ['/staff/cases/1/evidence/2', false],
  ['/staff/cases/1/evidence/uploads', false],
  ['/tell-us/clean/original', false],
])('%s is answered with a stranger’s file: %s', (path, file) => expect(isFile(path)).toBe(file))

describe('the surface of a process', () => {
  test.each([
    ['public', '/staff', true],
    ['public', '/staff/triage', true],
    ['public', '/api/auth/session', true],
    ['public', '/tell-us/1', false],
    ['public', '/staffordshire', false],
    ['staff', '/tell-us/1', true],
    ['staff', '/help', true],
    ['staff', '/policy/4', false],
    ['staff', '/policy/ask', true],
    ['staff', '/', false],
    ['staff', '/leave', false],
    ['staff', '/staff/triage', false],
    ['staff', '/api/health', false],
    ['all', '/staff', false],
  ] as const)('%s: %s is elsewhere: %s', (surface, path, elsewhere) => {
    expect(isElsewhere(path, surface)).toBe(elsewhere)
  })
})

describe('a staff page asked for without a session', () => {
  test.each([
    ['GET', '/staff', true],
    ['GET', '/staff/triage', true],
    ['GET', '/staff/sign-in', false],
    ['POST', '/staff/triage', false],
    ['GET', '/help', false],
  ])('%s %s: sign in first is %s', (method, path, first) => {
    expect(needsSignIn(asked(method, path), false)).toBe(first)
  })
  test('is let through with any cookie: the page decides', () => {
    expect(needsSignIn(asked('GET', '/staff'), true)).toBe(false)
  })
})

describe('the security headers', () => {
  const policy = contentSecurityPolicy('abc', false)
  test('allow scripts by nonce only', () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
    expect(policy).not.toMatch(/unsafe/)
  })
  test('say each thing once', () => {
    const named = policy.split('; ').map(directive => directive.split(' ')[0])
    expect(named).toEqual([...new Set(named)])
  })
  test('name no other site', () => {
    expect(policy).not.toMatch(/https?:|\*/)
  })
})

describe('a page of the form', () => {
  test.each([
    '/tell-us',
    '/tell-us/1',
    '/tell-us/10',
    '/tell-us/10/answers',
    '/tell-us/received',
    '/tell-us/again',
    '/help',
  ])('%s is there, or not one of these', path => expect(isUnknownStep(path)).toBe(false))
  test.each(['/tell-us/0', '/tell-us/11', '/tell-us/1x', '/tell-us/1/2', '/tell-us/received/answers', '/tell-us/01'])(
    '%s is not there',
    path => expect(isUnknownStep(path)).toBe(true),
  )
})

describe('the mailbox', () => {
  test.each([
    ['/come-back', false],
    ['/come-back/messages', false],
    ['/come-back/messages/records', false],
    ['/come-back/receipt', false],
    ['/come-back/card', false],
    ['/come-back/date', false],
    ['/come-back/', true],
    ['/come-back/answers', true],
    ['/come-back/messages/records/more', true],
    ['/come-back/opening/records', true],
    ['/come-backs', false],
  ])('%s is a step there is not: %s', (path, unknown) => {
    expect(isUnknownStep(path)).toBe(unknown)
  })

  test.each([
    ['/come-back/opening', false],
    ['/come-back/stay', false],
    ['/come-back/messages/records', false],
    ['/come-back', true],
    ['/come-back/messages', true],
    ['/come-back/card', true],
  ])('a form sent to %s is lost: %s', (path, misplaced) => {
    expect(isMisplaced(asked('POST', path))).toBe(misplaced)
    expect(isMisplaced(asked('GET', path))).toBe(false)
  })
})

describe('a shared device', () => {
  test.each([
    ['/centre', false],
    ['/centre/opening', false],
    ['/centre/next', false],
    ['/tell-us/received/receipt', false],
    ['/tell-us/received/handover', false],
    ['/centre/', true],
    ['/centre/1', true],
    ['/centres', false],
  ])('%s is an unknown page: %s', (path, unknown) => {
    expect(isUnknownStep(path)).toBe(unknown)
  })
  test.each([
    ['/centre/opening', false],
    ['/centre/ending', false],
    ['/centre/stay', false],
    ['/tell-us/received/handover', false],
    ['/centre', true],
    ['/centre/next', true],
    ['/tell-us/received/receipt', true],
  ])('a form sent to %s is lost: %s', (path, misplaced) => {
    expect(isMisplaced(asked('POST', path))).toBe(misplaced)
  })
})
