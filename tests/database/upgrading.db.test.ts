import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seed } from '@/drizzle/seed'
import { migrationFiles, runMigrations } from '@/lib/database/migrations'
import { testDatabase } from '../support/database'
import { columnsOf, everyRow, project, type Row } from '../support/earlier-rows'
import { emptyDatabase } from '../support/empty-database'

const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'beside-upgrade-'))
process.env.BESIDE_DATA = folder
const empty = await emptyDatabase()
const open = (url: string) => postgres(url, { max: 1, onnotice: () => {} })
const [newest, superuser, owner] = [open(database.superuser), open(empty.superuser), open(empty.owner)]
afterAll(async () => {
  await Promise.all([newest, superuser, owner].map(sql => sql.end()))
  await empty.drop()
  rmSync(folder, { recursive: true, force: true })
})

const migrations = migrationFiles()
/** What migrations put in themselves: at an earlier version it is theirs alone. */
const madeByMigrations = ['case_moves', 'clock_offset', 'conflict_ladder', 'decoys', 'review_rules']
/** What a migration makes of the rows it finds, by its number: before it there was none. */
const madeOfOthers = new Map([
  ['forgetting', 22],
  ['audit_links', 29],
])
/** Versions from which all that came after is run in one transaction as well, as a start does it. */
const whole = [2, 20]

let rows: Row[]
let shape: Awaited<ReturnType<typeof columnsOf>>

beforeAll(async () => {
  await seed()
  await newest`select beside.seal_audit()`
  rows = (await everyRow(newest)).filter(({ name }) => !madeByMigrations.includes(name))
  // One report was passed on, which the demo office does not do.
  const decided = rows.findIndex(({ name }) => name === 'triage_decisions')
  const decision = JSON.parse(rows[decided]?.row ?? '')
  rows[decided] = { name: 'triage_decisions', row: JSON.stringify({ ...decision, decision: 'refer_out' }) }
  shape = await columnsOf(newest)
})

describe('a database of an earlier version with data in it', () => {
  test('stands at its first version', () => migrate(owner, 0, 2))

  // In order: each goes one version further.
  for (let version = 2; version < migrations.length; version++) {
    if (whole.includes(version))
      test(`comes from ${version} migrations to the newest at once, with what later ones make of the rows they find`, async () => {
        await project(superuser, possibleAt(version), shape)
        await goTheWholeWay(version, await everyRow(superuser))
      })

    test(`goes from ${version} migrations to ${version + 1} with every row as it was`, async () => {
      const counts = await project(superuser, possibleAt(version), shape)
      expect([...counts].filter(([, count]) => count === 0)).toEqual([])
      const before = await everyRow(superuser)
      await migrate(owner, version, version + 1)
      expect(lostOf(before, await everyRow(superuser))).toEqual([])
    })
  }
})

const possibleAt = (version: number) => rows.filter(({ name }) => version > (madeOfOthers.get(name) ?? 0))

const migrate = (tx: postgres.Sql, from: number, to: number) =>
  tx.begin(unit => runMigrations(unit, migrations.slice(from, to)))

/** In one transaction, of which nothing stays: the owner cannot see the rows, so what is asked is asked without walls. */
async function goTheWholeWay(version: number, before: readonly Row[]) {
  const undone = new Error('undone')
  const going = owner.begin(async unit => {
    await runMigrations(unit, migrations.slice(version))
    await unit.unsafe(
      [...shape.keys()].map(name => `alter table beside.${name} no force row level security;`).join(' '),
    )
    expect(lostOf(before, await everyRow(unit))).toEqual([])
    const [found] = await unit`
      select (select count(*)::int from beside.triage_decisions t where decision = 'refer_out'
                and not exists (select from beside.forgetting f where f.report_id = t.report_id)) as never_forgotten,
             (select count(*)::int from beside.audit_links) as linked, (select sum(entries)::int from beside.audit_seals) as sealed`
    expect(found).toEqual({ never_forgotten: 0, linked: found?.sealed, sealed: found?.sealed })
    expect(found?.sealed).toBeGreaterThan(0)
    throw undone
  })
  await expect(going).rejects.toBe(undone)
}

/** Rows that are not there any more, or not with the values they had in the columns that are still there. */
function lostOf(before: readonly Row[], later: readonly Row[]): string[] {
  const found = new Map<string, Record<string, unknown>[]>()
  for (const { name, row } of later) found.set(name, [...(found.get(name) ?? []), JSON.parse(row)])
  const kept = new Set<string>()
  const columns = new Map([...found].map(([name, [first]]) => [name, Object.keys(first ?? {})]))
  const part = (name: string, row: Record<string, unknown>, keys: string[]) =>
    `${name} ${JSON.stringify(keys.map(key => row[key]))}`
  const earlier = before.map(({ name, row }) => ({ name, row: JSON.parse(row) as Record<string, unknown> }))
  const common = new Map(
    earlier.map(({ name, row }) => [name, (columns.get(name) ?? []).filter(column => column in row)]),
  )
  for (const [name, some] of found) for (const row of some) kept.add(part(name, row, common.get(name) ?? []))
  return [
    ...new Set(
      earlier.filter(({ name, row }) => !kept.has(part(name, row, common.get(name) ?? []))).map(({ name }) => name),
    ),
  ]
}
