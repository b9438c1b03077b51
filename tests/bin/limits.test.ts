import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everywhere } from '../../bin/answer-headers.mjs'
import { keepDoor, serverOptions } from '../../bin/doorkeeper.mjs'

let server: Server
let reached: number[] = []

/** Counts what of a body reaches the app, and answers when it is all there. */
function app(request: IncomingMessage, response: ServerResponse) {
  let size = 0
  request.on('data', chunk => {
    size += chunk.length
  })
  request.on('end', () => {
    reached.push(size)
    response.end('taken')
  })
  request.on('error', () => {})
}

beforeAll(async () => {
  server = createServer(serverOptions)
  keepDoor(server, app)
  server.headersTimeout = 300
  ;(server as unknown as { connectionsCheckingInterval: number }).connectionsCheckingInterval = 100
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Sends these bytes and resolves with all that comes back until the connection is closed, or nothing more comes. */
async function send(...pieces: (string | Buffer)[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let told = ''
  socket.on('error', () => {})
  socket.on('data', chunk => {
    told += chunk
  })
  for (const piece of pieces) if (!socket.destroyed) socket.write(piece)
  await Promise.race([once(socket, 'close'), pause(4_000)])
  socket.destroy()
  return told
}

const head = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, 'host: localhost', 'connection: close', ...headers].join('\r\n')}\r\n\r\n`
const statusOf = (told: string) => Number(told.split(' ')[1])

const many = (count: number) => Array.from({ length: count }, (_, at) => `x-${at}: 1`)

describe('what is too much, or no request at all, is answered in calm words with every header', () => {
  test.each([
    ['an address too long', head(`GET /${'a'.repeat(12_500)}`), 414],
    ['too many headers', head('GET /', ...many(120)), 431],
    ['a header too long', head('GET /', `x-long: ${'a'.repeat(20_000)}`), 431],
    ['another host', 'GET / HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n', 421],
    ['no host', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['an address of another host', head('GET http://evil.example/'), 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['two lengths', head('POST /come-back/opening', 'content-length: 4', 'content-length: 5'), 400],
    [
      'a length and pieces, which two servers could read in two ways',
      head('POST /come-back/opening', 'content-length: 4', 'transfer-encoding: chunked'),
      400,
    ],
    ['a method that no page has', head('PUT /'), 405],
  ])('%s', async (_what, request, status) => {
    const told = await send(request)
    expect(statusOf(told)).toBe(status)
    if (!told.includes('<h1>')) return expect(status).toBe(400)
    for (const name of Object.keys(everywhere())) expect(told.toLowerCase()).toContain(`\r\n${name}: `)
  })
})

const inPieces = (megabytes: number) => [
  head('POST /staff/triage', 'transfer-encoding: chunked'),
  ...Array.from({ length: megabytes * 16 }, () => `10000\r\n${'a'.repeat(65_536)}\r\n`),
  '0\r\n\r\n',
]

test('a body in pieces, without a length, is cut where it gets longer than any form', async () => {
  reached = []
  const told = await send(...inPieces(3))
  expect(statusOf(told)).toBe(413)
  expect(told).toContain('This is too long for us')
  expect(reached).toEqual([])
})

test('a body in pieces that is no longer than a form is taken', async () => {
  reached = []
  expect(statusOf(await send(...inPieces(1)))).toBe(200)
  expect(reached).toEqual([1_048_576])
})

test('a film goes through whole', async () => {
  reached = []
  const bytes = Buffer.alloc(3_000_000)
  const line = head('POST /tell-us/6/files', `content-length: ${bytes.length}`)
  expect(statusOf(await send(line, bytes))).toBe(200)
  expect(reached).toEqual([bytes.length])
})

test('nothing waits for ever: headers, bodies, silence and the number of requests are bounded', () => {
  expect(server).toMatchObject({ requestTimeout: 1_200_000, keepAliveTimeout: 15_000, maxRequestsPerSocket: 1_000 })
  expect([server.timeout, server.maxHeadersCount]).toEqual([300_000, 200])
})
