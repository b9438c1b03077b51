import { z } from 'zod'
import { type StaffRole, staffRoles } from '@/lib/access/staff-role'

/** Whose group at the sign-in service means which role here, the first that fits counts. */
export type RoleOfGroup = { group: string; role: StaffRole }

const flag = z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0')

/** Signing in with the landlord's own sign-in service, as it stands in the environment. */
export const signOnSettings = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.org/landlord' })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(60, { error: 'must have at most 60 characters' }).default('your work account'),
  OIDC_GROUPS: z.string().transform(rolesOfGroups).optional(),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  /** A claim that this issuer alone gives out, so that an address in it counts without being called verified. */
  OIDC_EMAIL_CLAIM: z
    .enum(['email', 'preferred_username', 'upn'], { error: 'must be email, preferred_username or upn' })
    .optional(),
  OIDC_MAKE_ACCOUNTS: flag,
  OIDC_ONLY: flag,
}

type Env = z.output<z.ZodObject<typeof signOnSettings>>

export type SignOn = {
  issuer: URL
  clientId: string
  clientSecret: string
  /** What people here call it: "Sign in with …". */
  label: string
  /** Empty: roles are those of the accounts, and groups say nothing. */
  roles: readonly RoleOfGroup[]
  groupsClaim: string
  emailClaim: Env['OIDC_EMAIL_CLAIM']
  makesAccounts: boolean
  /** Whether passwords, passkeys and links open the accounts of administrators alone. */
  only: boolean
}

/** Single sign-on as it is set up, or undefined. Ask after `unsafeSignOn`. */
export function signOnOf(env: Env): SignOn | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer || !clientId || !clientSecret) return undefined
  return {
    issuer: new URL(issuer),
    clientId,
    clientSecret,
    label: env.OIDC_LABEL,
    roles: env.OIDC_GROUPS ?? [],
    groupsClaim: env.OIDC_GROUPS_CLAIM,
    emailClaim: env.OIDC_EMAIL_CLAIM,
    makesAccounts: env.OIDC_MAKE_ACCOUNTS === '1',
    only: env.OIDC_ONLY === '1',
  }
}

/** What is wrong with settings that are each well-formed: a sentence each, of what to do. */
export function* unsafeSignOn(env: Env) {
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const asked = [...needed, 'OIDC_GROUPS', 'OIDC_EMAIL_CLAIM'] as const
  const wanted = asked.some(name => env[name]) || env.OIDC_MAKE_ACCOUNTS === '1' || env.OIDC_ONLY === '1'
  for (const name of needed) if (wanted && !env[name]) yield `Set ${name}: single sign-on cannot work without it.`
  if (env.OIDC_MAKE_ACCOUNTS === '1' && !env.OIDC_GROUPS)
    yield 'Set OIDC_GROUPS as well: an account is only made for whoever is in a group that means a role.'
  if (env.OIDC_ISSUER) yield* unsafeIssuer(new URL(env.OIDC_ISSUER))
}

function* unsafeIssuer({ protocol, hostname, pathname }: URL) {
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol !== 'https:' && !loopback) yield 'OIDC_ISSUER must start with https:// unless it is this machine.'
  if (/^\/(common|organizations|consumers)(\/|$)/.test(pathname))
    yield 'OIDC_ISSUER must name your own tenant: this one lets in anybody with an account anywhere.'
}

/** `group=Role` pairs; what stands before the last `=` is the group, by its id or its name. */
function rolesOfGroups(text: string, context: z.RefinementCtx): RoleOfGroup[] {
  const pairs = text.split(',').map(pair => /^\s*(\S.*?)\s*=\s*(\w+)\s*$/.exec(pair))
  const roles = pairs.map(pair => ({ group: pair?.[1] ?? '', role: staffRoles.find(role => role === pair?.[2]) }))
  const known = roles.filter((one): one is RoleOfGroup => one.group !== '' && one.role !== undefined)
  if (known.length === roles.length) return known
  context.addIssue({
    code: 'custom',
    message: `must be pairs such as Housing managers=HSM,Officers=ACM, each with one of the roles ${staffRoles.join(', ')}`,
  })
  return z.NEVER
}
