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
  return drizzle(
    postgres(url, { max: 10, connect_timeout: 5, idle_timeout: 60, backoff: () => 1, onnotice: () => {} }),
    {
      casing: 'snake_case',
    },
  )
}

/** The Postgres error behind a failed statement, or undefined. Drizzle's own message holds parameters: never log it. */
export function postgresError(error: unknown): { code: string; constraint_name?: string } | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return cause instanceof postgres.PostgresError ? cause : undefined
}
