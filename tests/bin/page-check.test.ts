import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Passed } from '@/app/_session/page-check'
import type { Asked } from '@/app/_session/request-rules'
import { behindCheck } from '../../bin/page-check.mjs'

const door = globalThis as { besidePageCheck?: (asked: Asked) => Passed | Promise<Response> }
const handle = vi.fn((_request: IncomingMessage, response: ServerResponse) => void response.end('the page'))
let server: Server
let url: string

beforeEach(async () => {
  handle.mockClear()
  server = createServer(behindCheck(handle))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  delete door.besidePageCheck
  server.closeAllConnections()
  server.close()
})

test.each([
  ['//', '/'],
  ['///tell-us', '/tell-us'],
  ['/\\/staff/cases?x=//y', '/staff/cases'],
  ['//a:99999/x', '/a:99999/x'],
])('%s is asked about as the page that it would be', async (path, asked) => {
  const check = vi.fn(() => ({ request: {}, answer: {} }))
  door.besidePageCheck = check
  const { port } = server.address() as AddressInfo
  const [answer] = await once(get({ host: '127.0.0.1', port, path }), 'response')
  answer.resume()
  expect([answer.statusCode, check.mock.calls]).toMatchObject([200, [[{ path: asked }]]])
})

test('what is refused reaches no page, and is answered as the app says', async () => {
  door.besidePageCheck = async () => new Response('not here', { status: 404, headers: { 'x-said': 'yes' } })
  const answer = await fetch(`${url}/staff`, { method: 'POST', body: 'a=b' })
  expect([answer.status, answer.headers.get('x-said'), await answer.text()]).toEqual([404, 'yes', 'not here'])
  expect(handle).not.toHaveBeenCalled()
})

test('what a visitor claims for itself is replaced or taken out, and the answer carries what it is to', async () => {
  door.besidePageCheck = () => ({
    request: { 'x-nonce': 'ours', 'x-wipe': undefined },
    answer: { 'x-policy': 'strict' },
  })
  const answer = await fetch(url, { headers: { 'x-nonce': 'theirs', 'x-wipe': '1' } })
  expect(answer.headers.get('x-policy')).toBe('strict')
  const headers = handle.mock.calls[0]?.[0].headers
  expect([headers?.['x-nonce'], headers?.['x-wipe']]).toEqual(['ours', undefined])
})

test('until the app can say, only the question whether it is there gets past', async () => {
  expect(await (await fetch(`${url}/api/health`)).text()).toBe('the page')
  const waiting = fetch(`${url}/staff`)
  await new Promise(resolve => setTimeout(resolve, 120))
  expect(handle).toHaveBeenCalledTimes(1)
  door.besidePageCheck = async () => new Response(null, { status: 403 })
  expect((await waiting).status).toBe(403)
})

test('a check that fails lets nothing past', async () => {
  vi.spyOn(console, 'error').mockImplementationOnce(() => {})
  door.besidePageCheck = () => {
    throw new Error('no')
  }
  expect((await fetch(url)).status).toBe(500)
  expect(handle).not.toHaveBeenCalled()
})

test('files and browsers’ reports go to their own checks', async () => {
  door.besidePageCheck = async () => new Response(null, { status: 403 })
  expect((await fetch(`${url}/tell-us/6/files`, { method: 'POST', body: 'x' })).status).toBe(200)
  expect((await fetch(`${url}/tell-us/6/filesystem`, { method: 'POST', body: 'x' })).status).toBe(403)
})
