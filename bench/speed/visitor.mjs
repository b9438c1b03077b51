import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
let places = 0

/**
 * A browser without scripts: cookies, forms as multipart, redirects followed, style sheets fetched once. Each comes from
 * an address of its own, which a trusted proxy forwards: nothing is slowed down for being many.
 */
export function visitor(port) {
  const from = placeOf(places++)
  const jar = new Map()
  const seen = new Set()
  const send = async (method, path, body, type) => {
    const headers = { 'x-forwarded-for': from, cookie: cookiesOf(jar), accept: 'text/html', 'accept-encoding': 'gzip' }
    if (body) Object.assign(headers, { 'content-type': type, 'content-length': body.length })
    const answer = await exchange({ port, method, path, headers, agent }, body)
    for (const line of answer.headers['set-cookie'] ?? []) keep(jar, line)
    return answer
  }
  const get = path => send('GET', path)
  const post = (path, fields) => postBody(path, multipart(fields))
  const postBody = (path, { body, type }) => send('POST', path, body, type)
  const follow = async answer => {
    let last = answer
    for (let hops = 0; last.headers.location && hops < 5; hops++) last = await get(last.headers.location)
    return last
  }
  /** A page with its style sheets, as far as this visitor has not seen them. */
  const look = async path => {
    const page = await follow(await get(path))
    const sheets = [...page.text().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href)
    const fresh = sheets.filter(href => !seen.has(href))
    for (const href of fresh) seen.add(href)
    await Promise.all(fresh.map(get))
    return page
  }
  return { get, post, postBody, follow, look }
}

/** A form as browsers without scripts send it: a list of names and values, lists for what was ticked more than once. */
export function multipart(fields) {
  const boundary = `----${randomUUID()}`
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one]))
  const parts = pairs.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return {
    body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
    type: `multipart/form-data; boundary=${boundary}`,
  }
}

/** One request; resolves with status, headers and what to read the body by. */
export function exchange(options, body) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', ...options }, answer => {
      const chunks = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => resolve(whole(answer, Buffer.concat(chunks))))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function whole({ statusCode: status, headers }, bytes) {
  const text = () => (headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
  return { status, headers, text }
}

function keep(jar, line) {
  const [pair] = line.split(';')
  const at = pair.indexOf('=')
  if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at))
  else jar.set(pair.slice(0, at), pair.slice(at + 1))
}

const cookiesOf = jar => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
const placeOf = n => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
