import { cookies } from 'next/headers'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import { keptMinutes, openWords, sealWords } from '@/lib/search/kept-words'
import { isSecure, lookUpCookieName } from './cookie-names'

/** Keeps what somebody looks for, sealed, for the page that answers and for no other. */
export async function keepLookUp(actor: Staff, words: string): Promise<void> {
  const jar = await cookies()
  jar.set(lookUpCookieName(), sealWords(actor, words, now()), {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(),
    path: '/staff/search',
    maxAge: keptMinutes * 60,
  })
}

/** What they looked for last, if it is not over. */
export async function lookUp(actor: Staff): Promise<string | undefined> {
  const jar = await cookies()
  return openWords(actor, jar.get(lookUpCookieName())?.value, now())
}
