import { everywhere } from './answer-headers.mjs'
import { isOurs, nameOurHost } from './own-host.mjs'
import { isNear, tokenOf } from './place.mjs'
import { plainHeaders, plainPage } from './plain-page.mjs'
import { refuse } from './refusals.mjs'

/** What somebody typed comes back to a form without scripts sealed in its address (lib/evidence/kept-words.ts). */
const longestUrl = 12_000
const mostHeaders = 100
const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST'])

/** The same for everyone, and cheap: nobody waits for these. */
export const isStatic = url =>
  /^\/(?:_next\/static\/|(?:count|exit|idle|uploads|wipe)\.js$|favicon\.svg$|logo\/[0-9a-f]{64}$)/.test(
    url.split('?')[0],
  )

/** What proxies write an address into. The app asks none of them, and none goes further than here. */
const addresses = [
  ...['forwarded', 'x-real-ip', 'x-client-ip', 'x-cluster-client-ip', 'x-original-forwarded-for'],
  ...['true-client-ip', 'cf-connecting-ip', 'cf-connecting-ipv6', 'fastly-client-ip'],
]

/**
 * Before Next: refuses what no page of ours could mean, in plain words, makes sure that nothing but static files is
 * ever kept by a browser, and puts a token in the place of the address. Returns false when the request has been answered.
 */
export function letIn(request, response) {
  const path = pathOf(request.url)
  const status = faultOf(request, path)
  if (status) return refuse(response, status)
  if (path === '/api/health/live') return live(response)
  tellPlace(request)
  nameOurHost(request.headers)
  return carry(response, isStatic(path) ? everywhere() : ofPages())
}

/** The status of what no page of ours could mean, or undefined. */
function faultOf({ url, method, headers, rawHeaders = [] }, path) {
  if (url.length > longestUrl) return 414
  if (rawHeaders.length / 2 > mostHeaders) return 431
  if (path === undefined) return 400
  if (!isOurs(headers.host, path)) return 421
  if (!(isStatic(path) ? reads(method) : methods.has(method))) return 405
  if (isAhead(headers) && !isStatic(path)) return 503
}

/** Until a page of ours says its own policy, nothing may run. */
const ofPages = () => ({
  ...everywhere(),
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
})

function carry(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  return true
}

/** Answered here, before every line: the process goes round, whatever it has to do and whatever else is away. */
function live(response) {
  const headers = { ...everywhere(), 'cache-control': 'no-store', 'content-type': 'application/json' }
  response.writeHead(200, headers).end('{"live":true}')
  return false
}

function tellPlace(request) {
  const token = tokenOf(request)
  delete request.headers['x-beside-near']
  if (isNear(request)) request.headers['x-beside-near'] = '1'
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
  response.writeHead(503, { ...plainHeaders(), 'retry-after': '10' }).end(waitPage)
}

const waitPage = plainPage({
  heading: 'Please wait ten seconds',
  lines: [
    'A lot is being asked from where you are just now. It is not because of you, and nothing is lost.',
    'Please wait ten seconds, then load this page again. If you wrote something, your browser then sends it once more.',
    'If you are in danger now, call 999.',
  ],
})

const reads = method => method === 'GET' || method === 'HEAD'

/**
 * A browser that reads a page ahead of its reader would leave for them, or have them stand in the trail as somebody who
 * read it.
 */
const isAhead = headers => /prefetch|prerender|preview/.test(`${headers['sec-purpose']} ${headers.purpose}`)

/** The path, or undefined where it does not decode, names a host, climbs, or holds what breaks a line. */
function pathOf(url) {
  if (!url.startsWith('/')) return undefined
  const path = url.split('?')[0]
  try {
    return strange.test(decodeURIComponent(path)) ? undefined : path
  } catch {
    return undefined
  }
}
const strange = /[/\\]\.{1,2}(?:[/\\]|$)|[\p{Cc}\u2028\u2029]/u
