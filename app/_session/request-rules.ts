import type { Surface } from '@/lib/config'
import { mailboxPages } from '@/lib/messages/visit'

/** 10,000 characters of four bytes, percent-encoded, twice over: a body within it is always answered beside its field. */
export const publicLimit = 256 * 1024
export const staffLimit = 1024 * 1024

/** A request as far as these look at it; a header that did not come is null. */
export type Asked = { method: string; path: string; headers: { get(name: string): string | null } }

/**
 * Another site's form or script that posts to us (architecture, Forms). Text browsers send no Origin: they may pass. On
 * this machine alone, without https, any of its names is ours.
 */
export function isForeign({ method, headers }: Asked, ownOrigin: string): boolean {
  if (reads(method)) return false
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === null) return site !== null && !['same-origin', 'none'].includes(site)
  if (origin === 'null') return site !== 'same-origin'
  return origin !== ownOrigin && (ownOrigin.startsWith('https:') || hostOf(origin) !== headers.get('host'))
}

/** Says a body to be longer than we take. One without a length is measured while it is read. */
export function isTooLarge({ method, path, headers }: Asked): boolean {
  return !reads(method) && Number(headers.get('content-length') ?? 0) > (isStaffPath(path) ? staffLimit : publicLimit)
}

/** Paths that this process does not have, whatever lies in its build. */
export function isElsewhere(path: string, surface: Surface): boolean {
  if (surface === 'all' || isShared(path)) return false
  const staff = isStaffPath(path)
  return surface === 'public' ? staff : !staff && path !== '/'
}

/** Server actions belong to the staff half, and the public half posts to its own routes: a form sent to any other page is lost. */
export function isMisplaced({ method, path }: Asked): boolean {
  return !reads(method) && !isStaffPath(path) && !takesAnswers.test(path)
}

/** A page of the form or of a mailbox that there is not: answered here, because a page that is not found is empty without scripts. */
export function isUnknownStep(path: string): boolean {
  const ofForm = under(path, '/tell-us') && path !== '/tell-us' && !steps.test(path)
  const ofMailbox = under(path, '/come-back') && path !== '/come-back' && !mailboxSteps.test(path)
  return ofForm || ofMailbox || (under(path, '/centre') && !centreSteps.test(path))
}

/** A staff page asked for without any session: sign in first. Only a look at the cookie; the page itself decides. */
export function needsSignIn({ method, path }: Asked, hasSession: boolean): boolean {
  const open = !under(path, '/staff') || under(path, '/staff/sign-in') || calendars.test(path)
  return reads(method) && !open && !hasSession
}

/** Bytes of somebody's evidence and no page: what the proxy says of it outranks what the handler says. */
export const isFile = (path: string): boolean =>
  /^\/staff\/(?:cases|triage)\/[^/]+\/evidence\/[^/]+\/(?:clean\/[^/]+|original)$/.test(path)

/** Calendar programs cannot sign in: the secret in the address opens it, or nothing does. */
const calendars = /^\/staff\/calendar\/[^/]+\/feed\.ics$/
const steps = /^\/tell-us\/(?:(?:[1-9]|10)(?:\/answers)?|received(?:\/(?:card|date|receipt|handover))?|again)$/
const mailboxSteps = new RegExp(`^/come-back/(?:(?:${mailboxPages.join('|')})(?:/records)?|opening|stay|card|date)$`)
const centreSteps = /^\/centre(?:\/(?:opening|ending|start|next|stay))?$/
const takesAnswers =
  /^\/(?:policy\/ask\/requests|tell-us\/(?:[^/]+\/answers|received\/handover)|centre\/(?:opening|ending|stay)|come-back\/(?:opening|stay|[^/]+\/records))$/
/** The half that needs somebody signed in. */
export const isStaffPath = (path: string): boolean => under(path, '/staff') || under(path, '/api/auth')
/** The policy is read by both halves: a case links to the version it was opened under. */
const isShared = (path: string) => ofBoth.has(path) || /^\/policy(?:\/\d+)?$/.test(path)
const ofBoth = new Set(['/leave', '/api/health', '/api/health/ready', '/api/reports', '/.well-known/security.txt'])
const under = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
const reads = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method)
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)
