import { config } from '@/lib/config'

/** What a page says for itself. What every answer carries is added in one place for all of them (bin/answer-headers.mjs). */
export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce, config().development),
    'content-security-policy-report-only': trustedTypes,
    'reporting-endpoints': `${endpoint}="${reportsPath}"`,
    'cache-control': 'no-store',
  }
}

/** Where browsers say what was stopped: counted, and nothing kept of where or of what (lib/browser-reports). */
export const reportsPath = '/api/reports'
const endpoint = 'beside'

/** Of a file that a stranger made: whatever it turns out to be, it runs nothing, loads nothing and stands in no frame. */
export const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** Scripts run by nonce only, so that a mistake in a page is no way in. Hot reload needs `eval`, inline styles and a socket. */
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
    `report-uri ${reportsPath}`,
    `report-to ${endpoint}`,
  ].join('; ')
}

/**
 * Text that becomes a script or a page is told of on the public half, and not stopped: Next's loader gives the browser the
 * addresses of files as plain text, on every staff page and where a page is not found, and would be stopped with it. On
 * the staff half each page would be told of, and what matters lost among them (docs/hardening.md).
 */
const trustedTypes = `require-trusted-types-for 'script'; trusted-types nextjs; report-uri ${reportsPath}; report-to ${endpoint}`
