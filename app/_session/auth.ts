import type { NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import { endSession, staffOfSession } from '@/lib/access/session'
import { wholeLimit } from '@/lib/access/session-life'
import { config } from '@/lib/config'
import { isSecure, staffCookieName } from './cookie-names'

const maxAge = wholeLimit / 1000

/** HttpOnly, this host only over https; Lax, so that coming back from single sign-on keeps it. */
export const staffCookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** next-auth carries the session's secret and nothing else; who it is stands in the database and is asked each time. */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge },
    pages: { signIn: '/staff/sign-in', signOut: '/staff', error: '/staff/sign-in' },
    providers: [],
    cookies: { sessionToken: { name: staffCookieName(), options: staffCookieOptions() } },
    events: {
      signOut: async ({ token }) => {
        if (typeof token.sid === 'string') await endSession(token.sid)
      },
    },
    callbacks: {
      jwt: ({ token }) => ({ sid: token.sid }),
      session: async ({ session, token }) => {
        const person = typeof token.sid === 'string' ? await staffOfSession(token.sid) : null
        return { expires: session.expires, user: person ? { name: person.name } : undefined }
      },
    },
  }
}

/** The cookie's value for a session. */
export const sealSession = (sid: string): Promise<string> => encode({ token: { sid }, secret: secret(), maxAge })

/** The session's secret in a cookie, or null for one that is forged, old or of another installation. */
export async function openSession(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null
  for (const secret of config().sessionSecrets) {
    const token = await decode({ token: cookie, secret }).catch(() => null)
    if (typeof token?.sid === 'string') return token.sid
  }
  return null
}

/** The newest: what was made with the one before is still read for the length of a session (docs/hardening.md). */
function secret(): string {
  const [newest] = config().sessionSecrets
  if (!newest) throw new Error('no session secret in this process')
  return newest
}
