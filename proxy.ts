import { type NextRequest, NextResponse } from 'next/server'
import { centreCookieName, staffCookieName } from '@/app/_session/cookie-names'
import { plainPage } from '@/app/_session/plain-page'
import {
  isElsewhere,
  isFile,
  isForeign,
  isMisplaced,
  isStaffPath,
  isTooLarge,
  isUnknownStep,
  needsSignIn,
} from '@/app/_session/request-rules'
import { contentSecurityPolicy, filePolicy, securityHeaders } from '@/app/_session/security-headers'
import { wipedAfter } from '@/lib/centres/centre'
import { config as settings } from '@/lib/config'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'

/** Stands before every page: what it refuses never reaches one. It keeps strangers' forms out and authorizes nobody. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { url, surface } = settings()
  const asked = { method: request.method, path: request.nextUrl.pathname, headers: request.headers }
  if (isElsewhere(asked.path, surface) || isUnknownStep(asked.path)) return refusal('notFound', 404)
  if (isForeign(asked, url.origin)) return refusal('forbidden', 403)
  if (isMisplaced(asked)) return refusal('notFound', 404)
  if (isTooLarge(asked)) return refusal('tooLarge', 413, asked.path.replace(/\/(?:answers|records)$/, ''))
  if (surface === 'staff' && asked.path === '/') return redirect(request, '/staff')
  if (needsSignIn(asked, request.cookies.has(staffCookieName()))) return redirect(request, '/staff/sign-in')
  return onward(request)
}

/**
 * Static files, the landlord's logo and what lies in public/ are the same for everyone. What files are posted to has the same checks in its own
 * handler (app/_session/file-door.ts), because Next holds what passes here in memory.
 */
export const config = {
  matcher: [
    '/((?!_next/static/|logo/|(?:count|exit|idle|uploads|wipe)\\.js$|favicon\\.svg$|api/reports$|tell-us/6/files$|come-back/files/records$|staff/cases/[^/]+/evidence/uploads$).*)',
  ],
}

async function refusal(reason: 'notFound' | 'forbidden' | 'tooLarge', status: number, back = '/'): Promise<Response> {
  const words = en.problems(await landlord())[reason]
  return plainPage({ status, words, wayOn: { href: back } })
}

function onward(request: NextRequest): Response {
  const nonce = crypto.randomUUID()
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', contentSecurityPolicy(nonce, settings().development))
  const wiped = secondsToWipe(request)
  headers.delete('x-wipe')
  if (wiped) headers.set('x-wipe', String(wiped))
  const response = carrying(NextResponse.next({ request: { headers } }), nonce)
  if (wiped) response.headers.set('refresh', `${wiped};url=/centre/next`)
  if (isStaffPath(request.nextUrl.pathname)) response.headers.delete('content-security-policy-report-only')
  if (isFile(request.nextUrl.pathname)) response.headers.set('content-security-policy', filePolicy)
  return response
}

/** On a shared device the browser itself clears what nobody touches, whether or not any script runs. */
function secondsToWipe({ cookies, nextUrl: { pathname } }: NextRequest): number | undefined {
  return cookies.get(centreCookieName())?.value ? wipedAfter(pathname) : undefined
}

/** Next tells the browser the path alone, because the host is the same: none that a request claims gets into an answer. */
function redirect(request: NextRequest, path: string): Response {
  return carrying(NextResponse.redirect(new URL(path, request.url), 307), crypto.randomUUID())
}

function carrying(response: NextResponse, nonce: string): Response {
  for (const [name, value] of Object.entries(securityHeaders(nonce))) response.headers.set(name, value)
  return response
}
