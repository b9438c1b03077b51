import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterAll } from 'vitest'
import { landlord } from '@/drizzle/schema/landlord'
import { seedCatalogue } from '@/drizzle/seed/catalogue'
import { seedHomes } from '@/drizzle/seed/homes'
import { larkmoor } from '@/drizzle/seed/larkmoor'
import { type DemoStaff, seedStaff } from '@/drizzle/seed/staff'
import { reporter } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Answers } from '@/lib/reports/answers'
import { enterReport, sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { screenReport } from '@/lib/triage/screening'
import type { TestDatabase } from './database'

export type Office = {
  staff: DemoStaff
  superuser: postgres.Sql
  as: (login: 'public' | 'staff' | 'jobs' | 'owner') => postgres.Sql
}

/** The sixteen staff and the homes of Larkmoor in a test database, without any report; raw connections close at the end. */
export async function office(database: TestDatabase): Promise<Office> {
  const open: postgres.Sql[] = []
  const connect = (url: string) => {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    open.push(sql)
    return sql
  }
  afterAll(() => Promise.all(open.map(sql => sql.end())))
  const staff = await fill(connect(database.owner))
  const superuser = connect(database.superuser)
  await superuser`set search_path = beside`
  return { staff, superuser, as: login => connect(database[login]) }
}

async function fill(owner: postgres.Sql): Promise<DemoStaff> {
  const tables = drizzle(owner, { casing: 'snake_case' })
  await seedCatalogue(tables, now())
  await seedHomes(tables)
  const { staff } = await seedStaff(tables, now())
  await tables.insert(landlord).values({ ...larkmoor, updatedAt: now() })
  return staff
}

/** A report told on the public form, screened; resolves with its id. */
export async function told(answers: Answers): Promise<string> {
  const { id } = await sendReport(reporter, newVisitSecret(), await newTicket(), answers)
  await screenReport(id)
  return id
}

/** A report typed in by a member of staff now, screened; resolves with its id. */
export async function typed(by: DemoStaff[keyof DemoStaff], answers: Answers): Promise<string> {
  const { id } = await enterReport(by, answers, { channel: 'contact_centre', receivedAt: now() }, false)
  await screenReport(id)
  return id
}

/** Runs raw SQL as the staff login with somebody's id set, as the walls see it. */
export async function rawAs<R extends postgres.Row>(
  sql: postgres.Sql,
  staffId: string | null,
  query: string,
): Promise<R[]> {
  return sql.begin(async tx => {
    if (staffId) await tx`select set_config('beside.staff_id', ${staffId}, true)`
    return tx.unsafe<R[]>(query)
  }) as Promise<R[]>
}
