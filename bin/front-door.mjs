import { createHmac, randomBytes } from 'node:crypto'

const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST'])
const isStatic = path => /^\/(?:_next\/static\/|(?:exit|idle)\.js$|favicon\.svg$)/.test(path)

/** What every page carries, also where Next answers by itself before a page is reached. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/**
 * Before Next: refuses what no page of ours could mean, in a plain line, and makes sure that nothing but static files is
 * ever kept by a browser. Returns false when the request has been answered.
 */
export function letIn(request, response) {
  const path = pathOf(request.url)
  if (path === undefined) return refuse(response, 400, 'This address cannot be read.')
  if (isStatic(path)) return reads(request.method) || refuse(response, 405, 'This is only for reading.')
  if (!methods.has(request.method)) return refuse(response, 405, 'This cannot be done here.')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  request.headers['x-beside-from'] = tokenOf(request)
  return true
}

const hour = 3_600_000
let salt = { bytes: randomBytes(32), until: Date.now() + hour }

/**
 * Where a request came from, as a token that only this process can make and that is another one each hour: enough to
 * slow somebody down, and no address. What a request says of itself counts only when it comes from the proxy we trust.
 */
export function tokenOf({ socket, headers }, trusted = process.env.BESIDE_TRUSTED_PROXY) {
  if (Date.now() > salt.until) salt = { bytes: randomBytes(32), until: Date.now() + hour }
  const nearest = plain(socket?.remoteAddress)
  const forwarded =
    trusted && nearest === plain(trusted)
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
      : ''
  return createHmac('sha256', salt.bytes)
    .update(plain(forwarded) || nearest)
    .digest('base64url')
    .slice(0, 22)
}

/** IPv4 in IPv6's clothes is the same place. */
const plain = address =>
  String(address ?? '')
    .trim()
    .replace(/^::ffff:/, '')

const reads = method => method === 'GET' || method === 'HEAD'

/** The path, or undefined where it does not decode. */
function pathOf(url) {
  const path = url.split('?')[0]
  try {
    decodeURIComponent(path)
    return path
  } catch {
    return undefined
  }
}

function refuse(response, status, words) {
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`)
  return false
}
