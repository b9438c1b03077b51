import type { z } from 'zod'
import { weakSecrets } from '@/lib/keys/weakness'
import { type Settings, type Surface, settings, unsafe } from '@/lib/settings'
import { type SignOn, signOnOf } from '@/lib/single-sign-on/settings'

export type { Surface } from '@/lib/settings'

export type Config = {
  surface: Surface
  /** Hot reload: needs scripts that production forbids. */
  development: boolean
  embedded: boolean
  ownerUrl: string | undefined
  publicUrl: string | undefined
  staffUrl: string | undefined
  jobsUrl: string | undefined
  /** Reads everything and writes nothing: for backups by a machine that does not hold the owner's login. */
  backupUrl: string | undefined
  receiptPepper: Buffer
  caseworkPublicKey: Buffer
  /** Newest first; those behind it open what was sealed before. None in a public process. */
  caseworkPrivateKeys: Buffer[]
  fingerprintKey: Buffer | undefined
  textKeys: Map<string, Buffer>
  /** What backups are sealed to; its other half is kept away from the machine. */
  backupPublicKey: Buffer | undefined
  /** Newest first; a cookie made with an older one still opens. */
  sessionSecrets: string[]
  /** Whether everybody needs a second proof to sign in: always with a database of one's own, and over https unless said. */
  secondFactorAsked: boolean
  /** The landlord's own sign-in service, where there is one. */
  signOn: SignOn | undefined
  url: URL
  trustedProxy: string | undefined
  /** Without it mail is kept in the data folder. */
  smtpUrl: URL | undefined
  mailFrom: string | undefined
  /** Where clamd listens; without it nothing is scanned. */
  scanner: Settings['CLAMAV_SOCKET']
  /** Where the sealed bytes of evidence go; without it into the database. */
  objects: ObjectsConfig | undefined
  /** Where programs of the machine are looked for, as in PATH. */
  programFolders: string
  dataFolder: string
  /** Less room than this on the disk of an embedded database, and nothing new is taken in. */
  leastFreeBytes: number
  clock: Date | undefined
}

/** A bucket of any S3-compatible store. Without keys those of the machine's own account count; without endpoint AWS. */
export type ObjectsConfig = {
  bucket: string
  endpoint: string | undefined
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
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
  const parsed = settings.safeParse(withoutBlanks(environment))
  if (!parsed.success) throw new ConfigError(sentence(parsed.error))
  const env = parsed.data
  const [wrong] = [...unsafe(env), ...(env.NODE_ENV === 'production' ? weakSecrets(withoutBlanks(environment)) : [])]
  if (wrong) throw new ConfigError(wrong)
  return {
    surface: env.BESIDE_SURFACE,
    development: env.NODE_ENV === 'development',
    embedded: env.BESIDE_EMBEDDED === '1',
    ownerUrl: env.DATABASE_URL,
    publicUrl: env.DATABASE_URL_PUBLIC,
    staffUrl: env.DATABASE_URL_STAFF,
    jobsUrl: env.DATABASE_URL_JOBS,
    backupUrl: env.DATABASE_URL_BACKUP,
    receiptPepper: env.RECEIPT_PEPPER,
    caseworkPublicKey: env.CASEWORK_PUBLIC_KEY,
    caseworkPrivateKeys: env.CASEWORK_PRIVATE_KEY ?? [],
    fingerprintKey: env.FINGERPRINT_KEY,
    textKeys: env.ENCRYPTION_KEY,
    backupPublicKey: env.BACKUP_PUBLIC_KEY,
    sessionSecrets: env.NEXTAUTH_SECRET ?? [],
    secondFactorAsked: (env.BESIDE_SECOND_FACTOR ?? secondFactorUnsaid(env)) === 'required',
    signOn: signOnOf(env),
    url: new URL(env.BESIDE_URL),
    trustedProxy: env.BESIDE_TRUSTED_PROXY,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    scanner: env.CLAMAV_SOCKET,
    objects: objectsOf(env),
    programFolders: env.PATH,
    dataFolder: env.BESIDE_DATA,
    leastFreeBytes: env.BESIDE_LEAST_FREE * 2 ** 20,
    clock: env.BESIDE_CLOCK,
  }
}

/** An address with https is no try-out on one machine, even where DATABASE_URL was forgotten or misspelt. */
function secondFactorUnsaid(env: Settings): 'required' | 'optional' {
  return env.BESIDE_EMBEDDED === '1' && env.BESIDE_URL.startsWith('http:') ? 'optional' : 'required'
}

function objectsOf(env: Settings): ObjectsConfig | undefined {
  const { EVIDENCE_S3_BUCKET: bucket, EVIDENCE_S3_ENDPOINT: endpoint, EVIDENCE_S3_REGION: region } = env
  const { EVIDENCE_S3_ACCESS_KEY_ID: accessKeyId, EVIDENCE_S3_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (!bucket) return undefined
  const credentials = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined
  return { bucket, endpoint, region, credentials }
}

function withoutBlanks(environment: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
}

function sentence(error: z.ZodError): string {
  const issue = error.issues[0]
  const name = String(issue?.path[0] ?? 'A setting')
  return issue?.code === 'invalid_type' ? `Set ${name}.` : `${name} ${issue?.message ?? 'is wrong'}.`
}
