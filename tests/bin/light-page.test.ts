import { once } from 'node:events'
import { createServer, get, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepDoor, serverOptions } from '../../bin/doorkeeper.mjs'

const drawn =
  '<!DOCTYPE html><html lang="en-GB"><head><link rel="stylesheet" href="/_next/static/a.css"/>' +
  '<link rel="preload" as="script" fetchPriority="low" nonce="n" href="/_next/static/a.js"/>' +
  '<script src="/_next/static/b.js" async="" nonce="n"></script></head><body><h1>Drawn</h1>' +
  '<p>&lt;script&gt;typed&lt;/script&gt;</p><script src="/exit.js?v=1" nonce="n" defer=""></script>' +
  '<script nonce="n">self.__next_f.push([1,"\\u003cscript>typed\\u003c/script>"])</script></body></html>'
const light =
  '<!DOCTYPE html><html lang="en-GB"><head><link rel="stylesheet" href="/_next/static/a.css"/></head>' +
  '<body><h1>Drawn</h1><p>&lt;script&gt;typed&lt;/script&gt;</p>' +
  '<script src="/exit.js?v=1" nonce="n" defer=""></script></body></html>'
const shell = drawn.replace('<html', '<html id="__next_error__"')
const inPieces = drawn.replace('<h1>', '<!--$?--><template id="B:0"></template><h1>')

const html = { 'content-type': 'text/html; charset=utf-8' }
const replies: Record<string, (response: ServerResponse) => void> = {
  '/shell': response => response.writeHead(200, html).end(shell),
  '/pieces': response => response.writeHead(200, html).end(inPieces),
  '/moved': response => {
    response.setHeader('location', '/')
    response.writeHead(307, html).end(drawn)
  },
  '/refused': response => response.writeHead(400, html).end(drawn),
  '/words.txt': response => response.writeHead(200, { 'content-type': 'text/plain' }).end(drawn),
}
let server: Server

beforeAll(async () => {
  server = createServer(serverOptions)
  keepDoor(server, ({ url }: { url?: string }, response: ServerResponse) => {
    const reply = replies[url ?? '']
    if (reply) return reply(response)
    for (const [name, value] of Object.entries(html)) response.setHeader(name, value)
    response.flushHeaders()
    response.write(drawn.slice(0, 200))
    response.end(drawn.slice(200))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type Sent = { headers: IncomingHttpHeaders; body: Buffer }

async function ask(path: string, headers: Record<string, string> = {}): Promise<Sent> {
  const asked = get({ port: (server.address() as AddressInfo).port, path, headers })
  const [answer] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return { headers: answer.headers, body: Buffer.concat(chunks) }
}

const said = async (path: string) => (await ask(path)).body.toString()

describe('the scripts of Next', () => {
  test.each(['/', '/tell-us/1', '/come-back?staff=/staff/', '/staffing'])(
    'are not sent with a public page, %s: ours and what people typed stay',
    async path => expect(await said(path)).toBe(light),
  )
  test.each(['/staff', '/staff/cases', '/api/auth/signin'])('stay on %s', async path =>
    expect(await said(path)).toBe(drawn),
  )
  test('stay with a shell and a page in pieces, which they put together', async () => {
    expect(await said('/shell')).toBe(shell)
    expect(await said('/pieces')).toBe(inPieces)
  })
  test('nor anything else to whoever is told to go somewhere else', async () => {
    const { headers, body } = await ask('/moved')
    expect([headers.location, headers['content-type'], body.length]).toEqual(['/', undefined, 0])
  })
  test.each(['/refused', '/words.txt'])('what %s says is let through', async path =>
    expect(await said(path)).toBe(drawn),
  )
})

describe('a page is packed', () => {
  const accepts = { 'accept-encoding': 'gzip, deflate, br' }
  const cookie = { cookie: 'visit=secret' }

  test.each([
    ['for whoever brings no cookie', accepts],
    ['from a page of ours', { ...accepts, ...cookie, 'sec-fetch-site': 'same-origin' }],
    ['by the person’s own hand', { ...accepts, ...cookie, 'sec-fetch-site': 'none' }],
  ])('%s', async (_who, headers) => {
    const { headers: answered, body } = await ask('/', headers)
    expect(answered).toMatchObject({ 'content-encoding': 'gzip', 'content-length': `${body.length}` })
    expect(answered.vary).toContain('sec-fetch-site')
    expect(gunzipSync(body).toString()).toBe(light)
  })

  test.each([
    ['where a site of somebody else asks', { ...accepts, ...cookie, 'sec-fetch-site': 'cross-site' }],
    ['where a site beside ours asks', { ...accepts, ...cookie, 'sec-fetch-site': 'same-site' }],
    ['where a browser does not say who asks', { ...accepts, ...cookie }],
    ['for a browser that cannot unpack', { 'accept-encoding': 'identity' }],
  ])('but not %s', async (_who, headers) => {
    const { headers: answered, body } = await ask('/', headers)
    expect(answered['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(light)
  })

  test('and never a page of staff', async () => {
    const { headers, body } = await ask('/staff', { ...accepts, 'sec-fetch-site': 'none' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(drawn)
  })
})
