import { cookies } from 'next/headers'
import { cache } from 'react'
import { type Draft, dropDraft, readDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { draftCookieName, isSecure } from './cookie-names'
import { inTime } from './in-time'

/**
 * Where somebody is with telling us. `none`: no cookie, as at the start or after leaving; `lost`: a cookie whose draft
 * is over or that we never made; `away`: the database cannot be asked.
 */
export type Visit = { state: 'open'; secret: string; draft: Draft } | { state: 'none' | 'lost' | 'away' }

/** Asked of the database once a request. Never throws. */
export const readVisit = cache(async (): Promise<Visit> => {
  const secret = await draftSecret()
  if (!secret) return { state: 'none' }
  try {
    const draft = await inTime(readDraft(secret))
    return draft ? { state: 'open', secret, draft } : { state: 'lost' }
  } catch {
    return { state: 'away' }
  }
})

/** A secret of our own making for a draft that begins. The browser forgets it when it closes. */
export async function beginVisit(): Promise<string> {
  const secret = newVisitSecret()
  const jar = await cookies()
  jar.set(draftCookieName(), secret, cookieOptions())
  return secret
}

/** Expires the cookie now and forgets the draft without anyone waiting for it. */
export async function endVisit(): Promise<void> {
  const secret = await draftSecret()
  if (secret) dropDraft(secret).catch(() => {})
  const jar = await cookies()
  jar.set(draftCookieName(), '', { ...cookieOptions(), maxAge: 0 })
}

async function draftSecret(): Promise<string | undefined> {
  return (await cookies()).get(draftCookieName())?.value
}

const cookieOptions = () => ({ httpOnly: true, secure: isSecure(), sameSite: 'strict', path: '/' }) as const
