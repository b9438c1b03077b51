import { tokenOf } from './place.mjs'

const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST'])

/** The same for everyone, and cheap: nobody waits for these. */
export const isStatic = url =>
  /^\/(?:_next\/static\/|(?:exit|idle|uploads|wipe)\.js$|favicon\.svg$|logo\/[0-9a-f]{64}$)/.test(url.split('?')[0])

/** What every page carries, also where Next answers by itself before a page is reached. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** What proxies write an address into. The app asks none of them, and none goes further than here. */
const addresses = [
  ...['forwarded', 'x-real-ip', 'x-client-ip', 'x-cluster-client-ip', 'x-original-forwarded-for'],
  ...['true-client-ip', 'cf-connecting-ip', 'cf-connecting-ipv6', 'fastly-client-ip'],
]

/**
 * Before Next: refuses what no page of ours could mean, in a plain line, makes sure that nothing but static files is
 * ever kept by a browser, and puts a token in the place of the address. Returns false when the request has been answered.
 */
export function letIn(request, response) {
  const path = pathOf(request.url)
  if (path === undefined) return refuse(response, 400, 'This address cannot be read.')
  tellPlace(request)
  if (isStatic(path)) return reads(request.method) || refuse(response, 405, 'This is only for reading.')
  if (!methods.has(request.method)) return refuse(response, 405, 'This cannot be done here.')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  return true
}

function tellPlace(request) {
  const token = tokenOf(request)
  for (const name of addresses) delete request.headers[name]
  // Next writes the address of the connection where this is missing.
  request.headers['x-forwarded-for'] = 'unknown'
  request.headers['x-beside-from'] = token
}

/**
 * For whom there is no room just now: from somewhere so much is asked that only its own line is full. Loading the page
 * again sends again what was written. Needs nothing else to work.
 */
export function askToWait(response) {
  if (response.headersSent || response.destroyed) return
  const own = { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10' }
  response.writeHead(503, { ...headers, ...own }).end(waitPage)
}

const waitPage = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Please wait</title></head><body><main><h1>Please wait ten seconds</h1>
<p>A lot is being asked from where you are just now. It is not because of you, and nothing is lost.</p>
<p>Please wait ten seconds, then load this page again. If you wrote something, your browser then sends it once more.</p>
<p>If you are in danger now, call 999.</p>
<p><a href="/leave" rel="nofollow">Leave this page</a></p></main></body></html>
`

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
