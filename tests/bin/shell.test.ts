import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepDoor, serverOptions } from '../../bin/doorkeeper.mjs'

const shell = (digest: string) =>
  `<!DOCTYPE html><html id="__next_error__"><head></head><body><script>x({\\"digest\\":\\"${digest}\\"})</script></body></html>`
const whole = '<!DOCTYPE html><html lang="en-GB"><body><h1>Drawn</h1></body></html>'
const memory = globalThis as {
  besideFault?: (reference: string) => void
  besideShellWords?: (asked: object) => Promise<object>
}
const html = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "style-src 'nonce-abc'" }

type Reply = (response: ServerResponse, request: IncomingMessage) => void
const replies: Record<string, Reply> = {
  '/staff/gone': response => response.writeHead(404, html).end(shell('NEXT_HTTP_ERROR_FALLBACK;404')),
  '/staff/packed': response =>
    response
      .writeHead(404, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(shell('NEXT_HTTP_ERROR_FALLBACK;404'))),
  '/staff/pieces': response => {
    for (const [name, value] of Object.entries(html)) response.setHeader(name, value)
    response.statusCode = 500
    response.flushHeaders()
    const text = shell('271828')
    response.write(text.slice(0, 40))
    response.write(text.slice(40), 'utf8', () => response.end())
  },
  '/staff/drawn': response => response.writeHead(404, html).end(whole),
  '/staff/route': response => {
    memory.besideFault?.('314159')
    response.writeHead(500).end('Internal Server Error')
  },
  '/staff/json': response => response.writeHead(404, { 'content-type': 'application/json' }).end('{"found":false}'),
  '/staff/fine': response => response.writeHead(200, html).end(shell('1')),
  '/staff/long': response => {
    response.writeHead(500, html)
    response.write('a'.repeat(600_000))
    response.end('b')
  },
}
let server: Server

beforeAll(async () => {
  memory.besideShellWords = async ({ status, reference }: { status?: number; reference?: string }) => ({
    heading: `Nothing <here> ${status}`,
    lines: [`reference ${reference}`],
  })
  server = createServer(serverOptions)
  keepDoor(server, (request: IncomingMessage, response: ServerResponse) =>
    replies[request.url ?? '']?.(response, request),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  delete memory.besideShellWords
  server.closeAllConnections()
  server.close()
})

const ask = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers })

test.each(['/staff/gone', '/staff/packed'])(
  'an empty shell at %s says in words what it is, scripts or none',
  async path => {
    const answer = await ask(path)
    const text = await answer.text()
    expect(answer.status).toBe(404)
    expect(text).toMatch(/<body><main id="main"><style nonce="abc">[\s\S]*<h1>Nothing &lt;here&gt; 404<\/h1>/)
    expect(text).toContain('<script>x(')
  },
)

test('a fault written in pieces says the reference that the log has', async () => {
  const answer = await ask('/staff/pieces')
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain('reference 271828')
})

test('a page that is drawn stays as it is', async () => {
  expect(await (await ask('/staff/drawn')).text()).toBe(whole)
  expect(await (await ask('/staff/fine')).text()).toBe(shell('1'))
})

test('a failing route says the same in a page, or in plain lines to a program, and nothing of the fault', async () => {
  const page = await (await ask('/staff/route')).text()
  expect(page).toContain('reference 314159')
  expect(page).not.toContain('Internal Server Error')
  const lines = await ask('/staff/route', { accept: '*/*' })
  expect([lines.status, await lines.text()]).toEqual([500, 'Nothing <here> 500\nreference 314159\n'])
})

test('what is no page is let through, and so is what is too long to hold', async () => {
  expect(await (await ask('/staff/json')).json()).toEqual({ found: false })
  expect((await (await ask('/staff/long')).text()).length).toBe(600_001)
})

test('where the app cannot say its words the door has some of its own', async () => {
  const kept = memory.besideShellWords
  memory.besideShellWords = () => Promise.reject(new Error('the database is away'))
  expect(await (await ask('/staff/route')).text()).toContain('Something is not working')
  memory.besideShellWords = kept
})
