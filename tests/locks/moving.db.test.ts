import { beforeAll, describe, expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'
import { restrictedCase } from '../support/restricted'

const { staff, superuser, as } = await office(await testDatabase())
const raw = as('staff')
const {
  SysAdmin: admin,
  ACM: accused,
  HSM: formerManager,
  NHO: formerMate,
  DutyManager: newManager,
  CCA: newMate,
} = staff
const sets = (id: string, set: string) => rawAs(raw, admin.id, `update beside.staff set ${set} where id = '${id}'`)
const finds = async (id: string, report: string) =>
  (await rawAs(raw, id, `select id from beside.reports where id = '${report}'`)).length > 0
const letIn = async (report: string) =>
  (
    await superuser`select s.id from allow_list a join staff s on s.id = a.staff_id where a.report_id = ${report} order by s.role`
  ).map(({ id }) => id)
const shut = async (id: string, report: string) =>
  (await superuser`select reason from exclusions where staff_id = ${id} and report_id = ${report} order by reason`).map(
    ({ reason }) => reason,
  )
const join = async (role: string, more = '') => {
  const [made] = await rawAs<{ id: string }>(
    raw,
    admin.id,
    `insert into beside.staff (id, name, email, role, created_at, team_id, agency_id) values
      (gen_random_uuid(), 'Ned Alder', gen_random_uuid() || '@larkmoor.example', '${role}', now(), ${more || 'null, null'}) returning id`,
  )
  return made?.id ?? ''
}
const accusing = (name: string) => told({ ...unfairWorker, perpetratorWords: name, keepFrom: undefined })

describe('whoever is accused and moves', () => {
  let report = ''
  beforeAll(async () => {
    report = await accusing(accused.name)
    await sets(accused.id, `team_id = '${newMate.teamId}', manager_id = '${newManager.id}'`)
  })

  test('opens it to nobody who was shut out before', async () => {
    expect(await shut(formerManager.id, report)).toEqual(['manager_of_named', 'team_of_named'])
    expect(await shut(formerMate.id, report)).toEqual(['team_of_named'])
    for (const { id } of [accused, formerManager, formerMate]) expect(await finds(id, report)).toBe(false)
  })

  test('shuts out the new manager and the new team as well', async () => {
    expect(await shut(newManager.id, report)).toContain('manager_of_named')
    expect(await shut(newMate.id, report)).toContain('team_of_named')
  })

  test('still finds nothing with another role, nor with the role that receives it', async () => {
    for (const role of ['HRCase', 'DPO', 'Legal', 'ACM']) {
      await sets(accused.id, `role = '${role}'`)
      expect(await finds(accused.id, report)).toBe(false)
    }
  })

  test('shuts out whoever joins that team later, and whoever moves into it', async () => {
    const joined = await join('HRCase', `'${newMate.teamId}', null`)
    expect(await shut(joined, report)).toEqual(['team_of_named'])
    const moved = await join('HRCase')
    expect(await shut(moved, report)).toEqual([])
    await sets(moved, `team_id = '${newMate.teamId}'`)
    expect(await shut(moved, report)).toEqual(['team_of_named'])
    await sets(moved, 'team_id = null')
    expect(await shut(moved, report)).toEqual(['team_of_named'])
  })

  test('whose new manager alone received it sends it up the ladder', async () => {
    const [hr] = await letIn(report)
    expect(hr).toBe(staff.HRCase.id)
    await sets(accused.id, `manager_id = '${hr}'`)
    expect(await finds(hr ?? '', report)).toBe(false)
    expect((await letIn(report)).length).toBeGreaterThan(0)
    expect(await letIn(report)).not.toContain(hr)
  })
})

describe('an agency that is shut out', () => {
  test('is so with whoever joins it, or the team that sends it, later', async () => {
    const [partner] = await superuser`select agency_id, name from staff where id = ${staff.PartnerUser.id}`
    const report = await accusing(String(partner?.name))
    const joined = await join('PartnerUser', `null, '${partner?.agency_id}'`)
    expect(await shut(joined, report)).toEqual(['agency_of_named'])
    const [firm] = await superuser`select id, team_id from agencies where kind = 'contractor'`
    const unknown = await told({ ...unfairWorker, perpetratorWords: 'A man in a van', keepFrom: undefined })
    expect(
      (await superuser`select from exclusions where report_id = ${unknown} and reason = 'unknown_worker'`).length,
    ).toBeGreaterThan(0)
    const engineer = await join('PartnerUser', `null, '${firm?.id}'`)
    expect(await shut(engineer, unknown)).toEqual(['unknown_worker'])
    const sender = await join('NHO', `'${firm?.team_id}', null`)
    expect(await shut(sender, unknown)).toEqual(['unknown_worker'])
  })
})

describe('a role that is left', () => {
  test('gives back at once what it had: the seat, what it was let into, and the cases of officers', async () => {
    const { caseId, reportId } = await restrictedCase(staff)
    const kase = await openedCase(staff.DutyManager, staff.DutyManager, s5a)
    const hr = await join('HRCase')
    await superuser`insert into restricted_route values (${hr}, 'conduct')`
    await superuser`insert into allow_list (id, staff_id, case_id, created_at) values (gen_random_uuid(), ${hr}, ${caseId}, now())`
    await superuser`insert into allow_list (id, staff_id, report_id, created_at) values (gen_random_uuid(), ${hr}, ${reportId}, now())`
    await superuser`update cases set officer_id = ${hr} where id in (${caseId}, ${kase})`
    expect(await finds(hr, reportId)).toBe(true)
    await sets(hr, `role = 'Legal'`)
    expect(await finds(hr, reportId)).toBe(false)
    expect(await superuser`select from restricted_route where staff_id = ${hr}`).toHaveLength(0)
    expect(await superuser`select from cases where officer_id = ${hr}`).toHaveLength(0)
  })

  test('keeps ordinary cases with an officer who goes on being one', async () => {
    const manager = await join('HSM')
    const kase = await openedCase(staff.DutyManager, staff.DutyManager, s5a)
    await superuser`update cases set officer_id = ${manager} where id = ${kase}`
    await sets(manager, `role = 'ACM'`)
    const [row] = await superuser`select officer_id from cases where id = ${kase}`
    expect(row?.officer_id).toBe(manager)
  })
})

describe('an account that ends', () => {
  test('takes everything it opened with it, in the same moment', async () => {
    const id = await join('HRCase')
    const { caseId } = await restrictedCase(staff)
    await superuser`insert into allow_list (id, staff_id, case_id, created_at) values (gen_random_uuid(), ${id}, ${caseId}, now())`
    await superuser`insert into restricted_route values (${id}, 'conduct')`
    await superuser`insert into staff_credentials (staff_id, password_hash) values (${id}, 'x')`
    await superuser`insert into staff_sessions (id, staff_id, started_at, last_seen_at) values ('\\x01', ${id}, now(), now())`
    await superuser`insert into staff_links (token_hash, staff_id, kind, created_at, expires_at) values ('\\x01', ${id}, 'recovery', now(), now() + interval '1 hour')`
    await superuser`insert into staff_totp (staff_id, secret, made_at, confirmed_at) values (${id}, 'x', now(), now())`
    await superuser`insert into staff_recovery_codes (id, staff_id, code_hash, made_at) values (gen_random_uuid(), ${id}, '\\x01', now())`
    await superuser`insert into staff_passkeys (credential_id, staff_id, public_key, counter, name, made_at) values ('\\x01', ${id}, '\\x01', 0, 'x', now())`
    await superuser`insert into sign_in_steps (secret_hash, kind, staff_id, created_at, expires_at) values ('\\x01', 'second-factor', ${id}, now(), now() + interval '1 hour')`
    await superuser`insert into staff_identities (issuer, subject, staff_id, linked_at) values ('https://id.example', ${id}, ${id}, now())`
    await superuser`insert into calendar_feeds (token_hash, staff_id, created_at) values ('\\x01', ${id}, now())`
    await sets(id, 'active = false')
    const [left] = await superuser`select
      (select count(*)::int from staff_sessions where staff_id = ${id} and ended_at is null) as sessions,
      (select count(*)::int from staff_links where staff_id = ${id}) as links,
      (select count(*)::int from staff_passkeys where staff_id = ${id} and removed_at is null) as passkeys,
      (select count(*)::int from staff_totp where staff_id = ${id}) + (select count(*)::int from staff_recovery_codes where staff_id = ${id})
        + (select count(*)::int from staff_credentials where staff_id = ${id}) + (select count(*)::int from sign_in_steps where staff_id = ${id}) as proofs,
      (select count(*)::int from staff_identities where staff_id = ${id}) as known_as,
      (select count(*)::int from calendar_feeds where staff_id = ${id} and ended_at is null) as feeds,
      (select count(*)::int from allow_list where staff_id = ${id}) + (select count(*)::int from restricted_route where staff_id = ${id}) as seats`
    // Whom a sign-in service means by them is kept while they are gone: it must not make them anew as somebody else.
    expect(left).toEqual({ sessions: 0, links: 0, passkeys: 0, proofs: 0, known_as: 1, feeds: 0, seats: 0 })
    await sets(id, 'active = true')
    const [again] = await superuser`select (select count(*)::int from allow_list where staff_id = ${id}) as seats,
      (select count(*)::int from staff_credentials where staff_id = ${id}) as passwords,
      (select count(*)::int from staff_identities where staff_id = ${id}) as known_as, left_at from staff where id = ${id}`
    expect(again).toEqual({ seats: 0, passwords: 0, known_as: 0, left_at: null })
  })

  test('does not come back to the cases it had', async () => {
    const id = await join('ACM')
    const kase = await openedCase(staff.DutyManager, staff.DutyManager, s5a)
    await superuser`update cases set officer_id = ${id} where id = ${kase}`
    await sets(id, 'active = false')
    const officer = async () => (await superuser`select officer_id from cases where id = ${kase}`)[0]?.officer_id
    expect(await officer()).toBe(id)
    await sets(id, 'active = true')
    expect(await officer()).toBe(null)
  })

  test('of the last who receives a record sends it up the ladder', async () => {
    const report = await told({ ...unfairWorker, perpetratorWords: 'A man in a van', keepFrom: undefined })
    const receivers = (await letIn(report)).filter(id => id !== staff.SafeguardingLead.id)
    for (const id of receivers) await sets(id, 'active = false')
    const now = (await letIn(report)).filter(id => id !== staff.SafeguardingLead.id)
    expect(now.length).toBeGreaterThan(0)
    expect(now.filter(id => receivers.includes(id))).toEqual([])
  })
})

describe('what an account holds', () => {
  test('is counted without what is restricted, and for nobody but the administrator', async () => {
    const id = await join('ACM')
    const [open, kept] = [
      await openedCase(staff.DutyManager, staff.DutyManager, s5a),
      await openedCase(staff.DutyManager, staff.DutyManager, s5a),
    ]
    await superuser`update cases set officer_id = ${id}, restricted = id = ${kept} where id in (${open}, ${kept})`
    const counted = (who: string) => rawAs(raw, who, `select * from beside.account_holds('${id}')`)
    expect((await counted(admin.id)).map(row => ({ ...row }))).toEqual([{ what: 'officer', many: '1' }])
    expect(await counted(staff.HSM.id)).toHaveLength(0)
    await expect(rawAs(raw, admin.id, `select beside.end_account('${id}')`)).rejects.toMatchObject({ code: '42501' })
  })
})
