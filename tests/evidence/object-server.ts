import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A store that speaks as much of S3 as is used here: put, get, delete and list by prefix, in paths. */
export async function startObjectServer() {
  const objects = new Map<string, Buffer>()
  const faults: ((request: IncomingMessage) => boolean)[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://store')
    const body = await everything(request)
    const isOurs =
      request.headers.authorization?.includes('Credential=test-id/') && url.pathname.startsWith('/evidence')
    if (!isOurs) return void response.writeHead(403).end()
    if (faults.some(fault => fault(request))) return void response.writeHead(500).end()
    answer(objects, request.method ?? '', url, body, response)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  Object.assign(process.env, {
    EVIDENCE_S3_BUCKET: 'evidence',
    EVIDENCE_S3_ENDPOINT: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    ...{ EVIDENCE_S3_ACCESS_KEY_ID: 'test-id', EVIDENCE_S3_SECRET_ACCESS_KEY: 'test-secret' },
  })
  Object.assign(globalThis, { besideConfig: undefined, besideObjects: undefined })
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { objects, faults, stop }
}

/** From now on evidence goes into the database again; the store stays where it is. */
export function keepInDatabase() {
  delete process.env.EVIDENCE_S3_BUCKET
  delete process.env.EVIDENCE_S3_ENDPOINT
  Object.assign(globalThis, { besideConfig: undefined })
}

function answer(objects: Map<string, Buffer>, method: string, url: URL, body: Buffer, response: ServerResponse) {
  const key = decodeURIComponent(url.pathname.slice('/evidence/'.length))
  const found = objects.get(key)
  if (url.searchParams.get('list-type') === '2')
    return response.end(listed(objects, url.searchParams.get('prefix') ?? ''))
  if (method === 'PUT') objects.set(key, body)
  if (method === 'DELETE') objects.delete(key)
  if (method !== 'GET') return response.writeHead(method === 'PUT' ? 200 : 204).end()
  if (!found) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
  response.end(found)
}

function listed(objects: Map<string, Buffer>, prefix: string): string {
  const keys = [...objects.keys()].filter(key => key.startsWith(prefix)).slice(0, 3)
  return `<ListBucketResult>${keys.map(key => `<Contents><Key>${key}</Key></Contents>`).join('')}</ListBucketResult>`
}

async function everything(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
