import { once } from 'node:events'
import { get, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** `bytes`: all that comes over the wire, headers too. */
export type Sent = { status: number; headers: IncomingHttpHeaders; bytes: number; text: string }

/** Asks as a browser does for a page that the page before led to, and takes the answer as it comes. */
export async function asSent(url: string, path: string, cookie = ''): Promise<Sent> {
  const headers = { 'accept-encoding': 'gzip, deflate, br', 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) }
  const [answer] = await once(get(new URL(path, url), { headers }), 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const head = answer.rawHeaders.reduce((sum: number, part: string) => sum + part.length + 2, 19)
  const unpacked = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  return { status: answer.statusCode, headers: answer.headers, bytes: head + body.length, text: unpacked.toString() }
}

export const stylesOf = (page: string) => addresses(page, /<link rel="stylesheet" href="([^"]+)"/g)
export const scriptsOf = (page: string) => addresses(page, /<script[^>]* src="([^"]+)"/g)

const addresses = (page: string, found: RegExp) => [...page.matchAll(found)].map(([, address = '']) => address)
