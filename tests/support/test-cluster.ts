import postgres from 'postgres'
import { settingsFor } from '../../bin/embedded.mjs'
import { startPostgres } from '../../bin/postgres.mjs'
import { runNode } from '../../bin/run.mjs'
import { makeTestFolder } from '../../bin/test-folder.mjs'
import { onDatabase } from './addresses'

export type TestCluster = {
  /** `settings` name the database `beside` of the cluster; `superuser` is an address of the same. */
  facts: { settings: Record<string, string>; superuser: string }
  stop: () => Promise<void>
}

/** A cluster nobody's data depends on, so it need not wait for the disk. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** Starts the cluster of this run with `beside_template`, migrated and ready to copy. */
export async function startTestCluster(): Promise<TestCluster> {
  const { folder, remove } = await testFolder()
  const cluster = await startPostgres({ dataDir: folder, settings: hasty })
  const stop = () => cluster.stop().then(remove)
  try {
    const facts = await clusterFacts(cluster, folder)
    await makeTemplate(facts, folder)
    return { facts, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function testFolder() {
  const folder = process.env.BESIDE_TEST_DATA
  return folder ? { folder, remove: async () => {} } : makeTestFolder()
}

async function clusterFacts(cluster: Awaited<ReturnType<typeof startPostgres>>, folder: string) {
  const { host, port, superuser } = cluster
  const settings = (await settingsFor(cluster, folder)) as Record<string, string>
  const address = `postgres://${superuser.user}:${superuser.password}@${host}:${port}/beside`
  return { settings: { ...settings, BESIDE_DATA: folder, BESIDE_URL: 'http://localhost:3000' }, superuser: address }
}

async function makeTemplate({ settings, superuser }: TestCluster['facts'], folder: string) {
  const sql = postgres(superuser, { max: 1, onnotice: () => {} })
  await sql`drop database if exists beside_template`
  await sql`create database beside_template owner beside_owner`
  await sql.end()
  await runNode(['--import', 'tsx', 'bin/migrate.ts'], {
    seconds: 120,
    sentence: 'The test database could not be migrated',
    env: { ...process.env, ...onDatabase(settings, 'beside_template'), BESIDE_SURFACE: 'all', BESIDE_EMBEDDED: '0' },
    show: process.env.CI === 'true',
    dataDir: folder,
  })
}
