import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { keepDoor, serverOptions } from '../../bin/doorkeeper.mjs'

type Compression = () => (request: IncomingMessage, response: ServerResponse, next: () => void) => void
const require = createRequire(import.meta.url)
// What Next itself puts around an answer: it holds back who waits for room until the headers are written.
const compression = (require('next/dist/compiled/compression') as Compression)()
const { pipeToNodeResponse } = require('next/dist/server/pipe-readable') as {
  pipeToNodeResponse: (body: ReadableStream, response: ServerResponse) => Promise<void>
}
const piece = 256 * 1024

/** Two whole pieces and a bit, one at a time as they are taken. */
function file() {
  let number = 0
  return new ReadableStream({
    pull(controller) {
      if (number++ === 3) controller.close()
      else controller.enqueue(new Uint8Array(number === 3 ? 1000 : piece))
    },
  })
}

test.each(['/staff/cases/x/evidence/y/clean/1', '/come-back/files'])(
  'a long file at %s goes out whole, unpacked, however slowly it is taken',
  async path => {
    const server = createServer(serverOptions)
    keepDoor(server, (request: IncomingMessage, response: ServerResponse) =>
      compression(request, response, () => {
        response.setHeader('content-type', 'text/plain; charset=utf-8')
        response.setHeader('content-length', 2 * piece + 1000)
        void pipeToNodeResponse(file(), response)
      }),
    )
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://localhost:${port}${path}`, { signal: AbortSignal.timeout(10_000) })
    expect([answer.headers.get('content-encoding'), (await answer.arrayBuffer()).byteLength]).toEqual([
      null,
      2 * piece + 1000,
    ])
    server.closeAllConnections()
    server.close()
  },
)
