const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST'])
const isStatic = path => /^\/(?:_next\/static\/|exit\.js$|favicon\.svg$)/.test(path)

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
  return true
}

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
