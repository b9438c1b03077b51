import { expect, test } from 'vitest'
import { letIn } from '../../bin/front-door.mjs'

function ask(method: string, url: string) {
  const seen = { status: 0, headers: new Map<string, string>(), ended: false }
  const response = {
    setHeader: (name: string, value: string) => seen.headers.set(name, value),
    writeHead(status: number, headers: Record<string, string>) {
      seen.status = status
      for (const [name, value] of Object.entries(headers)) seen.headers.set(name, value)
      return { end: () => Object.assign(seen, { ended: true }) }
    },
  }
  return { in: letIn({ method, url }, response), ...seen }
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
