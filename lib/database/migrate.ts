import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { wordLists } from '@/drizzle/schema/office'
import { defaultItems } from '@/lib/lists/defaults'
import { lists } from '@/lib/lists/list'
import { migrationsFolder } from './migrations'

const lock = 7301
const logins = ['public', 'staff', 'jobs', 'backup'] as const

/**
 * Brings the database to this version as its owner, under a lock so that processes started together take turns,
 * then gives the logins their passwords and their right to connect. Reads DATABASE_URL and its siblings. `beside_backup` may log in only
 * where DATABASE_URL_BACKUP says so.
 */
export async function migrate(environment: Record<string, string | undefined> = process.env): Promise<void> {
  const owner = environment.DATABASE_URL
  if (!owner) throw new Error('DATABASE_URL is not set')
  const client = postgres(owner, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${lock})`
    await runMigrations(drizzle(client), { migrationsFolder })
    await writeMissingLists(drizzle(client, { casing: 'snake_case' }))
    for (const login of logins) await setPassword(client, login, environment)
    await grantConnect(client)
  } finally {
    await client.end()
  }
}

/** A list that this database has no version of yet gets its first. */
async function writeMissingLists(database: ReturnType<typeof drizzle>): Promise<void> {
  const rows = lists.map(list => ({ list, version: 1, items: [...defaultItems[list]], validFrom: new Date(0) }))
  await database.insert(wordLists).values(rows).onConflictDoNothing()
}

/** Lets only our logins connect to this database. Needed again after a database is copied from a template. */
export async function grantConnections(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await grantConnect(client)
  } finally {
    await client.end()
  }
}

async function grantConnect(client: postgres.Sql): Promise<void> {
  const [row] = await client`select quote_ident(current_database()) as name`
  await client.unsafe(`revoke all on database ${row?.name} from public`)
  await client.unsafe(
    `grant connect on database ${row?.name} to beside_public, beside_staff, beside_jobs, beside_backup`,
  )
}

/** Statements that set passwords take no parameters, so the literal is quoted by the server first. */
async function setPassword(
  client: postgres.Sql,
  login: (typeof logins)[number],
  environment: Record<string, string | undefined>,
) {
  const url = environment[`DATABASE_URL_${login.toUpperCase()}`]
  if (!url) return
  const { username, password } = new URL(url)
  if (username !== `beside_${login}` || !password) return
  const [row] = await client`select quote_literal(${decodeURIComponent(password)}) as literal`
  await client.unsafe(`alter role beside_${login} login password ${row?.literal}`)
}
