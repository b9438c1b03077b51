import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Centre } from '@/lib/centres/centre'
import { beginDay, centreOfDay, endDay } from '@/lib/centres/visit'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { centreCookieName, isSecure } from './cookie-names'
import { inTime } from './in-time'

/**
 * Whose device this is. `none`: nobody's that we know; `over`: it was a centre's, whose day or code is over, and is still
 * treated as shared; `away`: the database cannot be asked.
 */
export type CentreState = { state: 'open'; centre: Centre } | { state: 'none' | 'over' | 'away' }

/** Nobody waits long to hear whose device it is: a page that is opened to leave another must be there at once. */
const patience = 1_500

/** Asked of the database once a request. Never throws. */
export const readCentre = cache(async (): Promise<CentreState> => {
  const secret = await centreSecret()
  if (!secret) return { state: 'none' }
  try {
    const centre = await inTime(centreOfDay(secret), patience)
    return centre ? { state: 'open', centre } : { state: 'over' }
  } catch {
    return { state: 'away' }
  }
})

/** Is this the device of a centre, or was it one today? Looks at the cookie only. */
export const isShared = async (): Promise<boolean> => (await centreSecret()) !== undefined

/**
 * A stable key for the place that a request comes from while the device is a centre's, in the place of an address: a room
 * full of people is one place, and no address is counted. It opens nothing. Undefined elsewhere.
 */
export async function centrePlace(): Promise<string | undefined> {
  const read = await readCentre()
  return read.state === 'open' ? `centre/${read.centre.id}` : undefined
}

/** Makes this device a centre's under a new secret of our own making. The browser forgets it when it closes. */
export async function beginCentre(hash: Buffer): Promise<void> {
  const secret = newVisitSecret()
  await inTime(beginDay(secret, hash))
  const jar = await cookies()
  jar.set(centreCookieName(), secret, cookieOptions())
}

/** Makes it nobody's again. */
export async function endCentre(): Promise<void> {
  const secret = await centreSecret()
  if (secret) await inTime(endDay(secret))
  const jar = await cookies()
  jar.set(centreCookieName(), '', { ...cookieOptions(), maxAge: 0 })
}

async function centreSecret(): Promise<string | undefined> {
  return (await cookies()).get(centreCookieName())?.value || undefined
}

const cookieOptions = () => ({ httpOnly: true, secure: isSecure(), sameSite: 'strict', path: '/' }) as const
