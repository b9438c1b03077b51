import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { placeToGo } from '@/app/staff/sign-in/place-to-go'
import { filteredLists } from '@/lib/search/filter-list'
import { ownAddress } from '@/lib/search/saved-filters'
import { letIn } from '../../bin/front-door.mjs'

/** Addresses that lead away, as they are written to get past whoever looks for them. */
const away = [
  ...[
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
  ],
  ...['https:evil.example', 'javascript:alert(1)', 'data:text/html,x', '/staff@evil.example', '/staff.evil.example'],
  ...[
    '/staff/../../evil.example',
    '/staff//evil.example',
    '/staff/\\evil.example',
    '/staff/..',
    '/staff%2f..',
    ' /staff',
  ],
  ...[
    '/staff\r\nLocation: https://evil.example',
    '/staff\n',
    '/staff\u2028',
    '/staff#//evil.example',
    '/staff?x=//evil.example',
  ],
  ...[
    '/staff/sign-out',
    '/staff/sign-in?to=/staff',
    '/leave',
    '/api/auth/signin',
    '/staffx',
    'staff',
    '',
    '/staff?a=\r\nb',
  ],
]

describe('the page somebody wanted before signing in', () => {
  test.each(away)('%j leads to the first page', to => expect(placeToGo(to)).toBe('/staff'))
  test.each([null, undefined, ['/staff/cases', '//evil.example'], {}, 7])('%j leads to the first page', to => {
    expect(placeToGo(to)).toBe('/staff')
  })
  test.each(['/staff/cases', '/staff/cases/1-2/people?done=added', '/staff/triage?channel=web'])('%s is kept', to => {
    expect(placeToGo(to)).toBe(to)
  })
})

test.each(filteredLists)('a kept filter of %s leads to that list, whatever was sent as its query', list => {
  for (const query of [
    ...away,
    ...away.map(to => `view=${to}`),
    ...away.map(to => `q=${encodeURIComponent(to)}&sort=${to}`),
  ]) {
    const address = ownAddress(list, query)
    expect(address).toMatch(new RegExp(`^/staff/${list}(\\?[\\w=&.-]*)?$`))
  }
})

/** Where what somebody sent decides what comes next, each looked at. */
const looked = ['app/staff/sign-in/actions.ts: placeToGo', 'app/staff/sign-in/code/actions.ts: placeToGo']
const code = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file))

test('nothing else that is sent is an address to go to', () => {
  const sent =
    /(?:redirect|goTo|seeOther|back)\([^\n]*(?:form\.get|(?<!URL)searchParams|fields\.(?!from\b)|headers\.get|\.referer)[^\n]*/gi
  const found = code.flatMap(file =>
    [...readFileSync(`app/${file}`, 'utf8').matchAll(sent)].map(
      ([line]) => `app/${file}: ${/placeToGo|ownAddress/.exec(line)?.[0] ?? line}`,
    ),
  )
  expect(found.filter(one => !looked.includes(one))).toEqual([])
})

/** What the door says to a request line as it comes over the wire. */
function said(url: string, headers: Record<string, string> = {}) {
  let status = 0
  const response = {
    setHeader: () => {},
    writeHead(given: number) {
      status = given
      return { end: () => {} }
    },
  }
  const isIn = letIn({ method: 'GET', url, headers, socket: { remoteAddress: '192.0.2.7' } }, response)
  return isIn ? 'in' : status
}

describe('an address that no browser asks for', () => {
  test.each([
    ...['http://evil.example/staff', 'https://evil.example/', 'evil.example:443', '*', ''],
    ...['/_next/static/../../tell-us', '/_next/static/%2e%2e/%2e%2e/leave', '/tell-us/..', '/./staff', '/staff/%2e'],
    ...['/staff/..%2f..%2fetc', '/staff/..%5c..%5cetc', '/..\\..\\package.json', '/staff/cases/%2e%2e%2fx'],
    ...[
      '/tell-us/1%0d%0aSet-Cookie:%20a=b',
      '/staff/%00',
      '/staff/%E2%80%A8x',
      '/staff/%C2%85',
      '/tell-us/%0a',
      '/%7f',
    ],
  ])('%j is not read', url => expect(said(url)).toBe(400))

  test.each(['/', '/.well-known/security.txt', '/tell-us/1?from=..%2f..', '/staff/calendar/..a/feed.ics', '/...'])(
    '%j is asked for by some, and goes on',
    url => expect(said(url)).toBe('in'),
  )
})

test.each<Record<string, string>>([
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { purpose: 'prefetch' },
])('nothing is read ahead of whoever asks, so that nobody leaves or stands in the trail by it: %o', headers => {
  for (const url of ['/leave', '/centre/next', '/centre/start', '/staff/cases/0', '/'])
    expect(said(url, headers)).toBe(503)
  expect(said('/_next/static/a.js', headers)).toBe('in')
})
