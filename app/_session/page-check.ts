import { wipedAfter } from '@/lib/centres/centre'
import { config as settings } from '@/lib/config'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { centreCookieName, staffCookieName } from './cookie-names'
import { plainPage } from './plain-page'
import {
  type Asked,
  isElsewhere,
  isFile,
  isForeign,
  isMisplaced,
  isStaffPath,
  isTooLarge,
  isUnknownStep,
  needsSignIn,
} from './request-rules'
import { contentSecurityPolicy, filePolicy, securityHeaders } from './security-headers'

/** What goes on to the page in its request (undefined: is taken out), and what its answer carries. */
export type Passed = { request: Record<string, string | undefined>; answer: Record<string, string> }

/**
 * Stands before every page: what it refuses never reaches one. It keeps strangers' forms out and authorizes nobody. The
 * front door asks it (bin/page-check.mjs), because Next would make a request and an answer of its own for each question.
 */
export function checkPage(asked: Asked): Passed | Promise<Response> {
  const { url, surface } = settings()
  if (isElsewhere(asked.path, surface) || isUnknownStep(asked.path)) return refusal('notFound', 404)
  if (isForeign(asked, url.origin)) return refusal('forbidden', 403)
  if (isMisplaced(asked)) return refusal('notFound', 404)
  if (isTooLarge(asked)) return refusal('tooLarge', 413, asked.path.replace(/\/(?:answers|records)$/, ''))
  if (surface === 'staff' && asked.path === '/') return redirect('/staff')
  if (needsSignIn(asked, cookieOf(asked, staffCookieName()) !== undefined)) return redirect('/staff/sign-in')
  return onward(asked)
}

const memory = globalThis as { besidePageCheck?: (asked: Asked) => Passed | Promise<Response> }

/** Gives the front door, which is no part of the app's build, what it asks before any page. */
export function sharePageCheck(): void {
  memory.besidePageCheck = checkPage
}

async function refusal(reason: 'notFound' | 'forbidden' | 'tooLarge', status: number, back = '/'): Promise<Response> {
  const words = en.problems(await landlord())[reason]
  return plainPage({ status, words, wayOn: { href: back } })
}

function onward(asked: Asked): Passed {
  const nonce = crypto.randomUUID()
  const wiped = secondsToWipe(asked)
  const answer = securityHeaders(nonce)
  if (wiped) answer.refresh = `${wiped};url=/centre/next`
  if (isStaffPath(asked.path)) delete answer['content-security-policy-report-only']
  if (isFile(asked.path)) answer['content-security-policy'] = filePolicy
  const policy = contentSecurityPolicy(nonce, settings().development)
  return {
    request: { 'x-nonce': nonce, 'content-security-policy': policy, 'x-wipe': wiped ? String(wiped) : undefined },
    answer,
  }
}

/** On a shared device the browser itself clears what nobody touches, whether or not any script runs. */
const secondsToWipe = (asked: Asked): number | undefined =>
  cookieOf(asked, centreCookieName()) ? wipedAfter(asked.path) : undefined

/** Only the path is told, because the host is the same: none that a request claims gets into an answer. */
async function redirect(location: string): Promise<Response> {
  return new Response(null, { status: 307, headers: { ...securityHeaders(crypto.randomUUID()), location } })
}

function cookieOf({ headers }: Asked, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map(pair => pair.trim())
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
