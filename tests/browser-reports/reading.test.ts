import { describe, expect, test } from 'vitest'
import { allowance } from '@/lib/browser-reports/allowance'
import { blockedIn } from '@/lib/browser-reports/reading'

const host = 'report.example.org'
const page = `https://${host}/tell-us/2`
const old = (report: Record<string, unknown>) =>
  JSON.stringify({ 'csp-report': { 'document-uri': page, 'effective-directive': 'script-src-elem', ...report } })
const kindOf = (blocked: string) => blockedIn(old({ 'blocked-uri': blocked }), host)[0]?.blocked

describe('what was stopped is told roughly', () => {
  test.each([
    ['inline', 'inline'],
    ['eval', 'eval'],
    ['wasm-eval', 'eval'],
    ['trusted-types-sink', 'sink'],
    ['trusted-types-policy', 'sink'],
    [`https://${host}/_next/x.js`, 'own'],
    ['https://evil.example/x.js?who=somebody', 'elsewhere'],
    ['wss://evil.example', 'elsewhere'],
    ['chrome-extension://abc/x.js', 'extension'],
    ['moz-extension', 'extension'],
    ['safari-web-extension://abc', 'extension'],
    ['data', 'unknown'],
    ['', 'unknown'],
    ['https://', 'unknown'],
  ])('%s is %s', (blocked, kind) => expect(kindOf(blocked)).toBe(kind))
})

test('the half is read from the page, and nothing else of it is kept', () => {
  const told = blockedIn(
    old({ 'document-uri': `https://${host}/staff/cases/1?who=somebody`, 'script-sample': 'secret' }),
    host,
  )
  expect(told).toEqual([{ directive: 'script-src-elem', blocked: 'unknown', half: 'staff' }])
  expect(blockedIn(old({ 'document-uri': `https://${host}/staffordshire` }), host)[0]?.half).toBe('public')
})

test('the reporting API sends lists, of which only these count', () => {
  const body = { documentURL: page, blockedURL: 'inline', effectiveDirective: 'style-src-elem' }
  const list = [{ type: 'csp-violation', body }, { type: 'deprecation', body }, null, 7, { type: 'csp-violation' }]
  expect(blockedIn(JSON.stringify(list), host)).toEqual([
    { directive: 'style-src-elem', blocked: 'inline', half: 'public' },
  ])
})

test.each(['', 'nonsense', '7', 'null', '{}', '[]', '{"csp-report":7}', `${'['.repeat(8_000)}${']'.repeat(8_000)}`])(
  'what is no report is none: %.20s',
  text => expect(blockedIn(text, host)).toEqual([]),
)

test('a directive that there is not counts as other, whatever it holds', () => {
  expect(blockedIn(old({ 'effective-directive': "x'; drop table" }), host)[0]?.directive).toBe('other')
  expect(blockedIn(old({ 'effective-directive': 7 }), host)[0]?.directive).toBe('other')
})

test('no more than twenty of a list are counted', () => {
  const entry = { type: 'csp-violation', body: { blockedURL: 'inline' } }
  expect(blockedIn(JSON.stringify(Array(500).fill(entry)), host)).toHaveLength(20)
})

test('one place says twenty a minute, all places together two hundred', () => {
  const allowed = allowance()
  const said = (place: string, at = 0) => Array.from({ length: 30 }, () => allowed(place, at)).filter(Boolean).length
  expect(said('here')).toBe(20)
  expect(Array.from({ length: 20 }, (_, at) => said(`place ${at}`)).reduce((sum, n) => sum + n, 0)).toBe(180)
  expect(said('here', 60_000)).toBe(20)
})
