import { beforeAll, describe, expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { addToMailbox } from '@/lib/messages/adding'
import { openMailbox } from '@/lib/messages/mailbox'
import { newReceipt } from '@/lib/messages/receipt'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { decide } from '@/lib/triage/commands'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const login = as('staff')
const hanging = ['messages', 'message_reads', 'outgoing_messages', 'consents', 'consent_shares'] as const
const count = async (role: keyof typeof staff, table: string) =>
  (await rawAs(login, staff[role].id, `select 1 from beside.${table}`)).length
const codeOf = (error: { code?: string }) => error.code ?? 'no code'
const attempt = (role: keyof typeof staff, query: string) =>
  rawAs(login, staff[role].id, query).then(rows => rows.length, codeOf)

/** A report with one message in its mailbox; resolves with the report's id. */
async function written(answers: typeof s5a): Promise<string> {
  const ticket = await newTicket()
  await sendReport(reporter, newVisitSecret(), ticket, answers)
  await screenReport(ticket.id)
  const box = await openMailbox(ticket.receipt)
  if (!box) throw new Error('no mailbox')
  await addToMailbox(reporter, box, { form: newReceipt(), kind: 'message', content: { text: 'Please ring' } })
  return ticket.id
}

let report: string
let kase: string
beforeAll(async () => {
  report = await written(s5a)
  const { caseId } = await decide(staff.HSM, report, {
    decision: 'new_case',
    reason: 'No open case here',
    officer: staff.ACM.id,
  })
  kase = caseId ?? ''
  await superuser`insert into message_reads select id, ${staff.ACM.id}, now() from messages`
  const [person] = await superuser`select id from people where case_id = ${kase} limit 1`
  await superuser`insert into outgoing_messages (id, template, channel, case_id, person_id, state, created_at, state_at)
    values (gen_random_uuid(), 'not_forgotten', 'email', ${kase}, ${person?.id}, 'waiting', now(), now())`
  const consent = crypto.randomUUID()
  await superuser`insert into consents (id, case_id, person_id, purpose, answer, method, given_at, recorded_by, recorded_at)
    values (${consent}, ${kase}, ${person?.id}, 'tell_police', 'yes', 'verbal', now(), ${staff.ACM.id}, now())`
  await superuser`insert into consent_shares (id, case_id, consent_id, shared_with, what, shared_at, recorded_by, recorded_at)
    values (gen_random_uuid(), ${kase}, ${consent}, 'x', 'x', now(), ${staff.ACM.id}, now())`
})

describe('somebody shut out of a case', () => {
  test.each(hanging)('sees what hangs off it in %s like anybody else before, and nothing after', async table => {
    expect(await count('DutyManager', table)).toBeGreaterThan(0)
    await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${staff.DutyManager.id}, ${kase}, 'relative', now())`
    expect(await count('DutyManager', table)).toBe(0)
    expect(await count('HSM', table)).toBeGreaterThan(0)
    await superuser`delete from exclusions where staff_id = ${staff.DutyManager.id}`
  })

  test('writes into it exactly as into one that does not exist', async () => {
    await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at)
      values (gen_random_uuid(), ${staff.NHO.id}, ${report}, 'relative', now())`
    const into = (id: string) =>
      attempt(
        'NHO',
        `insert into beside.messages (id, report_id, side, kind, author_id, sealed, sent_at)
        values (gen_random_uuid(), '${id}', 'staff', 'message', '${staff.NHO.id}', '\\x00', now())`,
      )
    expect([await into(report), await into(crypto.randomUUID())]).toEqual(['42501', '42501'])
  })
})

test('the mailbox of a restricted report is seen by its route alone', async () => {
  const shut = await written(unfairWorker)
  const seen = async (role: keyof typeof staff) =>
    (await rawAs(login, staff[role].id, `select 1 from beside.messages where report_id = '${shut}'`)).length
  expect([await seen('HRCase'), await seen('HSM'), await seen('SysAdmin'), await seen('ACM')]).toEqual([1, 0, 0, 0])
})

describe('a message', () => {
  const insert = (side: string, author: string) =>
    `insert into beside.messages (id, report_id, side, kind, author_id, sealed, sent_at)
     values (gen_random_uuid(), '${report}', '${side}', 'message', ${author}, '\\x00', now())`

  test('is signed by the one who writes it, and never written for the other side', async () => {
    expect(await attempt('ACM', insert('staff', `'${staff.HSM.id}'`))).toBe('42501')
    expect(await attempt('ACM', insert('reporter', 'null'))).toBe('42501')
    expect(await attempt('ACM', insert('staff', `'${staff.ACM.id}'`))).toBe(0)
  })

  test.each([
    "update beside.messages set sealed = '\\x01'",
    'delete from beside.messages',
    'update beside.message_reads set read_at = now()',
    'delete from beside.consents',
    'update beside.consents set answer = answer',
    'delete from beside.consent_shares',
    'update beside.consent_shares set what = what',
    'delete from beside.outgoing_messages',
    'update beside.outgoing_messages set template = template',
    'update beside.reports set mailbox_hash = null',
    'update beside.reports set withdrawn_at = null',
  ])('and what hangs with it is never changed: %s', async query => {
    expect(await attempt('HSM', query)).toBe('42501')
  })
})

describe('a colleague is told of what waits', () => {
  const climb = () => as('jobs')`select beside.climb_unread()`
  const told = async (template: string, id: string) =>
    (
      await superuser`select s.role from outgoing_messages o join staff s on s.id = o.staff_id
       where o.template = ${template} and o.report_id = ${id} order by 1`
    ).map(row => row.role)

  test('only once it is past its target, and once', async () => {
    await climb()
    expect(await told('staff_message_unread', report)).toEqual([])
    await superuser`update clocks set due_at = now() - interval '1 minute' where target = 'M1'`
    await climb()
    await climb()
    expect(await told('staff_message_unread', report)).toEqual(['DutyManager', 'HSM'])
  })

  test('and of a restricted one only those who were let in', async () => {
    const shut = await written(unfairWorker)
    await superuser`update clocks set due_at = now() - interval '1 minute' where target = 'M1'`
    await climb()
    expect(await told('staff_message_unread', shut)).toEqual(['ContractMgr', 'HRCase'])
  })

  test('nobody who is shut out, whatever their role', async () => {
    const [row] = await superuser`select id from clocks where report_id = ${report} and target = 'M1'`
    await superuser`delete from outgoing_messages where clock_id = ${row?.id}`
    await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${staff.HSM.id}, ${kase}, 'relative', now())`
    await climb()
    expect(await told('staff_message_unread', report)).toEqual(['DutyManager'])
  })
})
