import { z } from 'zod'

export const surfaces = ['all', 'public', 'staff'] as const
export type Surface = (typeof surfaces)[number]

export type Config = {
  surface: Surface
  /** Hot reload: needs scripts that production forbids. */
  development: boolean
  embedded: boolean
  ownerUrl: string | undefined
  publicUrl: string | undefined
  staffUrl: string | undefined
  jobsUrl: string | undefined
  receiptPepper: Buffer
  caseworkPublicKey: Buffer
  caseworkPrivateKey: Buffer | undefined
  fingerprintKey: Buffer | undefined
  textKeys: Map<string, Buffer>
  sessionSecret: string | undefined
  url: URL
  trustedProxy: string | undefined
  dataFolder: string
  clock: Date | undefined
}

/** A setting that stops the boot. Its message is one sentence that says what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const memory = globalThis as { besideConfig?: Config }

/** The settings of this process, read once. Throws `ConfigError` at the first bad one. */
export function config(): Config {
  memory.besideConfig ??= readConfig(process.env)
  return memory.besideConfig
}

/** Reads settings from an environment. Pure: the same environment gives the same settings or the same sentence. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(withoutBlanks(environment))
  if (!parsed.success) throw new ConfigError(sentence(parsed.error))
  const env = parsed.data
  refuseUnsafe(env)
  return {
    surface: env.BESIDE_SURFACE,
    development: env.NODE_ENV === 'development',
    embedded: env.BESIDE_EMBEDDED === '1',
    ownerUrl: env.DATABASE_URL,
    publicUrl: env.DATABASE_URL_PUBLIC,
    staffUrl: env.DATABASE_URL_STAFF,
    jobsUrl: env.DATABASE_URL_JOBS,
    receiptPepper: env.RECEIPT_PEPPER,
    caseworkPublicKey: env.CASEWORK_PUBLIC_KEY,
    caseworkPrivateKey: env.CASEWORK_PRIVATE_KEY,
    fingerprintKey: env.FINGERPRINT_KEY,
    textKeys: env.ENCRYPTION_KEY,
    sessionSecret: env.NEXTAUTH_SECRET,
    url: new URL(env.BESIDE_URL),
    trustedProxy: env.BESIDE_TRUSTED_PROXY,
    dataFolder: env.BESIDE_DATA,
    clock: env.BESIDE_CLOCK,
  }
}

const key = z
  .string()
  .transform(text => Buffer.from(text, 'base64'))
  .refine(bytes => bytes.length === 32, { error: 'must be 32 bytes in base64' })

const versionedKeys = z
  .string()
  .transform(text => new Map(text.split(',').map(versionedKey)))
  .refine(keys => [...keys].every(([version, bytes]) => version && bytes.length === 32), {
    error: 'must be version:key pairs of 32 bytes in base64, newest first',
  })

const schema = z.object({
  NODE_ENV: z.string().optional(),
  BESIDE_SURFACE: z.enum(surfaces, { error: 'must be all, public or staff' }).default('all'),
  BESIDE_EMBEDDED: z.enum(['0', '1']).default('0'),
  DATABASE_URL: z.string().optional(),
  DATABASE_URL_PUBLIC: z.string().optional(),
  DATABASE_URL_STAFF: z.string().optional(),
  DATABASE_URL_JOBS: z.string().optional(),
  RECEIPT_PEPPER: key,
  CASEWORK_PUBLIC_KEY: key,
  CASEWORK_PRIVATE_KEY: key.optional(),
  FINGERPRINT_KEY: key.optional(),
  ENCRYPTION_KEY: versionedKeys.default(() => new Map()),
  NEXTAUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  BESIDE_URL: z.url({ error: 'must be the address people use, such as https://report.example.org' }),
  BESIDE_TRUSTED_PROXY: z.string().optional(),
  BESIDE_DATA: z.string().default('.beside'),
  BESIDE_CLOCK: z.iso
    .datetime({ offset: true, error: 'must be a time such as 2026-12-24T11:20:00Z' })
    .transform(text => new Date(text))
    .optional(),
})

function versionedKey(pair: string): [string, Buffer] {
  const at = pair.indexOf(':')
  return [pair.slice(0, Math.max(at, 0)), Buffer.from(pair.slice(at + 1), 'base64')]
}

type Env = z.output<typeof schema>

function refuseUnsafe(env: Env) {
  const wrong = [...unsafe(env)][0]
  if (wrong) throw new ConfigError(wrong)
}

function* unsafe(env: Env) {
  const url = new URL(env.BESIDE_URL)
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !loopback) yield 'BESIDE_URL must start with https:// unless it is this machine.'
  if (env.BESIDE_CLOCK && env.BESIDE_EMBEDDED !== '1')
    yield 'Take away BESIDE_CLOCK: it is for training without DATABASE_URL.'
  if (env.BESIDE_SURFACE === 'public') yield* secretsInPublic(env)
  else yield* missingForStaff(env)
  if (env.BESIDE_SURFACE !== 'staff' && !env.DATABASE_URL_PUBLIC)
    yield 'Set DATABASE_URL_PUBLIC to the beside_public login.'
}

function* secretsInPublic(env: Env) {
  const secrets = [
    'DATABASE_URL',
    'DATABASE_URL_STAFF',
    'DATABASE_URL_JOBS',
    'CASEWORK_PRIVATE_KEY',
    'FINGERPRINT_KEY',
  ] as const
  for (const name of secrets) if (env[name]) yield `Take ${name} away from the process with BESIDE_SURFACE=public.`
  if (env.ENCRYPTION_KEY.size) yield 'Take ENCRYPTION_KEY away from the process with BESIDE_SURFACE=public.'
}

function* missingForStaff(env: Env) {
  const needed = [
    'DATABASE_URL_STAFF',
    'DATABASE_URL_JOBS',
    'CASEWORK_PRIVATE_KEY',
    'FINGERPRINT_KEY',
    'NEXTAUTH_SECRET',
  ] as const
  for (const name of needed) if (!env[name]) yield `Set ${name}: the staff half cannot work without it.`
  if (!env.ENCRYPTION_KEY.size) yield 'Set ENCRYPTION_KEY: the staff half cannot work without it.'
}

function withoutBlanks(environment: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
}

function sentence(error: z.ZodError): string {
  const issue = error.issues[0]
  const name = String(issue?.path[0] ?? 'A setting')
  return issue?.code === 'invalid_type' ? `Set ${name}.` : `${name} ${issue?.message ?? 'is wrong'}.`
}
