import * as oidc from 'openid-client'
import { now } from '@/lib/clock/now'
import { type Claimed, claimedBy, saysTooLittle } from './claims'
import { comeBackTo, issuer } from './issuer'
import { type Journey, sealJourney } from './journey'
import type { SignOn } from './settings'

/** Where to send a browser that wants to sign in, and the sealed cookie it takes along. Rejects where nobody answers. */
export async function setOut(signOn: SignOn, to: string): Promise<{ url: URL; sealed: string }> {
  const service = await issuer(signOn)
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
  const url = oidc.buildAuthorizationUrl(service, {
    redirect_uri: comeBackTo().href,
    scope: scopeOf(service),
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { url, sealed: sealJourney({ at: now().getTime(), state, nonce, verifier, to }) }
}

/** Some services tell of groups only to whoever asks for them, and others do not know the word. */
function scopeOf(service: oidc.Configuration): string {
  const knowsGroups = service.serverMetadata().scopes_supported?.includes('groups')
  return ['openid', 'profile', 'email', ...(knowsGroups ? ['groups'] : [])].join(' ')
}

/**
 * Who came back: state, issuer, nonce, audience, times and signature are checked by the library (OpenID Connect Core 1.0,
 * sections 3.1.2.7 and 3.1.3.7; RFC 7636; RFC 9207). Rejects with whatever did not hold.
 */
export async function arrive(signOn: SignOn, { state, nonce, verifier }: Journey, answer: string): Promise<Claimed> {
  const service = await issuer(signOn)
  const here = comeBackTo()
  here.search = answer
  const tokens = await oidc.authorizationCodeGrant(service, here, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const token = tokens.claims()
  if (!token) throw new Error('no ID token')
  const who = { issuer: token.iss, subject: token.sub }
  const claimed = claimedBy([token], who, signOn)
  const asks = saysTooLittle(claimed, signOn.roles.length > 0) && service.serverMetadata().userinfo_endpoint
  if (!asks) return claimed
  const more = await oidc.fetchUserInfo(service, tokens.access_token, token.sub)
  return claimedBy([token, more], who, signOn)
}

/** Why nobody came back, as far as whoever is waiting needs to know it. */
export type Lost = 'turned-away' | 'unreachable' | 'again'

/** What became of a journey that failed. Everything that does not hold is the same to whoever waits: begin again. */
export function lost(error: unknown): Lost {
  if (error instanceof oidc.AuthorizationResponseError) return 'turned-away'
  const { code, name } = error as { code?: unknown; name?: unknown }
  const silent = code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || name === 'TimeoutError'
  return silent || error instanceof TypeError ? 'unreachable' : 'again'
}
