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
  let atThisTurn = 0
  let most = 0
  let come = 0
  server.on('connection', () => {
    come++
    atThisTurn++
    if (atThisTurn === 1) setImmediate(endTurn)
  })
  const endTurn = () => {
    most = Math.max(most, atThisTurn)
    atThisTurn = 0
  }
  const sockets = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'))
  await expect.poll(() => come).toBe(100)
  expect(most).toBeGreaterThan(8)
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here')
  for (const socket of sockets) socket.destroy()
  close()
  server.closeAllConnections()
  await once(server.close(), 'close')
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow()
})
