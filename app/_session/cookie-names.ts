import { config } from '@/lib/config'

/** Over https the browser itself keeps a `__Host-` cookie to this host, this path and this scheme; loopback has no https. */
export const isSecure = (): boolean => config().url.protocol === 'https:'

/** Holds the secret of a reporter's draft. Its name says nothing, because it may be looked at. */
export const draftCookieName = (): string => named('visit')

/** Holds the secret of a visit to a mailbox. Its name says nothing either. */
export const mailboxCookieName = (): string => named('stay')

/** Holds the secret that says whose shared device this is. Its name says nothing either. */
export const centreCookieName = (): string => named('seat')

/** Holds the session of somebody signed in. */
export const staffCookieName = (): string => named('beside-staff')

/** Holds what a browser takes along to the landlord's sign-in service, sealed. */
export const journeyCookieName = (): string => named('beside-way-in')

/** Holds half a sign-in: the secret of what this browser has shown already. */
export const stepCookieName = (): string => named('beside-step')

/** Holds what somebody signed in looked for, sealed. It goes to one path alone, which `__Host-` would not let it. */
export const lookUpCookieName = (): string => (isSecure() ? '__Secure-beside-find' : 'beside-find')

const named = (name: string) => (isSecure() ? `__Host-${name}` : name)
