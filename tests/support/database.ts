import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, inject } from 'vitest'
import { grantConnections } from '@/lib/database/migrate'
import { addressOn, onDatabase } from './addresses'

export type TestDatabase = {
  name: string
  owner: string
  public: string
  staff: string
  jobs: string
  superuser: string
  /** DATABASE_URL and its siblings, keys and the rest, as the app reads them. */
  settings: Record<string, string>
}

/**
 * A migrated database of its own for a test file, dropped at its end; this process's settings point to it afterwards.
 * Call it at the top of the file: `const database = await testDatabase()`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `t_${randomBytes(8).toString('hex')}`
  await copyTemplate(cluster.superuser, name)
  afterAll(() => drop(cluster.superuser, name))
  const settings = onDatabase(cluster.settings, name)
  await grantConnections(address(settings, 'DATABASE_URL'))
  Object.assign(process.env, settings)
  return {
    name,
    owner: address(settings, 'DATABASE_URL'),
    public: address(settings, 'DATABASE_URL_PUBLIC'),
    staff: address(settings, 'DATABASE_URL_STAFF'),
    jobs: address(settings, 'DATABASE_URL_JOBS'),
    superuser: addressOn(cluster.superuser, name),
    settings,
  }
}

/** The template can only be copied while nobody is connected to it, and other files are copying it too. */
async function copyTemplate(superuser: string, name: string) {
  await asSuperuser(superuser, async sql => {
    for (let turn = 0; ; turn++) {
      const failed = await sql.unsafe(`create database ${name} template beside_template owner beside_owner`).catch(busy)
      if (failed !== 'busy') return
      if (turn === 100) throw new Error('beside_template stays in use')
      await pause(100)
    }
  })
}

function busy(error: unknown) {
  if (error instanceof postgres.PostgresError && error.code === '55006') return 'busy' as const
  throw error
}

function drop(superuser: string, name: string) {
  return asSuperuser(superuser, sql => sql.unsafe(`drop database if exists ${name} with (force)`))
}

async function asSuperuser<R>(superuser: string, work: (sql: postgres.Sql) => Promise<R>): Promise<R> {
  const sql = postgres(superuser, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

function address(settings: Record<string, string>, name: string): string {
  const found = settings[name]
  if (!found) throw new Error(`The test cluster has no ${name}`)
  return found
}
