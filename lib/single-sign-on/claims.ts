import type { SignOn } from './settings'

/** What the sign-in service says of somebody: claims of the ID token, and of userinfo where it was asked. */
export type Claims = Readonly<Record<string, unknown>>

/** Who somebody is to the sign-in service. */
export type Claimed = {
  issuer: string
  subject: string
  /** Theirs for certain, in lower case; null where nobody vouches for it. */
  email: string | null
  name: string | null
  /** Null where nothing was said of groups at all. */
  groups: readonly string[] | null
}

type Asked = Pick<SignOn, 'emailClaim' | 'groupsClaim'>

/** What is said, the ID token before userinfo. An address and the word that it is verified must come out of one mouth. */
export function claimedBy(sources: readonly Claims[], who: { issuer: string; subject: string }, asked: Asked): Claimed {
  const first = <T>(read: (claims: Claims) => T | null) => sources.map(read).find(found => found !== null) ?? null
  return {
    ...who,
    email: first(claims => emailIn(claims, asked)),
    name: first(claims => textOf(claims.name)),
    groups: first(claims => groupsIn(claims, asked)),
  }
}

/** Whether userinfo has to be asked as well. */
export const saysTooLittle = ({ email, name, groups }: Claimed, governed: boolean): boolean =>
  email === null || name === null || (governed && groups === null)

function emailIn(claims: Claims, { emailClaim }: Asked): string | null {
  const trusted = emailClaim && claims.email_verified !== false ? addressOf(claims[emailClaim]) : null
  return trusted ?? (claims.email_verified === true ? addressOf(claims.email) : null)
}

function groupsIn(claims: Claims, { groupsClaim }: Asked): readonly string[] | null {
  const said = claims[groupsClaim]
  if (typeof said === 'string') return [said]
  return Array.isArray(said) ? said.filter(one => typeof one === 'string') : null
}

function addressOf(said: unknown): string | null {
  const text = textOf(said)?.toLowerCase() ?? null
  return text && text.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(text) ? text : null
}

const textOf = (said: unknown): string | null =>
  typeof said === 'string' && said.trim() ? said.trim().slice(0, 200) : null
