import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'
import { restrictedCase } from '../support/restricted'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')

const one = async (actor: string, query: string) =>
  rawAs<{ answer: unknown }>(login, actor, `select ${query} as answer`).then(
    ([row]) => row?.answer,
    error => `refused ${error.code}`,
  )
const shutOut = (staffId: string, caseId: string, reportId: string) => superuser`
  insert into beside.exclusions (id, staff_id, case_id, report_id, reason, created_at)
  values (gen_random_uuid(), ${staffId}, ${caseId}, null, 'named', now()),
         (gen_random_uuid(), ${staffId}, null, ${reportId}, 'named', now())`
const nobody = crypto.randomUUID()

describe('a contractor or partner', () => {
  test('reads nobody’s further names, no ladder, and no other agency’s protocol or instruction', async () => {
    await superuser`insert into beside.agencies (id, name, kind, created_at) values (${nobody}, 'Another', 'partner', now())`
    await superuser`insert into beside.protocols (id, agency_id, title, purposes, signed_on, valid_from, valid_until, review_on, recorded_by, recorded_at)
      values (gen_random_uuid(), ${nobody}, 'x', 'x', now(), now(), now(), now(), ${staff.DPO.id}, now())`
    await superuser`insert into beside.directory_people (id, staff_id, names, active, changed_at) values (gen_random_uuid(), ${staff.ACM.id}, 'x', false, now())`
    const { caseId } = await restrictedCase(staff)
    await superuser`insert into beside.safety_instructions (id, case_id, decision, home_id, whom, staff_id, by_id, at)
      select gen_random_uuid(), ${caseId}, 'issued', h.id, 'x', ${staff.ACM.id}, ${staff.HRCase.id}, now() from beside.homes h`
    const counted = (from: string) => one(staff.PartnerUser.id, `(select count(*) from ${from})`)
    expect(await counted('beside.directory_people')).toBe('0')
    expect(await counted('beside.conflict_ladder')).toBe('0')
    expect(await counted(`beside.protocols where agency_id = '${nobody}'`)).toBe('0')
    expect(await counted(`beside.agencies where id = '${nobody}'`)).toBe('0')
    expect(await counted('beside.homes h cross join lateral beside.do_not_send(h.id) d')).toBe('0')
  })
})

describe('whoever is shut out of a record', () => {
  test('sees no number move when nobody who is let in could agree to it', async () => {
    const before = await one(staff.HSM.id, 'beside.waits_for_nobody()')
    const { caseId, reportId } = await restrictedCase(staff)
    await superuser`delete from beside.allow_list where case_id = ${caseId} and staff_id <> ${staff.HRCase.id}`
    await superuser`insert into beside.second_opinions (id, case_id, kind, proposed_by, proposed_at, reason)
      values (gen_random_uuid(), ${caseId}, 'override_consent', ${staff.HRCase.id}, now(), 'x')`
    expect(await one(staff.DutyManager.id, 'beside.waits_for_nobody()')).not.toBe(before)
    await shutOut(staff.HSM.id, caseId, reportId)
    expect(await one(staff.HSM.id, 'beside.waits_for_nobody()')).toBe(before)
  })

  test('sees no number move when nobody receives a report', async () => {
    const { caseId, reportId } = await restrictedCase(staff)
    const nobodySees = `beside.reports_nobody_sees('0 minutes')`
    const before = await one(staff.HSM.id, nobodySees)
    await superuser`update beside.reports set status = 'received' where id = ${reportId}`
    await superuser`delete from beside.allow_list where report_id = ${reportId}`
    expect(await one(staff.DutyManager.id, nobodySees)).not.toBe(before)
    await shutOut(staff.HSM.id, caseId, reportId)
    expect(await one(staff.HSM.id, nobodySees)).toBe(before)
  })

  test('is answered by the gate as for a record that there never was', async () => {
    const { caseId, reportId } = await restrictedCase(staff)
    const ask = async (query: string) => [
      await one(staff.ACM.id, query.replaceAll('REPORT', reportId).replaceAll('CASE', caseId)),
      await one(staff.ACM.id, query.replaceAll('REPORT', nobody).replaceAll('CASE', nobody)),
    ]
    await shutOut(staff.ACM.id, caseId, reportId)
    const different: string[] = []
    for (const query of [
      `beside.raise_alarm('emergency', 'REPORT', null)`,
      `beside.raise_alarm('long_gap', null, 'CASE')`,
      `beside.share_access('REPORT', 'CASE')`,
      `beside.i_may_know('REPORT', null)`,
      `beside.i_may_know(null, 'CASE')`,
      `beside.conduct_state('CASE')`,
      `beside.tell_of_conduct('CASE')`,
      `beside.recuse_report('REPORT')`,
      `beside.declare_conflict(gen_random_uuid(), 'CASE', beside.me(), 'knows', null)`,
      `beside.restrict_report('REPORT', '{}', '{}', '{}')`,
      `beside.restrict_case_naming('CASE', '{}', '{}', '{}')`,
      `beside.let_in('REPORT', null, beside.me(), 'both', null)`,
      `beside.end_letting_in(null, 'CASE', beside.me())`,
      `beside.clear_closeness(null, 'CASE', beside.me())`,
      `(select count(*) from beside.who_is_let_in('REPORT', 'CASE'))`,
      `(select count(*) from beside.who_may_work('REPORT', 'CASE'))`,
      `(select count(*) from beside.who_could_be_cleared('REPORT', 'CASE'))`,
      `beside.referral_ended('REPORT')`,
      `(select count(*) from beside.audit_openers('CASE'))`,
    ]) {
      const [hidden, absent] = await ask(query)
      if (hidden !== absent) different.push(`${query}: ${hidden} / ${absent}`)
    }
    expect(different).toEqual([])
  })

  test('is not told by a home whether somebody lives there of a record they are shut out of', async () => {
    const kase = await openedCase(staff.HSM, staff.ACM, s5a)
    const [home] =
      await superuser`select h.id from beside.homes h join beside.person_fingerprints f on f.value = h.fingerprint
      join beside.people p on p.id = f.person_id where p.case_id = ${kase}`
    expect(home).toBeDefined()
    expect(await one(staff.Insight.id, `beside.carries_no_marker('${home?.id}')`)).toBe('refused 42501')
  })
})
