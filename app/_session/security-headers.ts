import { config } from '@/lib/config'

/** What every answer carries. Scripts run by nonce only, so that a mistake in a page is not a way in. */
export function securityHeaders(nonce: string): Record<string, string> {
  const { url, development } = config()
  return {
    'content-security-policy': contentSecurityPolicy(nonce, development),
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(url.protocol === 'https:' ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** Of a file that a stranger made: whatever it turns out to be, it runs nothing, loads nothing and stands in no frame. */
export const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** Hot reload needs `eval`, inline styles and a socket; nothing else does. */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}
