import { cookies } from 'next/headers'
import { now } from '@/lib/clock/now'
import { type Journey, journeyMinutes, openJourney } from '@/lib/single-sign-on/journey'
import { staffCookieOptions } from './auth'
import { journeyCookieName } from './cookie-names'

/** Gives a browser what it takes along to the sign-in service: Lax like the session, so that it is there on coming back. */
export async function keepJourney(sealed: string): Promise<void> {
  const jar = await cookies()
  jar.set(journeyCookieName(), sealed, { ...staffCookieOptions(), maxAge: journeyMinutes * 60 })
}

/** What it brings back, once; undefined where it never set out from here. */
export async function takeJourney(): Promise<Journey | undefined> {
  const jar = await cookies()
  const sealed = jar.get(journeyCookieName())?.value
  if (sealed) jar.set(journeyCookieName(), '', { ...staffCookieOptions(), maxAge: 0 })
  return openJourney(sealed, now())
}
