import { describe, expect, test } from 'vitest'
import { s1, s5a, s5b, s6, unfairWorker } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { staffRoles } from '@/lib/access/staff-role'
import type { Answers } from '@/lib/reports/answers'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { decide } from '@/lib/triage/commands'
import { triageDecisions } from '@/lib/triage/decision'
import { decisionOptions } from '@/lib/triage/options'
import { reportAsTold } from '@/lib/triage/reading'
import type { Decision } from '@/lib/triage/schema'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')

const reason = 'No open case about this place.'
const newCase = (): Decision => ({ decision: 'new_case', reason, officer: staff.ACM.id })
const opened = async (answers: Answers = s5a) => {
  const report = await told(answers)
  const { caseId } = await decide(staff.HSM, report, newCase())
  return { report, caseId: caseId ?? '' }
}
const row = async (query: string) => (await superuser.unsafe(query))[0]
const clockOf = (report: string, target: string) =>
  row(`select * from clocks where report_id = '${report}' and target = '${target}'`)

describe('a new case', () => {
  test('takes the report in, with the decision, its reason in ciphertext, and who decided', async () => {
    const { report, caseId } = await opened()
    expect(await row(`select status, case_id, case_restricted, version from reports where id = '${report}'`)).toEqual({
      status: 'linked',
      case_id: caseId,
      case_restricted: false,
      version: 2,
    })
    const made = await row(`select * from triage_decisions where report_id = '${report}'`)
    expect(made).toMatchObject({ decision: 'new_case', decided_by: staff.HSM.id })
    expect(made?.reason).not.toContain('open case')
  })

  test('is with its officer and the officer’s team, waiting for contact, under the policy in force', async () => {
    const { caseId } = await opened()
    expect(await row(`select * from cases where id = '${caseId}'`)).toMatchObject({
      status: 'open_awaiting_contact',
      officer_id: staff.ACM.id,
      team_id: staff.ACM.teamId,
      policy_version: 4,
      restricted: false,
      classification: ['hate_incident'],
    })
  })

  test('meets the clock of triage and takes over the one of first contact', async () => {
    const { report, caseId } = await opened()
    expect(await clockOf(report, 'T2')).toMatchObject({ case_id: caseId, achieved_at: expect.any(Date) })
    expect(await clockOf(report, 'T3')).toMatchObject({ case_id: caseId, achieved_at: null, ended_at: null })
  })

  test('brings the victim with what is safe for her, and the alleged perpetrator without a name of ours', async () => {
    const { caseId, report } = await opened()
    const people = await superuser.unsafe(
      `select p.role, p.report_id, p.identity_kept, s.ok_channels from people p
         left join safe_contacts s on s.person_id = p.id where p.case_id = '${caseId}' order by p.role`,
    )
    expect([...people]).toEqual([
      { role: 'alleged_perpetrator', report_id: report, identity_kept: false, ok_channels: null },
      { role: 'victim', report_id: report, identity_kept: true, ok_channels: ['phone'] },
    ])
  })

  test('tells its timeline who received, opened and was assigned', async () => {
    const { caseId } = await opened()
    const events = await superuser.unsafe(`select kind from case_events where case_id = '${caseId}' order by kind`)
    expect(events.map(event => event.kind)).toEqual(['assigned', 'case_opened', 'report_received'])
  })

  test('of an anonymous witness has a victim not yet known, so that the household can be offered support', async () => {
    const { caseId } = await opened(s1)
    const people = await superuser.unsafe(`select role, name from people where case_id = '${caseId}' order by role`)
    expect([...people]).toEqual([
      { role: 'alleged_perpetrator', name: null },
      { role: 'victim', name: null },
      { role: 'witness', name: null },
    ])
  })

  test('is recorded as a read and as a decision', async () => {
    const { report } = await opened()
    const entries = await superuser.unsafe(
      `select action, outcome, staff_id from audit where subject_id = '${report}' and staff_id is not null order by id`,
    )
    expect([...entries]).toEqual([
      { action: 'report.read', outcome: 'done', staff_id: staff.HSM.id },
      { action: 'report.decide', outcome: 'done', staff_id: staff.HSM.id },
    ])
  })

  test('does not go to somebody who works no cases', async () => {
    const report = await told(s5a)
    const toCca = decide(staff.HSM, report, { ...newCase(), officer: staff.CCA.id })
    await expect(toCca).rejects.toMatchObject({
      code: 'rule',
      message: 'That officer cannot have this case. Choose another.',
    })
    expect(await row(`select status from reports where id = '${report}'`)).toEqual({ status: 'received' })
  })
})

describe('the second of two', () => {
  test('is told who decided and when, and changes nothing', async () => {
    const report = await told(s6)
    await decide(staff.DutyManager, report, newCase())
    const second = decide(staff.HSM, report, { decision: 'information_only', reason })
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Owen Tranter decided this at \d.*m: Open a new case\./),
    })
    expect(await row(`select status from reports where id = '${report}'`)).toEqual({ status: 'linked' })
  })

  test('at the very same moment is told so too: one decision, one case', async () => {
    const report = await told(s6)
    const both = await Promise.allSettled([
      decide(staff.DutyManager, report, newCase()),
      decide(staff.HSM, report, newCase()),
    ])
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find(one => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'conflict' })
    expect(
      await row(`select count(*)::int as n from people where report_id = '${report}' and role = 'victim'`),
    ).toEqual({ n: 1 })
  })
})

describe('joining a case', () => {
  test('adds the person, keeps one alleged perpetrator, and raises the case to an emergency', async () => {
    const { caseId } = await opened()
    const second = await told({ ...s5b, safe: 'in_danger' })
    await decide(staff.HSM, second, { decision: 'join_case', reason, case: caseId })
    expect(await row(`select status, case_id from reports where id = '${second}'`)).toEqual({
      status: 'linked',
      case_id: caseId,
    })
    expect(await row(`select severity, safeguarding, version from cases where id = '${caseId}'`)).toEqual({
      severity: 'A1',
      safeguarding: true,
      version: 2,
    })
    const roles = await superuser.unsafe(`select role from people where case_id = '${caseId}' order by role`)
    expect(roles.map(person => person.role)).toEqual(['alleged_perpetrator', 'victim', 'victim'])
  })

  test('is refused for a closed case and for one that is not there, in the same words', async () => {
    const { caseId } = await opened()
    for (const status of ['closure_proposed', 'closed'])
      await superuser.unsafe(`update cases set status = '${status}' where id = '${caseId}'`)
    const report = await told(s5b)
    const join = (id: string) => decide(staff.HSM, report, { decision: 'join_case', reason, case: id })
    const messages = await Promise.all([caseId, crypto.randomUUID()].map(id => join(id).catch(error => error.message)))
    expect(messages[0]).toBe('That case is not open to join. Choose another, or open a new case.')
    expect(messages[1]).toBe(messages[0])
  })

  test.each([
    ['of the case, who then sees no more of the report', 'case_id'],
    ['of the report, who then sees no more of the case', 'report_id'],
  ])('passes on who is shut out %s', async (_, column) => {
    const { caseId, report: first } = await opened()
    const second = await told(s5b)
    const shutOutOf = column === 'case_id' ? caseId : second
    await superuser.unsafe(
      `insert into exclusions (id, staff_id, ${column}, reason, created_at)
       values (gen_random_uuid(), '${staff.ACM.id}', '${shutOutOf}', 'conflict', now())`,
    )
    await decide(staff.HSM, second, { decision: 'join_case', reason, case: caseId })
    const seen = await rawAs(
      login,
      staff.ACM.id,
      `select id from beside.reports where id in ('${first}', '${second}') union all
       select id from beside.cases where id = '${caseId}' union all
       select id from beside.people where case_id = '${caseId}'`,
    )
    expect(seen).toEqual([])
    expect(
      await row(
        `select count(*)::int as n from exclusions where staff_id = '${staff.ACM.id}' and report_id = '${second}'`,
      ),
    ).toEqual({ n: 1 })
  })
})

describe('without a case', () => {
  test('information only ends first contact where nobody can be reached', async () => {
    const report = await told(s1)
    await decide(staff.HSM, report, { decision: 'information_only', reason })
    expect(await row(`select status, case_id from reports where id = '${report}'`)).toEqual({
      status: 'information_only',
      case_id: null,
    })
    expect(await clockOf(report, 'T3')).toMatchObject({ ended_at: expect.any(Date) })
  })

  test('refer out still owes first contact to somebody who can be reached', async () => {
    const report = await told(s5a)
    await decide(staff.HSM, report, { decision: 'refer_out', reason })
    expect(await row(`select status from reports where id = '${report}'`)).toEqual({ status: 'referred_out' })
    expect(await clockOf(report, 'T3')).toMatchObject({ ended_at: null, achieved_at: null })
  })
})

describe('a restricted case', () => {
  test('made of an open report is out of sight at once for who decided, and seen by its route', async () => {
    const report = await told(s5a)
    const { caseId } = await decide(staff.HSM, report, { decision: 'restricted_case', reason })
    for (const table of ['reports', 'clocks', 'triage_decisions', 'people', 'cases'])
      expect(
        await rawAs(login, staff.HSM.id, `select * from beside.${table} where ${idIn(table, report, caseId)}`),
      ).toEqual([])
    expect(await rawAs(login, staff.HRCase.id, `select id from beside.cases where id = '${caseId}'`)).toHaveLength(1)
    expect(await rawAs(login, staff.HRCase.id, `select id from beside.people where case_id = '${caseId}'`)).not.toEqual(
      [],
    )
    await expect(reportAsTold(staff.HSM, report)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('made of a restricted report is restricted from its first byte', async () => {
    const report = await told(unfairWorker)
    const { caseId } = await decide(staff.HRCase, report, { decision: 'restricted_case', reason })
    expect(await row(`select restricted, case_restricted from reports where id = '${report}'`)).toEqual({
      restricted: true,
      case_restricted: true,
    })
    expect(await rawAs(login, staff.HSM.id, `select * from beside.cases where id = '${caseId}'`)).toEqual([])
    expect(await rawAs(login, staff.HRCase.id, `select * from beside.cases where id = '${caseId}'`)).toHaveLength(1)
  })

  test('made of a report that names a colleague keeps them shut out of it', async () => {
    const report = await told({ ...s5a, what: 'Priya Nair from the office called my mother names.' })
    const { caseId } = await decide(staff.HRCase, report, { decision: 'restricted_case', reason })
    const shut = await superuser`select staff_id from exclusions where case_id = ${caseId ?? ''}`
    expect(shut.map(row => row.staff_id)).toEqual(expect.arrayContaining([staff.ACM.id, staff.HSM.id]))
    expect(await rawAs(login, staff.ACM.id, `select * from beside.cases where id = '${caseId}'`)).toEqual([])
  })

  test('is the only kind a restricted report may open', async () => {
    const report = await told(unfairWorker)
    await expect(decide(staff.HRCase, report, newCase())).rejects.toMatchObject({ code: 'rule' })
    const { caseId } = await opened()
    const join = decide(staff.HRCase, report, { decision: 'join_case', reason, case: caseId })
    await expect(join).rejects.toMatchObject({ code: 'rule' })
    expect(await row(`select status from reports where id = '${report}'`)).toEqual({ status: 'received' })
  })

  test('is refused while nobody is left to receive it', async () => {
    const report = await told(s5a)
    await superuser.unsafe(
      `insert into exclusions (id, staff_id, report_id, reason, created_at)
       select gen_random_uuid(), staff_id, '${report}', 'conflict', now() from restricted_route`,
    )
    const decided = decide(staff.HSM, report, { decision: 'restricted_case', reason })
    await expect(decided).rejects.toMatchObject({ code: 'rule', message: expect.stringContaining('duty manager') })
    expect(await row(`select status from reports where id = '${report}'`)).toEqual({ status: 'received' })
  })
})

describe('who may decide', () => {
  const deciders = ['ACM', 'HSM', 'DutyManager']

  test.each(staffRoles.filter(role => !deciders.includes(role)))(
    'not %s: it is not found, and the try is recorded',
    async role => {
      const report = await told(s6)
      await expect(decide(staff[role], report, newCase())).rejects.toMatchObject({ code: 'not-found' })
      expect(await row(`select status from reports where id = '${report}'`)).toEqual({ status: 'received' })
      const tries = await superuser.unsafe(
        `select 1 from audit where staff_id = '${staff[role].id}' and outcome = 'refused' and action like 'report.%'`,
      )
      expect(tries.length).toBeGreaterThan(0)
    },
  )

  test('not somebody shut out of the report, whatever their role', async () => {
    const report = await told({ ...s5a, keepFrom: staff.HSM.name, perpetrator: 'works_for_landlord' })
    await expect(decide(staff.HSM, report, newCase())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('nobody before screening has said whom it names', async () => {
    const { id } = await sendReport(reporter, newVisitSecret(), await newTicket(), s5a)
    await expect(decide(staff.HSM, id, newCase())).rejects.toMatchObject({ code: 'rule' })
    await expect(reportAsTold(staff.HSM, id)).rejects.toMatchObject({ message: expect.stringContaining('minute') })
    await screenReport(id)
    expect(await reportAsTold(staff.HSM, id)).toMatchObject({ answers: s5a, placeName: '2 Orchard House' })
  })

  test('nobody decides on what is not there', async () => {
    for (const id of [crypto.randomUUID(), 'nothing', ''])
      await expect(decide(staff.HSM, id, newCase())).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('officers and cases offered leave out whoever is named, and put the same place first', async () => {
  const { caseId } = await opened(s6)
  const near = await opened(s5a)
  const report = await reportAsTold(staff.HSM, await told(s5b))
  const naming = { ...report, answers: { ...report.answers, what: `${staff.DutyManager.name} was there.` } }
  const { officers, cases, decisions } = await decisionOptions(staff.HSM, naming)
  expect(officers.map(({ value }) => value).sort()).toEqual([staff.ACM.id, staff.HSM.id].sort())
  expect(cases.findIndex(({ value }) => value === near.caseId)).toBeLessThan(
    cases.findIndex(({ value }) => value === caseId),
  )
  expect(decisions.map(({ value }) => value)).toEqual(triageDecisions.filter(one => one !== 'ordinary_asb'))
})

function idIn(table: string, report: string, caseId: string | undefined) {
  if (table === 'reports') return `id = '${report}'`
  if (table === 'cases') return `id = '${caseId}'`
  return table === 'people' ? `case_id = '${caseId}'` : `report_id = '${report}'`
}
