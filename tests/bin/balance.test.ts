import cluster from 'node:cluster'
import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { keepShare, tellShares } from '../../bin/balance.mjs'

const server = new EventEmitter()
const share = (of: number) => process.emit('message', { share: of } as never, undefined)
/** How many of the next ten answers leave their connection open. */
function keptOpen() {
  const answers = Array.from({ length: 10 }, () => ({ shouldKeepAlive: true }))
  for (const answer of answers) server.emit('request', {}, answer)
  return answers.filter(answer => answer.shouldKeepAlive).length
}

test('whoever has more connections than its share ends those beyond it, and none when it has its share', () => {
  keepShare(server as never, () => 7)
  expect(keptOpen()).toBe(10)
  share(4)
  expect([keptOpen(), keptOpen()]).toEqual([8, 10])
  share(6)
  share(7)
  expect(keptOpen()).toBe(10)
})

test('a share is what all of those still living have open, divided among them', () => {
  const worker = (id: number) => ({ id, send: vi.fn() })
  const [one, two] = [worker(1), worker(2)]
  tellShares()
  cluster.emit('message', one as never, { open: 7 }, undefined as never)
  cluster.emit('message', two as never, { open: 0 }, undefined as never)
  expect(two.send.mock.lastCall?.[0]).toEqual({ share: 4 })
  cluster.emit('exit', one as never, 0, '')
  cluster.emit('message', two as never, { open: 3 }, undefined as never)
  expect(two.send.mock.lastCall?.[0]).toEqual({ share: 3 })
})
