import type { NotLetIn } from '@/lib/single-sign-on/entry'
import { type Lost, lost } from '@/lib/single-sign-on/travel'

/** Why somebody is back at the sign-in page: a code of ours, whatever the sign-in service wrote. */
export type Back = NotLetIn | Lost

/** Back at the sign-in page, with a code for the sentence to show. */
export const backAtSignIn = (because: Back, to: string): Response =>
  toward(`/staff/sign-in?${new URLSearchParams({ because, to })}`)

/** The same after something went wrong on the way. The log says what kind, and never what the service said of anybody. */
export function signInAgain(error: unknown, to: string): Response {
  const { name, code } = error as { name?: unknown; code?: unknown }
  console.error(`single sign-on did not work: ${named(name)} ${named(code)}`)
  return backAtSignIn(lost(error), to)
}

/** The place to go next, which no cache and no page before may keep. */
export const toward = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

const named = (said: unknown) => (typeof said === 'string' && /^[\w-]{1,60}$/.test(said) ? said : '-')
