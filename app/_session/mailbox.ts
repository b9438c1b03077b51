import { cookies } from 'next/headers'
import { cache } from 'react'
import { type Mailbox, openMailbox } from '@/lib/messages/mailbox'
import { dropMailboxVisit, type MailboxVisit, readMailboxVisit, saveMailboxVisit } from '@/lib/messages/visit'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { isSecure, mailboxCookieName } from './cookie-names'
import { inTime } from './in-time'

/**
 * Where somebody is with their mailbox. `shut`: a visit that no receipt has opened (yet, or any more); `none`: no visit;
 * `away`: the database cannot be asked.
 */
export type MailboxState =
  | { state: 'open'; secret: string; visit: MailboxVisit; box: Mailbox }
  | { state: 'shut'; secret: string; visit: MailboxVisit }
  | { state: 'none' | 'away' }

/** Asked of the database once a request. Never throws. */
export const readMailbox = cache(async (): Promise<MailboxState> => {
  const secret = (await cookies()).get(mailboxCookieName())?.value
  if (!secret) return { state: 'none' }
  try {
    return await inTime(stateOf(secret))
  } catch {
    return { state: 'away' }
  }
})

async function stateOf(secret: string): Promise<MailboxState> {
  const visit = await readMailboxVisit(secret)
  if (!visit) return { state: 'none' }
  const box = visit.receipt ? await openMailbox(visit.receipt) : undefined
  return box ? { state: 'open', secret, visit, box } : { state: 'shut', secret, visit }
}

/** Keeps a visit under a new secret of our own making. The browser forgets it when it closes. */
export async function beginMailboxVisit(visit: MailboxVisit): Promise<void> {
  const secret = newVisitSecret()
  await inTime(saveMailboxVisit(secret, visit))
  const jar = await cookies()
  jar.set(mailboxCookieName(), secret, cookieOptions())
}

/** Expires the cookie now and forgets the visit without anyone waiting for it. */
export async function endMailboxVisit(): Promise<void> {
  const jar = await cookies()
  const secret = jar.get(mailboxCookieName())?.value
  if (secret) dropMailboxVisit(secret).catch(() => {})
  jar.set(mailboxCookieName(), '', { ...cookieOptions(), maxAge: 0 })
}

const cookieOptions = () => ({ httpOnly: true, secure: isSecure(), sameSite: 'strict', path: '/' }) as const
