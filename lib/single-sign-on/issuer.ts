import * as oidc from 'openid-client'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import type { SignOn } from './settings'

/** How long the sign-in service is waited for, in seconds. */
const patience = 4
/** After this long what it says of itself is asked for again, in ms. */
const fresh = 60 * 60_000

type Known = { issuer: oidc.Configuration; askedAt: number }
const memory = globalThis as { besideIssuer?: Known; besideIssuerAsked?: Promise<Known> | undefined }

/**
 * The sign-in service, from its discovery document: asked once an hour, and once however many wait for it. Where it does not
 * answer again, what it said last still counts. Rejects within seconds where it never answered. Its signing keys are kept
 * by the library, which asks for them again when it meets one it does not know.
 */
export async function issuer(signOn: SignOn): Promise<oidc.Configuration> {
  const known = memory.besideIssuer
  if (known && now().getTime() - known.askedAt < fresh) return known.issuer
  memory.besideIssuerAsked ??= ask(signOn).finally(() => {
    memory.besideIssuerAsked = undefined
  })
  try {
    memory.besideIssuer = await memory.besideIssuerAsked
  } catch (error) {
    if (!known) throw error
  }
  return memory.besideIssuer?.issuer ?? neverAsked()
}

async function ask({ issuer: address, clientId, clientSecret }: SignOn): Promise<Known> {
  const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: 30 }
  const insecure = address.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  const found = await oidc.discovery(address, clientId, metadata, secretTo(clientSecret), {
    timeout: patience,
    execute: [oidc.enableNonRepudiationChecks, ...insecure],
  })
  return { issuer: found, askedAt: now().getTime() }
}

/** However it takes the client's secret; what says nothing takes it in a header (OpenID Connect Discovery 1.0, section 3). */
function secretTo(clientSecret: string): oidc.ClientAuth {
  return (server, ...rest) => {
    const basic = server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true
    return (basic ? oidc.ClientSecretBasic(clientSecret) : oidc.ClientSecretPost(clientSecret))(server, ...rest)
  }
}

/** Where the sign-in service sends people back to: by our own address, whatever a request says its host is. */
export const comeBackTo = (): URL => new URL('/staff/sign-in/single-sign-on/callback', config().url)

function neverAsked(): never {
  throw new Error('the sign-in service was never asked')
}
