import { beforeAll, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { addPressure } from '@/lib/access/pressure'
import { now, setClockOffset } from '@/lib/clock/now'
import { housekeeping, runDueJobs } from '@/lib/database/jobs'
import { upload } from '@/lib/evidence/uploads'
import { sendReport } from '@/lib/reports/commands'
import { draftPlace, readDraft, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { keepTicket } from '@/lib/reports/keep-ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { superuser } = await office(await testDatabase())
const minute = 60_000
const secret = newVisitSecret()
let begunAt: Date
let sentAt: Date

/** Lets the office's one clock go on, in this process and in the database. */
async function waitUntil(minutes: number): Promise<Date> {
  setClockOffset(minutes * minute)
  await superuser`update beside.clock_offset set ms = ${minutes * minute}`
  return now()
}

/** Begun, a file added five minutes later, looked over after ten, sent after thirteen. */
beforeAll(async () => {
  begunAt = await waitUntil(60)
  await addPressure('somewhere', 'draft')
  await saveDraft(secret, { answers: s1, begunAt: begunAt.getTime() })
  await waitUntil(65)
  await addPressure('somewhere', 'upload')
  await upload(draftPlace(secret) as Buffer, { name: 'a.txt', keepOriginal: true, file: words('Half a sentence') })
  await waitUntil(70)
  const ticket = await keepTicket(secret, { answers: s1, begunAt: begunAt.getTime() })
  sentAt = await waitUntil(73)
  await addPressure('somewhere', 'send')
  await sendReport(reporter, secret, ticket, s1)
  await waitUntil(76)
  await runDueJobs()
  await housekeeping()
})

async function* words(text: string) {
  yield Buffer.from(text)
}

/** Every time written anywhere, with its table: as a time, inside other text, or as a number of milliseconds. */
async function timesStored(): Promise<{ table: string; at: number }[]> {
  const tables = await superuser<{ tablename: string }[]>`select tablename from pg_tables where schemaname = 'beside'`
  await superuser`set timezone = 'UTC'`
  const found: { table: string; at: number }[] = []
  for (const { tablename } of tables)
    for (const { row } of await superuser<{ row: string }[]>`select t::text as row from ${superuser(tablename)} t`)
      for (const at of timesIn(row)) found.push({ table: tablename, at })
  return found
}

const written = /\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.\d+)?/g
function timesIn(row: string): number[] {
  const asText = (row.match(written) ?? []).map(text => Date.parse(`${text.replace(' ', 'T')}Z`))
  return [...asText, ...(row.match(/\b1[789]\d{11}\b/g) ?? []).map(Number)]
}

test('no table holds a time that would tell when a report that was sent was begun', async () => {
  const times = await timesStored()
  expect(times.some(({ table, at }) => table === 'reports' && at >= sentAt.getTime() - 1_000)).toBe(true)
  expect(times.some(({ table }) => table === 'evidence')).toBe(true)
  const before = times.filter(({ at }) => at >= begunAt.getTime() - 1_000 && at < sentAt.getTime() - 1_000)
  expect(before).toEqual([])
})

test('not even what the cookie still opens', async () => {
  const draft = await readDraft(secret)
  expect(draft?.sent).toBeDefined()
  expect([draft?.begunAt, draft?.heldBack]).toEqual([undefined, undefined])
  expect(timesIn(JSON.stringify(draft)).filter(at => at < sentAt.getTime() - 1_000)).toEqual([])
})
