import { z } from 'zod'
import { listOf } from '@/lib/keys/key-list'
import { isEmailAddress } from '@/lib/notifications/address'
import { signOnSettings, unsafeSignOn } from '@/lib/single-sign-on/settings'

export const surfaces = ['all', 'public', 'staff'] as const
export type Surface = (typeof surfaces)[number]

const key = z
  .string()
  .transform(text => Buffer.from(text, 'base64'))
  .refine(bytes => bytes.length === 32, { error: 'must be 32 bytes in base64' })

/** A key alone, or several while they change: `2:key,1:key`, newest first. */
const changingKeys = z
  .string()
  .transform(text => listOf(text).map(([, value]) => Buffer.from(value, 'base64')))
  .refine(keys => keys.every(bytes => bytes.length === 32), { error: 'must be 32 bytes in base64' })

/** Secrets of at least 32 characters, alone or several while they change. */
const changingSecrets = z
  .string()
  .transform(text => listOf(text).map(([, value]) => value))
  .refine(secrets => secrets.every(secret => secret.length >= 32), { error: 'must have at least 32 characters' })

const versionedKeys = z
  .string()
  .transform(text => new Map(text.split(',').map(versionedKey)))
  .refine(keys => [...keys].every(([version, bytes]) => version && bytes.length === 32), {
    error: 'must be version:key pairs of 32 bytes in base64, newest first',
  })

/** Every setting as it stands in the environment. */
export const settings = z.object({
  NODE_ENV: z.string().optional(),
  BESIDE_SURFACE: z.enum(surfaces, { error: 'must be all, public or staff' }).default('all'),
  BESIDE_EMBEDDED: z.enum(['0', '1']).default('0'),
  DATABASE_URL: z.string().optional(),
  DATABASE_URL_PUBLIC: z.string().optional(),
  DATABASE_URL_STAFF: z.string().optional(),
  DATABASE_URL_JOBS: z.string().optional(),
  DATABASE_URL_BACKUP: z.string().optional(),
  RECEIPT_PEPPER: key,
  CASEWORK_PUBLIC_KEY: key,
  CASEWORK_PRIVATE_KEY: changingKeys.optional(),
  FINGERPRINT_KEY: key.optional(),
  ENCRYPTION_KEY: versionedKeys.default(() => new Map()),
  NEXTAUTH_SECRET: changingSecrets.optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key.optional(),
  BACKUP_PUBLIC_KEY: key.optional(),
  BESIDE_URL: z.url({ error: 'must be the address people use, such as https://report.example.org' }),
  /** Whether a password alone is enough: only to try Beside out, never with a database of one's own. */
  BESIDE_SECOND_FACTOR: z.enum(['required', 'optional'], { error: 'must be required or optional' }).optional(),
  ...signOnSettings,
  BESIDE_TRUSTED_PROXY: z.string().optional(),
  SMTP_URL: z.string().transform(mailServer).optional(),
  MAIL_FROM: z.string().refine(isEmailAddress, { error: 'must be one plain email address' }).optional(),
  CLAMAV_SOCKET: z.string().transform(scannerAt).optional(),
  EVIDENCE_S3_BUCKET: z.string().optional(),
  EVIDENCE_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://objects.example.org' })
    .optional(),
  EVIDENCE_S3_REGION: z.string().default('us-east-1'),
  EVIDENCE_S3_ACCESS_KEY_ID: z.string().optional(),
  EVIDENCE_S3_SECRET_ACCESS_KEY: z.string().optional(),
  PATH: z.string().default('/usr/bin:/bin'),
  BESIDE_DATA: z.string().default('.beside'),
  /** Megabytes. With less on the disk of its own database Beside takes nothing in; 0 never looks. */
  BESIDE_LEAST_FREE: z.coerce
    .number({ error: 'must be a number of megabytes such as 1024' })
    .int({ error: 'must be a number of megabytes such as 1024' })
    .min(0, { error: 'must be a number of megabytes such as 1024' })
    .default(1024),
  BESIDE_CLOCK: z.iso
    .datetime({ offset: true, error: 'must be a time such as 2026-12-24T11:20:00Z' })
    .transform(text => new Date(text))
    .optional(),
})

function versionedKey(pair: string): [string, Buffer] {
  const at = pair.indexOf(':')
  return [pair.slice(0, Math.max(at, 0)), Buffer.from(pair.slice(at + 1), 'base64')]
}

/** The value may hold a password, so that no word of it is repeated. */
function mailServer(text: string, context: z.RefinementCtx): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const known = url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname
  if (known && ['', '/'].includes(url.pathname) && !url.search && !url.hash) return url
  context.addIssue({ code: 'custom', message: 'must be an address such as smtps://user:password@mail.example.org' })
  return z.NEVER
}

/** A socket of this machine by its path, or a host with a port. */
function scannerAt(text: string, context: z.RefinementCtx): { path: string } | { host: string; port: number } {
  if (text.startsWith('/')) return { path: text }
  const [, host, port] = /^(\[[0-9a-f:]+\]|[^:/\s]+):(\d{1,5})$/i.exec(text) ?? []
  if (host && Number(port) <= 65_535) return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
  context.addIssue({ code: 'custom', message: 'must be the path of a socket, or a host and a port such as clamd:3310' })
  return z.NEVER
}

export type Settings = z.output<typeof settings>

/** What is wrong with settings that are each well-formed: a sentence each, of what to do. */
export function* unsafe(env: Settings) {
  const url = new URL(env.BESIDE_URL)
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !loopback) yield 'BESIDE_URL must start with https:// unless it is this machine.'
  if (env.BESIDE_SECOND_FACTOR === 'optional' && env.BESIDE_EMBEDDED !== '1')
    yield 'Take away BESIDE_SECOND_FACTOR: a password alone opens only a Beside that is tried out without DATABASE_URL.'
  if (env.BESIDE_CLOCK && env.BESIDE_EMBEDDED !== '1')
    yield 'Take away BESIDE_CLOCK: it is for training without DATABASE_URL.'
  if (!env.EVIDENCE_S3_ACCESS_KEY_ID !== !env.EVIDENCE_S3_SECRET_ACCESS_KEY)
    yield 'Set EVIDENCE_S3_ACCESS_KEY_ID and EVIDENCE_S3_SECRET_ACCESS_KEY together, or neither.'
  if (env.EVIDENCE_S3_ENDPOINT && !env.EVIDENCE_S3_BUCKET)
    yield 'Set EVIDENCE_S3_BUCKET as well: without it evidence is kept in the database.'
  yield* unsafeSignOn(env)
  if (env.BESIDE_SURFACE === 'public') yield* secretsInPublic(env)
  else yield* missingForStaff(env)
  if (env.BESIDE_SURFACE !== 'staff' && !env.DATABASE_URL_PUBLIC)
    yield 'Set DATABASE_URL_PUBLIC to the beside_public login.'
}

function* secretsInPublic(env: Settings) {
  const secrets = [
    'DATABASE_URL',
    'DATABASE_URL_STAFF',
    'DATABASE_URL_JOBS',
    'DATABASE_URL_BACKUP',
    'CASEWORK_PRIVATE_KEY',
    'FINGERPRINT_KEY',
    'SMTP_URL',
    'OIDC_ISSUER',
    'OIDC_CLIENT_SECRET',
  ] as const
  for (const name of secrets) if (env[name]) yield `Take ${name} away from the process with BESIDE_SURFACE=public.`
  if (env.ENCRYPTION_KEY.size) yield 'Take ENCRYPTION_KEY away from the process with BESIDE_SURFACE=public.'
}

function* missingForStaff(env: Settings) {
  const needed = [
    'DATABASE_URL_STAFF',
    'DATABASE_URL_JOBS',
    'CASEWORK_PRIVATE_KEY',
    'FINGERPRINT_KEY',
    'NEXTAUTH_SECRET',
  ] as const
  for (const name of needed) if (!env[name]) yield `Set ${name}: the staff half cannot work without it.`
  if (!env.ENCRYPTION_KEY.size) yield 'Set ENCRYPTION_KEY: the staff half cannot work without it.'
  if (env.NODE_ENV === 'production' && !env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
    yield 'Set NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, the same in every process: openssl rand -base64 32.'
}
