import { sql } from 'drizzle-orm'
import type postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { fill } from '@/bench/size/fill/fill'
import { scaleOf } from '@/bench/size/fill/scale'
import { screens } from '@/bench/size/screens'
import { type Subjects, subjectsIn } from '@/bench/size/subjects'
import { jobsDatabase, staffDatabase } from '@/lib/db'
import { noticePatterns } from '@/lib/patterns/noticing'
import { testDatabase } from '@/tests/support/database'
import { office } from '@/tests/support/office'

// What the screens make PostgreSQL read, by its own counts: those hold for every statement that was sent, for plans made for
// one question and for all, and for what the functions of the gate read. The record is small, so that the file is short; that
// its tables are large is told to the planner by the price of reading one from end to end.
const database = await testDatabase()
const scale = { ...scaleOf(1500, 60), persons: 300 }
const large = [
  'reports',
  'cases',
  'people',
  'clocks',
  'report_fingerprints',
  'person_fingerprints',
  'safe_contacts',
  'case_notes',
]
  .concat([
    'contacts',
    'case_events',
    'support_offers',
    'risk_assessments',
    'action_plans',
    'plan_actions',
    'incidents',
  ])
  .concat([
    'consents',
    'messages',
    'message_reads',
    'outgoing_messages',
    'evidence',
    'triage_decisions',
    'audit',
    'outbox',
    'closures',
  ])
/** An officer's own open cases, and closed ones to which something came: with so few cases one plan in three reads all of them. */
const known: Record<string, string[]> = { 'Today, of an officer': ['cases from end to end'] }
let superuser: postgres.Sql
let of: Subjects

beforeAll(async () => {
  superuser = (await office(database)).superuser
  await fill(superuser, scale, { fast: false })
  await superuser.unsafe(`set search_path = beside; alter database ${database.name} set seq_page_cost = 20000`)
  of = await subjectsIn(superuser, scale)
})

describe('No screen reads a large table from end to end', () => {
  test.each(screens.map(screen => [screen.name, screen] as const))('%s', async (name, { roles, ask }) => {
    const whole = await readWhole(async () => {
      for (const role of roles) for (let n = 0; n < 3; n++) await ask(actorOf(role, n), n, of)
    })
    expect(whole.filter(found => !known[name]?.includes(found))).toEqual([])
  })

  test('nor does looking for what a new report repeats', async () => {
    expect(await readWhole(() => noticePatterns(of.waiting[0] ?? ''))).toEqual([])
  })
})

test('a table that is read from end to end is named', async () => {
  expect(await readWhole(() => superuser`select count(*) from beside.case_notes where text like '%x%'`)).toEqual([
    'case_notes from end to end',
  ])
})

function actorOf(role: Parameters<Subjects['actors']>[0], n: number) {
  const actors = of.actors(role)
  const actor = actors[n % actors.length]
  if (!actor) throw new Error(`nobody is ${role}`)
  return actor
}

/** Which large tables were read from end to end meanwhile. */
async function readWhole(work: () => PromiseLike<unknown>): Promise<string[]> {
  const before = await wholeReads()
  await work()
  const after = await wholeReads()
  return large.filter(name => (after.get(name) ?? 0) > (before.get(name) ?? 0)).map(name => `${name} from end to end`)
}

/** Connections keep what they counted for some seconds, so each is asked to tell it when its statement ends. */
async function wholeReads(): Promise<Map<string, number>> {
  const tell = sql`select pg_stat_force_next_flush(), pg_sleep(0.05)`
  await Promise.all(Array.from({ length: 10 }, () => staffDatabase().execute(tell)))
  await Promise.all(Array.from({ length: 10 }, () => jobsDatabase().execute(tell)))
  await superuser`select pg_stat_force_next_flush()`
  await superuser`select pg_stat_clear_snapshot()`
  const rows = await superuser<{ name: string; whole: string }[]>`
    select relname as name, seq_scan as whole from pg_stat_user_tables where schemaname = 'beside' and relname = any(${large})`
  return new Map(rows.map(({ name, whole }) => [name, Number(whole)]))
}
