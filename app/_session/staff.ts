import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Staff } from '@/lib/access/actor'
import { endSession, type Standing, standingOf } from '@/lib/access/session'
import type { Lack } from '@/lib/access/session-lack'
import { config } from '@/lib/config'
import { openSession, sealSession, staffCookieOptions } from './auth'
import { staffCookieName } from './cookie-names'

/**
 * Who is signed in. Sends whoever is not to sign in, and whoever still owes a second proof or has not agreed to what they
 * must know to where they do that; a public process has no such page, whatever the path.
 */
export async function requireStaff(): Promise<Staff> {
  const standing = await requireAccount()
  if (standing.lacks) redirect(placeFor[standing.lacks])
  return standing.person
}

/** Whose account this is, also where the session lacks something: for the pages of the account itself and for nothing else. */
export async function requireAccount(): Promise<Standing> {
  return (await standingOrNull()) ?? redirect('/staff/sign-in')
}

/** Who is signed in and lacks nothing, or null. */
export async function staffOrNull(): Promise<Staff | null> {
  const standing = await standingOrNull()
  return standing && standing.lacks === null ? standing.person : null
}

/** Whose session this is, or null. Asked of the database once a request. */
export const standingOrNull = cache(async (): Promise<Standing | null> => {
  if (config().surface === 'public') notFound()
  const sid = await sessionSecret()
  return sid ? standingOf(sid) : null
})

const placeFor: Record<Lack, string> = {
  'second-factor': '/staff/account/second-factor',
  acknowledgement: '/staff/account/agreeing',
}

/** Gives this browser a session that was just started, and ends the one it had: a copied cookie is worth nothing after. */
export async function keepSession(sid: string): Promise<void> {
  await endPresented()
  const jar = await cookies()
  jar.set(staffCookieName(), await sealSession(sid), staffCookieOptions())
}

/** Ends the session of this browser, in the database first. */
export async function leaveSession(): Promise<void> {
  await endPresented()
  const jar = await cookies()
  jar.set(staffCookieName(), '', { ...staffCookieOptions(), maxAge: 0 })
}

async function endPresented(): Promise<void> {
  const sid = await sessionSecret()
  if (sid) await endSession(sid)
}

/** The secret of this browser's session, or null. */
export async function sessionSecret(): Promise<string | null> {
  const jar = await cookies()
  return openSession(jar.get(staffCookieName())?.value)
}
