import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepDoor, serverOptions } from '../../bin/doorkeeper.mjs'

/** Sooner or later: also where the machine is busy. */
const soon = (look: () => void) => vi.waitFor(look, { timeout: 10_000 })

type Asked = { request: IncomingMessage; response: ServerResponse }
let server: Server
let asked: Asked[]
const door = globalThis as { besideStepAside?: () => void }

beforeEach(async () => {
  process.env.BESIDE_TRUSTED_PROXY = '127.0.0.1'
  const here: Asked[] = []
  asked = here
  server = createServer(serverOptions)
  keepDoor(server, (request: IncomingMessage, response: ServerResponse) => {
    here.push({ request, response })
    if (request.url === '/at-once') response.end('here')
    if (request.url === '/aside') door.besideStepAside?.()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterEach(() => {
  delete process.env.BESIDE_TRUSTED_PROXY
  server.closeAllConnections()
  server.close()
})

type Answer = { status: number; headers: IncomingMessage['headers']; text: string }

/** Asks as the proxy would for somebody there. */
function ask(from: string, path: string, { method = 'GET', body = '' } = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const headers = { 'x-forwarded-for': from }
    const asking = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, answer => {
      let text = ''
      answer.on('data', chunk => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    asking.once('error', reject)
    asking.end(body)
  })
}
const flood = (from: string, path: string, many: number) =>
  Array.from({ length: many }, () => ask(from, path).catch(() => undefined))
const inside = () => asked.filter(({ response }) => !response.writableEnded).length

test('three of one place are inside at once, and another place comes in beside them', async () => {
  flood('192.0.2.1', '/never', 30)
  await soon(() => expect(inside()).toBe(3))
  expect((await ask('192.0.2.2', '/at-once')).text).toBe('here')
  expect(inside()).toBe(3)
})

test('who stands beyond the end of the line is asked kindly to wait, may leave, and only they', async () => {
  const all = flood('192.0.2.1', '/never', 170)
  const first = await Promise.race(all)
  expect(first).toMatchObject({ status: 503, headers: { 'retry-after': '10', 'cache-control': 'no-store' } })
  expect(first?.text).toContain('nothing is lost')
  expect(first?.text).toContain('href="/leave"')
  expect((await ask('192.0.2.2', '/at-once')).status).toBe(200)
})

test('the next of a line comes in when one is answered', async () => {
  flood('192.0.2.1', '/never', 10)
  await soon(() => expect(inside()).toBe(3))
  asked[0]?.response.end('done')
  await soon(() => expect(asked).toHaveLength(4))
})

test('nobody waits behind their own pages for the way out, nor for a file that is the same for everyone', async () => {
  flood('192.0.2.1', '/never', 20)
  await soon(() => expect(inside()).toBe(3))
  flood('192.0.2.1', '/leave', 1)
  flood('192.0.2.1', '/exit.js', 1)
  await soon(() =>
    expect(asked.map(({ request }) => request.url)).toEqual(expect.arrayContaining(['/leave', '/exit.js'])),
  )
})

test('whoever is held back on purpose stands aside meanwhile', async () => {
  flood('192.0.2.1', '/aside', 30)
  await soon(() => expect(inside()).toBe(30))
})

test('a body that trickles holds nobody up', async () => {
  const { port } = server.address() as AddressInfo
  const slow = Array.from({ length: 6 }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      'POST /tell-us/2/answers HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: 192.0.2.1\r\ncontent-length: 900\r\n\r\nw',
    )
    return socket
  })
  await soon(() => expect(inside()).toBe(3))
  await soon(() => expect(inside()).toBe(6))
  for (const socket of slow) socket.destroy()
})

test('a reader who does not read holds nobody up: what is written is over for the app', async () => {
  const { port } = server.address() as AddressInfo
  const slow = Array.from({ length: 3 }, () => {
    const socket = connect(port, '127.0.0.1')
    socket.pause()
    socket.write('GET /never HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: 192.0.2.1\r\n\r\n')
    return socket
  })
  await soon(() => expect(inside()).toBe(3))
  for (const { response } of asked) response.end(Buffer.alloc(8_000_000))
  flood('192.0.2.1', '/at-once', 1)
  await soon(() => expect(asked).toHaveLength(4))
  for (const socket of slow) socket.destroy()
})

test('files may take twenty minutes to arrive, answers five', () => {
  expect(server.requestTimeout).toBe(20 * 60_000)
})

test('an answer whose body does not come within five minutes is told so and let go, a file is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { port } = server.address() as AddressInfo
  let told = ''
  const [form, file] = ['/tell-us/2/answers', '/tell-us/6/files'].map(path => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.on('data', chunk => {
      told += chunk
    })
    socket.write(`POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 900\r\n\r\nw`)
    return socket
  })
  while (inside() < 2) await new Promise(resolve => setImmediate(resolve))
  const gone = once(form as NonNullable<typeof form>, 'close')
  vi.advanceTimersByTime(5 * 60_000)
  await gone
  expect(told).toMatch(/^HTTP\/1\.1 408 [\s\S]*This took too long/)
  expect(file?.destroyed).toBe(false)
  file?.destroy()
  vi.useRealTimers()
})
