import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'
import { freePort } from '../../bin/postgres.mjs'

export type Person = { sub: string } & Record<string, unknown>

export type SignInService = {
  issuer: string
  /** As Beside reads them. */
  settings: Record<string, string>
  /** Who is at the browser: signed in at once. Nobody: they press Cancel there. */
  person: Person | undefined
  /** Changes the claims of the next ID tokens, and signs them again as the service itself would. */
  claims: ((claims: Record<string, unknown>) => Record<string, unknown>) | undefined
  /** Signs with another key from now on, which the service publishes. */
  rotate: () => void
  /** Answers nobody any more, though it takes their connections. */
  silent: boolean
  /** Changes the next ID tokens without signing them again. */
  forge: boolean
  asked: { discovery: number; keys: number }
  stop: () => Promise<unknown>
}

const client = { id: 'beside', secret: 'a secret of the test, long enough to be taken' }

/** A real OpenID Connect server on this machine that sends people back to `url`. */
export async function signInService(url: string): Promise<SignInService> {
  const port = (await freePort(0)) as number
  const issuer = `http://localhost:${port}`
  const keys = [newKey('first')]
  const service = {
    issuer,
    person: undefined,
    claims: undefined,
    silent: false,
    forge: false,
  } as unknown as SignInService
  let provider = providerFor(issuer, url, keys, service)
  service.asked = { discovery: 0, keys: 0 }
  service.settings = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret }
  service.rotate = () => {
    keys.unshift(newKey(`key-${keys.length}`))
    provider = providerFor(issuer, url, keys.slice(0, 1), service)
  }
  const server = createServer((request, response) => {
    if (service.silent) return
    if (request.url?.startsWith('/.well-known')) service.asked.discovery++
    if (request.url?.startsWith('/jwks')) service.asked.keys++
    if (request.url?.startsWith('/interaction/')) return void finish(provider, service, request, response)
    provider.callback()(request, response)
  })
  await new Promise<void>(resolve => server.listen(port, 'localhost', resolve))
  service.stop = () => {
    server.closeAllConnections()
    return new Promise(resolve => server.close(resolve))
  }
  return service
}

type Key = ReturnType<typeof newKey>

function newKey(kid: string) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } as { kid: string } & JsonWebKey
}

function providerFor(issuer: string, url: string, keys: Key[], service: SignInService): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${url}/staff/sign-in/single-sign-on/callback`],
      },
    ],
    jwks: { keys: keys as never },
    claims: {
      openid: ['sub', 'groups', 'upn'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: async (_, sub) => ({ accountId: sub, claims: async () => ({ ...service.person, sub }) }),
    loadExistingGrant: async context => {
      const grant = new context.oidc.provider.Grant({ clientId: client.id, accountId: context.oidc.session?.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  provider.use(async (context, next) => {
    await next()
    const body = context.body as { id_token?: string } | undefined
    if (context.path === '/token' && body?.id_token && service.claims)
      body.id_token = again(body.id_token, keys[0], service)
  })
  return provider
}

/** The same token with other claims, signed with the same key. */
function again(token: string, key: Key | undefined, { claims, forge }: SignInService): string {
  const [header, payload, signature] = token.split('.')
  const said = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
  const changed = Buffer.from(JSON.stringify(claims?.(said) ?? said)).toString('base64url')
  if (forge) return `${header}.${changed}.${signature}`
  const signer: KeyObject = createPrivateKey({ key: key as never, format: 'jwk' })
  return `${header}.${changed}.${sign('sha256', Buffer.from(`${header}.${changed}`), signer).toString('base64url')}`
}

async function finish(
  provider: Provider,
  { person }: SignInService,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const result = person
    ? { login: { accountId: person.sub } }
    : { error: 'access_denied', error_description: 'They pressed Cancel' }
  await provider.interactionFinished(request, response, result)
}
