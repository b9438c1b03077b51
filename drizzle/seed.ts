import { chmod, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { clockOffset, now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { migrate } from '@/lib/database/migrate'
import { landlord } from './schema/landlord'
import { seedCasework } from './seed/casework'
import { seedCatalogue } from './seed/catalogue'
import { seedHomes } from './seed/homes'
import { larkmoor } from './seed/larkmoor'
import { seedReports } from './seed/reports'
import { type DemoAccount, seedStaff } from './seed/staff'

/**
 * Fills an empty embedded database with Larkmoor Homes, a fictional landlord, once. The landlord's own row is written
 * last: a database without it was left half filled by a stop, has served nobody, and is made anew.
 */
export async function seed(): Promise<void> {
  if ((await withOwner(seeded)) === 'whole') return
  if ((await withOwner(seeded)) === 'partly') await startOver()
  const accounts = await withOwner(async client => {
    const database = drizzle(client, { casing: 'snake_case' })
    await seedCatalogue(database, now())
    await seedHomes(database)
    return seedStaff(database, now())
  })
  await seedCasework(accounts.staff, await seedReports(accounts.staff, now()), now())
  await writeAccounts(accounts.demo)
  await withOwner(client =>
    drizzle(client, { casing: 'snake_case' })
      .insert(landlord)
      .values({ ...larkmoor, updatedAt: now() }),
  )
}

async function seeded(client: postgres.Sql): Promise<'whole' | 'partly' | 'empty'> {
  const [row] =
    await client`select (select count(*) from beside.landlord) as landlords, (select count(*) from beside.catalogue) as things`
  if (Number(row?.landlords) > 0) return 'whole'
  return Number(row?.things) > 0 ? 'partly' : 'empty'
}

/** The new database tells the same time as this process, which training may have moved. */
async function startOver(): Promise<void> {
  await withOwner(async client => {
    await client`drop schema beside cascade`
    await client`drop schema drizzle cascade`
  })
  await migrate()
  await withOwner(client => client`update beside.clock_offset set ms = ${Math.round(clockOffset())}`)
}

async function withOwner<R>(work: (client: postgres.Sql) => PromiseLike<R>): Promise<R> {
  const client = postgres(config().ownerUrl ?? '', { max: 1, onnotice: () => {} })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function writeAccounts(accounts: DemoAccount[]): Promise<void> {
  const file = join(config().dataFolder, 'demo-accounts.json')
  await writeFile(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  await chmod(`${file}.new`, 0o600)
  await rename(`${file}.new`, file)
}
