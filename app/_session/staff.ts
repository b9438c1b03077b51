import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { Staff } from '@/lib/access/actor'
import { endSession, staffOfSession } from '@/lib/access/session'
import { config } from '@/lib/config'
import { openSession, sealSession, staffCookieOptions } from './auth'
import { staffCookieName } from './cookie-names'

/** Who is signed in. Sends whoever is not to sign in; a public process has no such page, whatever the path. */
export async function requireStaff(): Promise<Staff> {
  return (await staffOrNull()) ?? redirect('/staff/sign-in')
}

/** Who is signed in, or null. Asked of the database once a request. */
export const staffOrNull = cache(async (): Promise<Staff | null> => {
  if (config().surface === 'public') notFound()
  const sid = await sessionSecret()
  return sid ? staffOfSession(sid) : null
})

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

async function sessionSecret(): Promise<string | null> {
  const jar = await cookies()
  return openSession(jar.get(staffCookieName())?.value)
}
