import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { config } from '@/lib/config'

export type Database = PostgresJsDatabase
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]
export type Login = 'public' | 'staff' | 'jobs'

const memory = globalThis as { besideDatabases?: Map<Login, Database> }

/** The public half's database: may tell, may not read. */
export const publicDatabase = (): Database => databaseOf('public')

/** The staff half's database. A public process has none, whatever the path (architecture, Two halves). */
export const staffDatabase = (): Database => databaseOf('staff')

/** The jobs' database. */
export const jobsDatabase = (): Database => databaseOf('jobs')

function databaseOf(login: Login): Database {
  memory.besideDatabases ??= new Map()
  const known = memory.besideDatabases.get(login)
  if (known) return known
  const made = connect(urlOf(login))
  memory.besideDatabases.set(login, made)
  return made
}

function urlOf(login: Login): string {
  const { publicUrl, staffUrl, jobsUrl, surface } = config()
  if (login !== 'public' && surface === 'public') throw new Error(`no ${login} database in a public process`)
  const url = { public: publicUrl, staff: staffUrl, jobs: jobsUrl }[login]
  if (!url) throw new Error(`no ${login} database is configured`)
  return url
}

function connect(url: string): Database {
  const client = postgres(url, { max: 10, connect_timeout: 5, idle_timeout: 60, backoff: () => 1, onnotice: () => {} })
  return drizzle(preparing(client), { casing: 'snake_case' })
}

/**
 * Drizzle sends each statement to be planned anew, and a policy costs more to plan than to run. With a name of its own a
 * statement is planned once a connection: the walls are part of the plan, and who asks is read each time it runs.
 */
function preparing(client: postgres.Sql): postgres.Sql {
  const begin = client.begin.bind(client) as (work: (unit: postgres.TransactionSql) => unknown) => unknown
  prepareEach(client)
  return Object.assign(client, {
    begin: (work: (unit: postgres.TransactionSql) => unknown) => begin(unit => work(preparedUnit(unit))),
  })
}

function preparedUnit(unit: postgres.TransactionSql): postgres.TransactionSql {
  const savepoint = unit.savepoint.bind(unit) as (work: (inner: postgres.TransactionSql) => unknown) => unknown
  prepareEach(unit)
  return Object.assign(unit, {
    savepoint: (work: (inner: postgres.TransactionSql) => unknown) => savepoint(inner => work(preparedUnit(inner))),
  })
}

function prepareEach(client: postgres.ISql): void {
  const unsafe = client.unsafe.bind(client)
  client.unsafe = (text, values, options) => unsafe(text, values, { ...options, prepare: true })
}

/** The Postgres error behind a failed statement, or undefined. Drizzle's own message holds parameters: never log it. */
export function postgresError(error: unknown): { code: string; constraint_name?: string } | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return cause instanceof postgres.PostgresError ? cause : undefined
}
