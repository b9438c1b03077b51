/** Whoever watches asks by whatever name the machine has for them. */
const healthPaths = new Set(['/api/health', '/api/health/live', '/api/health/ready'])
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
/** What a sender or a proxy could use to name another host, scheme or path than the one that was asked. */
const claims = [
  ...['x-forwarded-host', 'x-forwarded-port', 'x-forwarded-server', 'x-forwarded-prefix', 'x-forwarded-proto'],
  ...[
    'x-host',
    'x-original-host',
    'x-original-url',
    'x-rewrite-url',
    'x-http-method-override',
    'x-middleware-subrequest',
  ],
]

/** Is this host our own (BESIDE_URL), or this very machine? Whoever asks how we are may call us as they like. */
export function isOurs(host, path, url = process.env.BESIDE_URL) {
  if (host === undefined || healthPaths.has(path)) return true
  const asked = parsed(`http://${host}`)
  if (!asked) return false
  return loopback.has(asked.hostname) || asked.hostname === parsed(url)?.hostname
}

/**
 * Whatever a request says of itself, the app hears the one address that people use: no link, no redirect and no check of
 * where a form came from rests on what a sender wrote. On this machine alone, without https, any of its names will do.
 */
export function nameOurHost(headers, url = process.env.BESIDE_URL) {
  for (const name of claims) delete headers[name]
  const own = parsed(url)
  if (own?.protocol !== 'https:') return
  headers.host = own.host
  headers['x-forwarded-proto'] = 'https'
}

const parsed = text => (text && URL.canParse(text) ? new URL(text) : undefined)
