import { readMigrationFiles } from 'drizzle-orm/migrator'
import type postgres from 'postgres'

export const migrationsFolder = 'drizzle/migrations'

/** A migration as it lies in the folder: its statements, and the hash by which a database says that it has had it. */
export type Migration = { statements: string[]; hash: string; when: number }

/** Every migration of this version, in order. */
export const migrationFiles = (): Migration[] =>
  readMigrationFiles({ migrationsFolder }).map(({ sql, hash, folderMillis }) => ({
    statements: sql,
    hash,
    when: folderMillis,
  }))

/**
 * Runs migrations as the owner within the transaction at hand, and records them as the migrator of drizzle does, so that it
 * goes on from there. For whoever needs an earlier version first: a start migrates by lib/database/migrate.
 */
export async function runMigrations(tx: postgres.ISql, migrations: readonly Migration[]): Promise<void> {
  await tx`create schema if not exists drizzle`
  await tx`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`
  for (const { statements, hash, when } of migrations) {
    for (const statement of statements) await tx.unsafe(statement)
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`
  }
}
