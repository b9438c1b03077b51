import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { ownerExport } from '@/lib/audit/owner-export'
import { caseFile } from '@/lib/cases/file'
import { housekeeping } from '@/lib/database/jobs'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { sealed } from '../support/sealing'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
await caseFile(staff.HSM, kase)
await sealed(superuser)
const folder = mkdtempSync(join(tmpdir(), 'chain-'))
const whole = await exported()
const heads = join(folder, 'heads.txt')
const [last] = await superuser`select place, encode(hash, 'hex') as hash from audit_links order by place desc limit 1`
writeFileSync(heads, `2026-01-01 ${last?.place} ${last?.hash}\n`)

async function exported(): Promise<string> {
  let text = ''
  await ownerExport(superuser, line => {
    text += line
  })
  return text
}

function verified(text: string, ...more: string[]) {
  const file = join(folder, `${crypto.randomUUID()}.jsonl`)
  writeFileSync(file, text)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/audit-verify.mjs', file, ...more], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test' },
  })
  return { status, said: (stdout + stderr).trim() }
}

/** What a superuser does who has switched every trigger off, undone afterwards. */
async function tampered(change: string): Promise<string> {
  let text = ''
  await superuser
    .begin(async tx => {
      await tx`set local session_replication_role = replica`
      await tx.unsafe(change)
      await tx`savepoint seen`
      await ownerExport(
        { begin: (_: string, work: never) => (work as (tx: unknown) => unknown)(tx) } as never,
        line => {
          text += line
        },
      )
      throw new Error('undo')
    })
    .catch(error => {
      if (error.message !== 'undo') throw error
    })
  return text
}

test('a chain that nobody touched is whole, and its places have no gaps', async () => {
  expect(verified(whole, heads)).toEqual({ status: 0, said: `${last?.place} entries, chain whole` })
  const [row] = await superuser`select count(*) = max(place) and min(place) = 1 as whole from audit_links`
  expect(row?.whole).toBe(true)
})

const third = `(select audit_id from audit_links where place = 3)`
test.each([
  ['changed', `update audit set action = 'forged' where id = ${third}`, 'place 3, entry'],
  ['deleted', `delete from audit where id = ${third}`, 'the entry is gone'],
  ['deleted with its link', `delete from audit_links where place = 3`, 'place 3 is missing'],
  [
    'inserted',
    `insert into audit (xact, at, action, outcome) overriding system value select xact, at, 'forged', 'done' from audit where id = ${third}`,
    'stands in no link',
  ],
  [
    'moved',
    `create temp table moved on commit drop as select place, audit_id from audit_links where place in (3, 4);
     update audit_links set audit_id = -audit_id where place in (3, 4);
     update audit_links l set audit_id = m.audit_id from moved m where l.place in (3, 4) and m.place = 7 - l.place`,
    'place 3, entry',
  ],
  ['cut off at the end', `delete from audit_links where place = ${last?.place}`, `${last?.place} entries were sealed`],
  [
    'given a forged link',
    `update audit_links set hash = sha256('x') where place = ${last?.place}`,
    `place ${last?.place}`,
  ],
])('in the database an entry that was %s is found and named', async (_, change, found) => {
  const { status, said } = verified(await tampered(change))
  expect(status).toBe(1)
  expect(said).toContain(found)
})

test('a whole chain forged anew is whole by itself, and is found by the head that left the house', async () => {
  const forged = await tampered(`
    update audit set action = 'forged' where id = ${third};
    delete from audit_links; delete from audit_seals;
    select beside.link_audit('0'::xid8, pg_snapshot_xmin(pg_current_snapshot()));
    insert into audit_seals (at, below, entries, hash) select now(), pg_snapshot_xmin(pg_current_snapshot()), count(*), 'x' from audit_links`)
  expect(verified(forged).status).toBe(0)
  expect(verified(forged, heads)).toMatchObject({ status: 1, said: expect.stringContaining(`place ${last?.place}`) })
})

test('an export that was cut, with or without its last line, is found', () => {
  const lines = whole.trim().split('\n')
  expect(verified(lines.slice(0, -1).join('\n')).said).toContain('stops in the middle')
  expect(verified([...lines.slice(0, -2), lines.at(-1)].join('\n')).said).toContain('cut off')
  const shorter = [...lines.slice(0, -2), JSON.stringify({ end: lines.length - 2, unlinked: [] })].join('\n')
  expect(verified(shorter).status).toBe(0)
  expect(verified(shorter, heads).said).toContain('a head left the house')
})

test.each(['staff', 'jobs', 'public', 'owner'] as const)(
  'the login %s changes and empties nothing of the trail',
  async login => {
    const count = () =>
      superuser`select (select count(*) from audit) as entries, (select count(*) from audit_links) as links`
    const before = await count()
    const sql = as(login)
    const attempts = ['audit', 'audit_links', 'audit_heads', 'audit_seals'].flatMap(table => [
      `delete from beside.${table}`,
      `truncate beside.${table} cascade`,
    ])
    for (const attempt of attempts) {
      const code = await sql.unsafe(attempt).then(
        ({ count }) => (count === 0 ? 'nothing' : 'changed'),
        error => error.code,
      )
      expect(['42501', 'nothing'], attempt).toContain(code)
    }
    expect(await count()).toEqual(before)
  },
)

test('whoever owns the database exports the whole of it', async () => {
  let text = ''
  await ownerExport(as('owner'), line => {
    text += line
  })
  expect(text).toBe(whole)
})

test('an entry that commits late is linked by the next seal, once, also when two seal at once', async () => {
  const slow = as('staff')
  let commit = () => {}
  const held = new Promise<void>(done => {
    commit = done
  })
  let began = () => {}
  const open = new Promise<void>(done => {
    began = done
  })
  const late = slow.begin(async tx => {
    await tx`select set_config('beside.staff_id', ${staff.ACM.id}, true)`
    await tx`insert into beside.audit (action, outcome) values ('late', 'done')`
    began()
    await held
  })
  await open
  await rawAs(as('staff'), staff.ACM.id, "insert into beside.audit (action, outcome) values ('early', 'done')")
  await housekeeping()
  commit()
  await late
  // A seal stops before the oldest transaction of the whole cluster, and other tests have theirs.
  await expect
    .poll(
      async () => {
        await Promise.all([housekeeping(), housekeeping()])
        return [
          ...(await superuser`select a.action, count(l.*)::int as links from audit a
            left join audit_links l on l.audit_id = a.id where a.action in ('late', 'early') group by 1 order by 1`),
        ]
      },
      { timeout: 25_000, interval: 500 },
    )
    .toEqual([
      { action: 'early', links: 1 },
      { action: 'late', links: 1 },
    ])
  expect(verified(await exported(), heads).status).toBe(0)
})
