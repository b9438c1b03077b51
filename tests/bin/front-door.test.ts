import { expect, test } from 'vitest'
import { letIn } from '../../bin/front-door.mjs'
import { tokenOf } from '../../bin/place.mjs'

function ask(method: string, url: string, headers: Record<string, string> = {}) {
  const seen = { status: 0, headers: new Map<string, string>(), ended: false }
  const response = {
    setHeader: (name: string, value: string) => seen.headers.set(name, value),
    writeHead(status: number, headers: Record<string, string>) {
      seen.status = status
      for (const [name, value] of Object.entries(headers)) seen.headers.set(name, value)
      return { end: () => Object.assign(seen, { ended: true }) }
    },
  }
  return { in: letIn({ method, url, headers, socket: { remoteAddress: '192.0.2.7' } }, response), ...seen }
}

test.each(['/', '/tell-us/', '//staff', '/tell-us/1?from=check', '/%F0%9F%98%80'])(
  '%s goes on, and nothing of it is kept by a browser',
  url => {
    const asked = ask('GET', url)
    expect(asked.in).toBe(true)
    expect(asked.headers.get('cache-control')).toBe('no-store')
    expect(asked.headers.get('content-security-policy')).toContain("default-src 'none'")
  },
)

test.each(['/_next/static/chunks/a.js', '/exit.js'])('%s is the same for everyone and may be kept', url => {
  const { headers } = ask('GET', url)
  expect([headers.has('cache-control'), headers.get('x-content-type-options')]).toEqual([false, 'nosniff'])
})

test.each([
  ['GET', '/tell-us/%E0%A4%A', 400],
  ['GET', 'http://evil.example/', 400],
  ['GET', `/${'a'.repeat(12_000)}`, 414],
  ['TRACE', '/', 405],
  ['PUT', '/tell-us/1/answers', 405],
  ['POST', '/exit.js', 405],
])('%s %s is answered here, with %i', (method, url, status) => {
  const asked = ask(method, url)
  expect([asked.in, asked.status, asked.headers.get('cache-control')]).toEqual([false, status, 'no-store'])
})

test('where a request came from is ours to say, never its own', () => {
  const headers = { 'x-beside-from': 'chosen by the sender' }
  ask('GET', '/come-back', headers)
  expect(headers['x-beside-from']).toBe(tokenOf({ socket: { remoteAddress: '192.0.2.7' }, headers: {} }))
})

test.each(['GET /come-back', 'GET /exit.js', 'POST /tell-us/1/answers'])(
  '%s carries no address any further',
  request => {
    const [method, url] = request.split(' ') as [string, string]
    const headers: Record<string, string> = {
      ...{ 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1', 'x-real-ip': '198.51.100.1' },
      ...{ 'true-client-ip': '198.51.100.1', 'cf-connecting-ip': '198.51.100.1' },
    }
    ask(method, url, headers)
    expect(JSON.stringify(headers)).not.toContain('198.51.100.1')
    expect(headers['x-forwarded-for']).toBe('unknown')
  },
)

test('that it lives is answered here, by whatever name it is asked, and nothing goes further', () => {
  const asked = ask('GET', '/api/health/live', { host: '10.0.0.7:3000' })
  expect([asked.in, asked.status, asked.ended]).toEqual([false, 200, true])
  expect(asked.headers.get('cache-control')).toBe('no-store')
  expect(ask('GET', '/api/health/live/x', { host: '10.0.0.7:3000' }).status).toBe(421)
})

test('nobody says of themselves that they ask on this machine', () => {
  const headers: Record<string, string> = { 'x-beside-near': '1' }
  expect(ask('GET', '/api/health/ready', headers).in).toBe(true)
  expect(headers).not.toHaveProperty('x-beside-near')
})
