import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { ownerExport } from '@/lib/audit/owner-export'
import { backUp } from '@/lib/backup/backing-up'
import { newBackupKey } from '@/lib/backup/backup-key'
import type { TableSums } from '@/lib/backup/contents'
import { sumsOf } from '@/lib/backup/copying'
import { outsideBytes } from '@/lib/backup/envelope'
import { keyFingerprints, openable } from '@/lib/backup/key-fingerprints'
import { restore } from '@/lib/backup/restoring'
import { settled } from '@/lib/backup/settling'
import { tablesOf } from '@/lib/backup/tables'
import { writeArchive } from '@/lib/backup/writing'
import { config } from '@/lib/config'
import { sealedChunkBytes } from '@/lib/crypto/chunks'
import { migrate } from '@/lib/database/migrate'
import { migrationFiles, runMigrations } from '@/lib/database/migrations'
import { openMailbox } from '@/lib/messages/mailbox'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { openReport } from '@/lib/reports/opening'
import { newTicket } from '@/lib/reports/ticket'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { emptyDatabase } from '../support/empty-database'
import { office } from '../support/office'
import { workIn } from '../support/restored'
import { sealed } from '../support/sealing'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const target = await emptyDatabase()
const there = postgres(target.superuser, { max: 1, onnotice: () => {} })
const folder = mkdtempSync(join(tmpdir(), 'beside-backup-'))
const pair = newBackupKey()
const [publicKey, privateKey] = [pair.publicKey, pair.privateKey].map(key => Buffer.from(key, 'base64')) as [
  Buffer,
  Buffer,
]
const archive = join(folder, 'whole.backup')
const canary = 'Tangerine bicycle on the landing'
const ticket = await newTicket()
const changedByRestoring = [...settled, 'audit', 'audit_links', 'audit_seals']

beforeAll(async () => {
  await openedCase(staff.HSM, staff.ACM, s5a)
  await sendReport(reporter, newVisitSecret(), ticket, { ...s5a, what: canary })
  // Larger than a chunk, and than what the driver holds at once.
  await superuser`update staff set name = repeat(md5(random()::text), 20000) where id = ${staff.ACM.id}`
  await superuser`insert into staff_sessions (id, staff_id, started_at, last_seen_at) values ('\\x01', ${staff.ACM.id}, now(), now())`
  await superuser`
    insert into outgoing_messages (id, template, channel, report_id, staff_id, state, created_at, state_at)
    values (gen_random_uuid(), 'message_waiting', 'email', ${ticket.id}, null, 'waiting', now(), now()),
           (gen_random_uuid(), 'staff_alarm', 'email', ${ticket.id}, ${staff.ACM.id}, 'waiting', now(), now())`
  await sealed(superuser)
  await olderTrail()
  await writeArchive(archive, publicKey, backUp({ url: database.owner, keys: keyFingerprints(config()) }))
})
/** As if the trail came from a database that has done far more: sealed and unsealed entries of numbers not reached here. */
const olderTrail = () =>
  superuser.begin(async tx => {
    await tx`set local session_replication_role = replica`
    await tx`insert into audit (at, xact, actor_kind, action, outcome) values (now(), '5000000000', 'system', 'report.read', 'done')`
    await tx`
      insert into audit_seals (at, below, entries, hash) select now(), '6000000000', beside.link_audit('0', '6000000000'), 'x'`
    await tx`insert into audit (at, xact, actor_kind, action, outcome) values (now(), '6000000001', 'system', 'report.read', 'done')`
  })
afterAll(async () => {
  await there.end()
  await target.drop()
  rmSync(folder, { recursive: true, force: true })
})

const into = (path: string, more: Partial<Parameters<typeof restore>[0]> = {}) =>
  restore({ url: target.owner, path, privateKey, keys: openable(config()), ...more })

/** Until every entry has its place: a seal stops before the oldest transaction of the cluster, which tests share. */
async function sealedThere(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    await there`select beside.seal_audit()`
    const open = await there`
      select from beside.audit a where not exists (select from beside.audit_links l where l.audit_id = a.id) limit 1`
    if (open.length === 0) return
    await pause(250)
  }
  throw new Error('entries are still waiting for their seal')
}

const isEmpty = async () => (await there`select to_regnamespace('beside') as found`)[0]?.found === null

async function sumsIn(sql: postgres.Sql): Promise<Map<string, TableSums>> {
  const found = new Map<string, TableSums>()
  for (const table of await tablesOf(sql)) found.set(table.name, await sumsOf(sql, table))
  return found
}

/** What stands beside an archive that is not whole yet. */
const partsOf = (path: string) =>
  readdirSync(dirname(path))
    .filter(name => name.startsWith(basename(path)) && name.endsWith('.part'))
    .map(name => join(dirname(path), name))

describe('an archive', () => {
  test('is read by its owner alone, and has nothing readable in it', () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(archive)
    for (const word of [canary, ticket.reference, 'Farouk', 'landlord', 'reports', 'Larkmoor', 'PGCOPY'])
      expect(bytes.includes(word)).toBe(false)
  })

  test('is never made over another file', async () => {
    const again = writeArchive(archive, publicKey, backUp({ url: database.owner, keys: [] }))
    await expect(again).rejects.toMatchObject({ code: 'rule' })
  })

  test('that cannot be finished leaves nothing behind, and until it is has no name', async () => {
    const path = join(folder, 'half.backup')
    async function* breaking() {
      yield randomBytes(3 * sealedChunkBytes)
      expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined()
      expect(partsOf(path).map(part => statSync(part).mode & 0o777)).toEqual([0o600])
      throw new Error('broken')
    }
    await expect(writeArchive(path, publicKey, breaking())).rejects.toThrow('broken')
    expect([path, ...partsOf(path)].filter(file => statSync(file, { throwIfNoEntry: false }))).toEqual([])
  })
})

describe('refused, and the database stays empty', () => {
  const meddled = (name: string, change: (bytes: Buffer) => Buffer) => {
    const path = join(folder, `${name}.backup`)
    writeFileSync(path, change(readFileSync(archive)))
    return path
  }
  const flipped = (at: number) => (bytes: Buffer) => {
    const place = at < 0 ? bytes.length + at : at
    bytes[place] = (bytes[place] ?? 0) ^ 1
    return bytes
  }
  const chunk = (bytes: Buffer, n: number) =>
    bytes.subarray(outsideBytes + n * sealedChunkBytes, outsideBytes + (n + 1) * sealedChunkBytes)
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['its magic', flipped(0)],
    ['its version', flipped(11)],
    ['the name of its key', flipped(14)],
    ['its id', flipped(25)],
    ['its wrapped key', flipped(60)],
    ['its first chunk', flipped(outsideBytes + 100)],
    ['a later chunk', flipped(outsideBytes + sealedChunkBytes + 5)],
    ['its last byte', flipped(-1)],
    ['its tail cut off', bytes => bytes.subarray(0, -20)],
    ['its last chunk cut off', bytes => bytes.subarray(0, outsideBytes + 2 * sealedChunkBytes)],
    ['all of its chunks cut off', bytes => bytes.subarray(0, outsideBytes)],
    ['more behind its end', bytes => Buffer.concat([bytes, Buffer.alloc(7)])],
    [
      'two chunks swapped',
      bytes =>
        Buffer.concat([
          bytes.subarray(0, outsideBytes),
          chunk(bytes, 1),
          chunk(bytes, 0),
          bytes.subarray(outsideBytes + 2 * sealedChunkBytes),
        ]),
    ],
  ])('with %s changed', async (name, change) => {
    expect(readFileSync(archive).length).toBeGreaterThan(outsideBytes + 2 * sealedChunkBytes)
    await expect(into(meddled(name, change))).rejects.toThrow()
    expect(await isEmpty()).toBe(true)
  })

  test('with another private key', async () => {
    const other = Buffer.from(newBackupKey().privateKey, 'base64')
    await expect(into(archive, { privateKey: other })).rejects.toMatchObject({ code: 'rule' })
    expect(await isEmpty()).toBe(true)
  })

  test('where the keys of then are not here, naming each and what it means', async () => {
    const others = { ...config(), receiptPepper: randomBytes(32), caseworkPrivateKeys: [randomBytes(32)] }
    const refused = into(archive, { keys: openable(others) })
    await expect(refused).rejects.toThrow(
      /RECEIPT_PEPPER .*no receipt[\s\S]*CASEWORK_PRIVATE_KEY .*nothing that was reported/,
    )
    expect(await isEmpty()).toBe(true)
  })

  test('made by a version that this one does not know', async () => {
    const path = join(folder, 'newer.backup')
    const made = backUp({ url: database.owner, keys: [] })
    await superuser`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)`
    await writeArchive(path, publicKey, made).finally(
      () => superuser`delete from drizzle.__drizzle_migrations where hash = 'of tomorrow'`,
    )
    await expect(into(path)).rejects.toThrow(/newer or another version/)
    expect(await isEmpty()).toBe(true)
  })

  test('stopped while it is being filled', async () => {
    const stopped = new Error('stopped')
    const tell = ({ tables }: { tables: number }) => {
      if (tables === 5) throw stopped
    }
    await expect(into(archive, { tell })).rejects.toBe(stopped)
    expect(await isEmpty()).toBe(true)
  }, 120_000)
})

describe('restored into an empty database', () => {
  let before: Map<string, TableSums>
  beforeAll(async () => {
    before = await sumsIn(superuser)
    await into(archive)
    workIn(database, target.owner)
    await migrate()
  }, 120_000)

  test('every table has the rows it had, byte for byte, but for what has to end', async () => {
    const after = await sumsIn(there)
    expect(before.get('reports')?.rows).toBeGreaterThan(1)
    const differ = [...before].filter(([name, sums]) => JSON.stringify(after.get(name)) !== JSON.stringify(sums))
    expect(differ.map(([name]) => name).filter(name => !changedByRestoring.includes(name))).toEqual([])
    expect([...after.keys()]).toEqual([...before.keys()])
  })

  test('walls, triggers and keys stand as they stood', async () => {
    const rules = (sql: postgres.Sql) => sql`
      select (select json_agg(row_to_json(x) order by x.name) from (select relname as name, relrowsecurity, relforcerowsecurity, relacl::text
                from pg_class where relnamespace = 'beside'::regnamespace and relkind = 'r') x) as walls,
             (select json_agg(row_to_json(x) order by x.on, x.name) from (select tgrelid::regclass::text as on, tgname as name, tgenabled
                from pg_trigger where not tgisinternal) x) as triggers,
             (select json_agg(row_to_json(x) order by x.name, x.on) from (select conname as name, conrelid::regclass::text as on, convalidated,
                pg_get_constraintdef(oid) as definition from pg_constraint where connamespace = 'beside'::regnamespace) x) as keys`
    await there`set search_path = beside`
    expect([...(await rules(there))]).toEqual([...(await rules(superuser))])
  })

  test('what was told opens with the keys, and its mailbox with its receipt', async () => {
    const [row] = await there`select id, content, casework_key from beside.reports where id = ${ticket.id}`
    const report = { id: row?.id, content: row?.content, caseworkKey: row?.casework_key }
    expect((await openReport(report as never)).answers.what).toBe(canary)
    expect((await openMailbox(ticket.receipt))?.reference).toBe(ticket.reference)
  })

  test('nobody is signed in, and what was waiting for somebody outside is left to a person', async () => {
    const [session] = await there`select ended_at from beside.staff_sessions where id = '\\x01'`
    expect(session?.ended_at).toBeInstanceOf(Date)
    const waiting = await there`
      select template, state, reason from beside.outgoing_messages where template in ('message_waiting', 'staff_alarm') order by 1`
    expect(waiting.map(({ template, state }) => [template, state])).toEqual(
      expect.arrayContaining([
        ['message_waiting', 'uncertain'],
        ['staff_alarm', 'waiting'],
      ]),
    )
    expect(waiting.filter(({ template, state }) => template === 'message_waiting' && state === 'waiting')).toEqual([])
  })

  test('the trail is whole, goes on, and says that it was restored', async () => {
    await sealedThere()
    const file = join(folder, 'trail.jsonl')
    let text = ''
    await ownerExport(there, line => {
      text += line
    })
    writeFileSync(file, text)
    const { stdout, stderr } = spawnSync(process.execPath, ['bin/audit-verify.mjs', file], {
      encoding: 'utf8',
      env: { NODE_ENV: 'test' },
    })
    expect(stdout + stderr).toMatch(/^\d+ entries, chain whole/)
    const [count] = await there`
      select count(*) filter (where l.place is null)::int as open, count(*) filter (where action = 'system.restore')::int as told
        from beside.audit a left join beside.audit_links l on l.audit_id = a.id`
    expect(count).toEqual({ open: 0, told: 1 })
  })

  test('a second time is refused, since it is not empty any more', async () => {
    const copy = join(folder, 'copy.backup')
    copyFileSync(archive, copy)
    await expect(into(copy)).rejects.toThrow(/holds data already/)
    expect((await there`select count(*)::int as reports from beside.reports`)[0]?.reports).toBeGreaterThan(1)
  })
})

test('a backup of an earlier version is restored as it was, and brought up to this one', async () => {
  const [earlier, later] = [await emptyDatabase(), await emptyDatabase()]
  const files = migrationFiles()
  const [owner, restored] = [earlier.owner, later.superuser].map(url =>
    postgres(url, { max: 1, onnotice: () => {} }),
  ) as [postgres.Sql, postgres.Sql]
  try {
    // The first version that could make a backup.
    const first =
      files.findIndex(({ statements }) => statements.some(text => text.includes('create role beside_backup'))) + 1
    await owner.begin(tx => runMigrations(tx, files.slice(0, first)))
    await owner`insert into beside.blocks (id, name, district) values (gen_random_uuid(), 'Orchard House', 'Larkmoor')`
    const path = join(folder, 'earlier.backup')
    await writeArchive(path, publicKey, backUp({ url: earlier.owner, keys: [] }))
    await restore({ url: later.owner, path, privateKey, keys: [] })
    const [row] = await restored`
      select (select count(*)::int from drizzle.__drizzle_migrations) as migrations, (select name from beside.blocks) as block`
    expect(row).toEqual({ migrations: files.length, block: 'Orchard House' })
  } finally {
    await Promise.all([owner.end(), restored.end()])
    await Promise.all([earlier.drop(), later.drop()])
  }
}, 120_000)
