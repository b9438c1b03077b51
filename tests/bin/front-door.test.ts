import { afterEach, expect, test, vi } from 'vitest'
import { letIn, tokenOf } from '../../bin/front-door.mjs'

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
  expect(ask('GET', url).headers.size).toBe(0)
})

test.each([
  ['GET', '/tell-us/%E0%A4%A', 400],
  ['TRACE', '/', 405],
  ['PUT', '/tell-us/1/answers', 405],
  ['POST', '/exit.js', 405],
])('%s %s is answered here, with %i', (method, url, status) => {
  const asked = ask(method, url)
  expect([asked.in, asked.status, asked.headers.get('cache-control')]).toEqual([false, status, 'no-store'])
})

const from = (remoteAddress: string, forwarded?: string, trusted?: string) =>
  tokenOf({ socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }, trusted)

afterEach(() => {
  vi.useRealTimers()
})

test('where a request came from is ours to say, never its own', () => {
  const headers = { 'x-beside-from': 'chosen by the sender' }
  ask('GET', '/come-back', headers)
  expect(headers['x-beside-from']).toBe(from('192.0.2.7'))
})

test('a place is a token without its address in it, the same over IPv4 and IPv6', () => {
  expect(from('192.0.2.7')).toMatch(/^[\w-]{22}$/)
  expect(from('::ffff:192.0.2.7')).toBe(from('192.0.2.7'))
  expect(from('192.0.2.8')).not.toBe(from('192.0.2.7'))
})

test('what a request says of where it came from counts only from the proxy we trust, and only what that proxy added', () => {
  expect(from('192.0.2.7', '198.51.100.1')).toBe(from('192.0.2.7'))
  expect(from('192.0.2.7', '198.51.100.1', '192.0.2.9')).toBe(from('192.0.2.7'))
  expect(from('192.0.2.9', 'forged, 198.51.100.1', '192.0.2.9')).toBe(from('198.51.100.1'))
  expect(from('192.0.2.9', undefined, '192.0.2.9')).toBe(from('192.0.2.9'))
})

test('a place has another token after an hour', () => {
  const before = from('192.0.2.7')
  vi.useFakeTimers({ now: Date.now() + 3_600_001 })
  expect(from('192.0.2.7')).not.toBe(before)
})
