import { expect, test } from 'vitest'
import { housekeeping } from '@/lib/database/jobs'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)

const bytesOf = (label: string) => Buffer.from(label)
const kept = async (table: string, column: string) =>
  (await superuser.unsafe(`select convert_from(${column}, 'UTF8') as name from ${table} order by 1`)).map(
    row => row.name,
  )

test('tries to sign in are forgotten after a quiet day', async () => {
  for (const ago of ['23 hours', '25 hours'])
    await superuser`insert into sign_in_failures values (${bytesOf(ago)}, 3, now() - ${ago}::interval)`
  await housekeeping()
  expect(await kept('sign_in_failures', 'email_fingerprint')).toEqual(['23 hours'])
})

test('sessions are forgotten thirty days after they ended or were last used', async () => {
  const session = (name: string, seen: string, ended: string | null) =>
    superuser`insert into staff_sessions (id, staff_id, started_at, last_seen_at, ended_at)
      values (${bytesOf(name)}, ${staff.ACM.id}, now() - interval '90 days', now() - ${seen}::interval, now() - ${ended}::interval)`
  await session('in use', '1 minute', null)
  await session('left lying', '31 days', null)
  await session('ended lately', '40 days', '29 days')
  await session('ended long ago', '40 days', '31 days')
  await housekeeping()
  expect(await kept('staff_sessions', 'id')).toEqual(['ended lately', 'in use'])
})

test('half sign-ins are forgotten when they are over, and links, codes and passkeys thirty days after', async () => {
  const step = (name: string, expires: string) =>
    superuser`insert into sign_in_steps (secret_hash, kind, created_at, expires_at)
      values (${bytesOf(name)}, 'passkey', now() - interval '1 day', now() + ${expires}::interval)`
  await step('open', '1 minute')
  await step('over', '-1 minute')
  const link = (name: string, made: string, used: string | null) =>
    superuser`insert into staff_links (token_hash, staff_id, kind, created_at, expires_at, used_at)
      values (${bytesOf(name)}, ${staff.ACM.id}, 'invitation', now() - ${made}::interval, now() - ${made}::interval + interval '7 days', now() - ${used}::interval)`
  await link('over for long', '38 days', null)
  await link('over', '36 days', null)
  await link('used long ago', '36 days', '31 days')
  const code = (name: string, used: string | null) =>
    superuser`insert into staff_recovery_codes values (gen_random_uuid(), ${staff.ACM.id}, ${bytesOf(name)}, now() - interval '1 year', now() - ${used}::interval)`
  await code('good', null)
  await code('used', '29 days')
  await code('used long ago', '31 days')
  const passkey = (name: string, removed: string | null) =>
    superuser`insert into staff_passkeys (credential_id, staff_id, public_key, counter, name, made_at, removed_at)
      values (${bytesOf(name)}, ${staff.ACM.id}, '', 0, '', now(), now() - ${removed}::interval)`
  await passkey('in use', null)
  await passkey('gone', '31 days')
  await housekeeping()
  expect(await kept('sign_in_steps', 'secret_hash')).toEqual(['open'])
  expect(await kept('staff_links', 'token_hash')).toEqual(['over'])
  expect(await kept('staff_recovery_codes', 'code_hash')).toEqual(['good', 'used'])
  expect(await kept('staff_passkeys', 'credential_id')).toEqual(['in use'])
})

test('work is forgotten a week after it was done, and never before it was', async () => {
  const job = (kind: string, done: string | null) =>
    superuser`insert into outbox (id, kind, subject, run_at, done_at)
      values (gen_random_uuid(), ${kind}, gen_random_uuid(), now() - interval '90 days', now() - ${done}::interval)`
  await job('done lately', '6 days')
  await job('done long ago', '8 days')
  await job('still to do', null)
  await housekeeping()
  const rows = await superuser`select kind from outbox order by kind`
  expect(rows.map(row => row.kind)).toEqual(['done lately', 'still to do'])
})

test.each(['public', 'staff'] as const)('the %s login may not clear anything away', async login => {
  await expect(as(login).unsafe('select beside.housekeep()')).rejects.toMatchObject({ code: '42501' })
})

test('the jobs login may not read who signs in', async () => {
  for (const table of ['sign_in_failures', 'staff_sessions'])
    await expect(as('jobs').unsafe(`select 1 from beside.${table}`)).rejects.toMatchObject({ code: '42501' })
})
