import { expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const database = await testDatabase()
const { superuser, as } = await office(database)
await told(s1)

const codeOf = (error: unknown) => (error as { code?: string }).code
const refusedAs = async (login: 'public' | 'staff' | 'jobs', query: string) =>
  as(login)
    .unsafe(query)
    .then(() => 'allowed', codeOf)

const guarded = [
  'reports',
  'report_fingerprints',
  'cases',
  'people',
  'safe_contacts',
  'clocks',
  'case_notes',
  'contacts',
  'case_events',
  'support_offers',
  'triage_decisions',
  'messages',
  'message_reads',
  'outgoing_messages',
  'consents',
  'consent_shares',
  'exclusions',
  'allow_list',
  'drafts',
  'audit',
  'outbox',
  'staff',
  'staff_credentials',
  'staff_sessions',
] as const

test.each(guarded)('the public login is refused any reading of %s by Postgres itself', async table => {
  expect(await refusedAs('public', `select 1 from beside.${table}`)).toBe('42501')
  expect(await refusedAs('public', `copy beside.${table} to stdout`)).toBe('42501')
})

test.each([
  'update beside.reports set status = status',
  'delete from beside.reports',
  'truncate beside.reports',
  'select 1 from beside.reports for update',
  'explain select * from beside.reports',
  'insert into beside.reports (id) values (gen_random_uuid()) returning id',
  'set role beside_gate',
  'set role beside_owner',
  'set session authorization beside_staff',
  'create temporary table t (x int)',
  'create table beside.t (x int)',
  "select pg_read_file('/etc/hostname')",
  'select lo_create(0)',
  "select query_to_xml('select * from beside.reports', true, true, '')",
  'select * from beside.report_to_screen(gen_random_uuid())',
  'select beside.seal_audit()',
  'select beside.restrict_case(gen_random_uuid())',
  'select beside.open_report(gen_random_uuid(), array[]::uuid[])',
])('the public login is refused: %s', async query => {
  expect(await refusedAs('public', query)).toBe('42501')
})

test('a report inserted by the public login can only be a new one from the web', async () => {
  const [row] =
    await superuser`select to_jsonb(r) - 'id' - 'reference' - 'mailbox_hash' as whole from reports r limit 1`
  const columns = Object.keys(row?.whole).join(', ')
  const insertWith = (status: string, channel: string, more: Record<string, string> = {}) =>
    refusedAs(
      'public',
      `insert into beside.reports (id, reference, ${columns})
       select gen_random_uuid(), 'LK-' || gen_random_uuid(), ${columns}
       from jsonb_populate_record(null::beside.reports, '${JSON.stringify({ ...row?.whole, mailbox_hash: null, reporter_key: null, screened_at: null, home_id: null, block_id: null, status, channel, ...more }).replaceAll("'", "''")}')`,
    )
  expect(await insertWith('received', 'web')).toBe('allowed')
  expect(await insertWith('triaged', 'web')).toBe('42501')
  expect(await insertWith('received', 'contact_centre')).toBe('42501')
  for (const column of ['receipt_changed_at', 'first_returned_on', 'last_returned_on', 'withdrawn_at'])
    expect(await insertWith('received', 'web', { [column]: '2026-11-23' })).toBe('42501')
})

test('a clock starts only with a report of the same transaction', async () => {
  const [report] = await superuser`select id from reports limit 1`
  const query = `select beside.start_clock(gen_random_uuid(), '${report?.id}', 'T2', now(), now(), null, 1)`
  expect(await refusedAs('public', query)).toBe('42501')
})

test.each([
  "update beside.reports set content = ''::bytea",
  "update beside.reports set reference = 'LK-AAAA-AA'",
  'update beside.reports set received_at = now()',
  'update beside.reports set restricted = false',
  'delete from beside.reports',
  'update beside.case_notes set text = text',
  'delete from beside.case_notes',
  'update beside.cases set restricted = false',
  'update beside.triage_decisions set reason = reason',
  'select * from beside.exclusions',
  'select * from beside.allow_list',
  'select * from beside.restricted_route',
  'select * from beside.audit',
  'update beside.audit set action = action',
  'delete from beside.audit',
  'select * from beside.drafts',
  "select beside.draft_read('\\x00'::bytea)",
])('the staff login is refused: %s', async query => {
  expect(await refusedAs('staff', query)).toBe('42501')
})

test.each([
  'reports',
  'cases',
  'people',
  'case_notes',
  'support_offers',
  'drafts',
  'staff_credentials',
  'exclusions',
  'messages',
  'outgoing_messages',
  'consents',
  'safe_contacts',
])('the jobs login is refused any reading of %s', async table =>
  expect(await refusedAs('jobs', `select 1 from beside.${table}`)).toBe('42501'),
)

test('no login is a superuser, passes by row-level security or may make roles', async () => {
  const rows =
    await superuser`select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname like 'beside%'`
  expect(rows.length).toBe(6)
  expect(rows.filter(role => role.rolsuper || role.rolbypassrls)).toEqual([])
  expect(rows.filter(role => role.rolcreaterole).map(role => role.rolname)).toEqual(['beside_owner'])
})

test('the trail cannot be changed by its owner either', async () => {
  await expect(as('owner').unsafe("update beside.audit set action = 'x'")).rejects.toMatchObject({ code: '42501' })
  await expect(as('owner').unsafe('truncate beside.audit, beside.audit_links')).rejects.toMatchObject({ code: '42501' })
  await expect(as('owner').unsafe('truncate beside.audit cascade')).rejects.toMatchObject({ code: '42501' })
})
