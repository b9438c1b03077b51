import { addressOf } from './database.mjs'

const logins = { DATABASE_URL_PUBLIC: 'public', DATABASE_URL_STAFF: 'staff', DATABASE_URL_JOBS: 'jobs' }
const publicKeys = ['RECEIPT_PEPPER', 'CASEWORK_PUBLIC_KEY', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
const otherKeys = ['CASEWORK_PRIVATE_KEY', 'FINGERPRINT_KEY', 'ENCRYPTION_KEY', 'NEXTAUTH_SECRET']

/** Whether Beside brings its own PostgreSQL: nobody gave it the address of another. */
export function isEmbedded(env) {
  return !['DATABASE_URL', 'DATABASE_URL_PUBLIC', 'DATABASE_URL_STAFF'].some(name => env[name])
}

/** What every mode is told: where it is, where its data lies. What the environment already says stands. */
export function commonSettings(env, { port, dataDir, dev }) {
  const address = env.BESIDE_URL || `http://localhost:${port}`
  return {
    BESIDE_DATA: dataDir,
    BESIDE_URL: address,
    NEXTAUTH_URL: env.NEXTAUTH_URL || address,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: dev ? 'development' : 'production',
  }
}

/** The settings of an embedded installation with everything: owner, all logins, all keys. */
export function embeddedSettings(postgres, keys) {
  const login = name => addressOf(postgres, `beside_${name}`, keys.passwords[name])
  return {
    BESIDE_EMBEDDED: '1',
    DATABASE_URL: login('owner'),
    ...Object.fromEntries(Object.entries(logins).map(([setting, name]) => [setting, login(name)])),
    ...Object.fromEntries([...publicKeys, ...otherKeys].map(name => [name, keys[name]])),
  }
}

/** The first lock: a public process holds the public login and what seals a report, nothing that opens one. */
export function publicOnly(settings) {
  const kept = ['BESIDE_EMBEDDED', 'DATABASE_URL_PUBLIC', ...publicKeys]
  return Object.fromEntries(kept.map(name => [name, settings[name]]))
}
