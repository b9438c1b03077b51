import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { widen } from '../../bin/wide-door.mjs'

test('many connections come in at each turn of the loop, and none once the doors are closed', async () => {
  const server = createServer((_request, response) => response.end('here'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const close = await widen(server)
  let come = 0
  const mostAtOnce = new Promise<number>(resolve => {
    let most = 0
    const turn = (before: number) => {
      most = Math.max(most, come - before)
      if (come === 100) resolve(most)
      // The loop is as busy as when pages are made.
      else setTimeout(busy, 0, come)
    }
    const busy = (before: number) => {
      const until = performance.now() + 20
      while (performance.now() < until);
      setImmediate(turn, before)
    }
    busy(0)
  })
  server.on('connection', () => come++)
  const sockets = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'))
  expect(await mostAtOnce).toBeGreaterThan(8)
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here')
  for (const socket of sockets) socket.destroy()
  close()
  server.closeAllConnections()
  await once(server.close(), 'close')
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow()
})
