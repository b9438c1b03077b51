import { afterEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { addStaff } from '@/lib/access/staff-admin'
import { addAgency, endProtocol, recordProtocol, switchAgency } from '@/lib/agencies/commands'
import { agencyList, keptAgency } from '@/lib/agencies/queries'
import { mayRefer } from '@/lib/agencies/referring'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { enterReport } from '@/lib/reports/commands'
import { listEntered } from '@/lib/reports/entered'
import { followReport } from '@/lib/triage/following'
import { today } from '@/lib/triage/today'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, PartnerUser: partner } = staff
const raw = as('staff')

const received = { channel: 'key_partner', receivedAt: now() } as const
const refer = (actor: Staff) => enterReport(actor, s5a, received, false)
const inDays = (days: number) => localDate(new Date(now().getTime() + days * 86_400_000))
const terms = (from: number, until: number) => ({
  ...{ title: 'Agreed', purposes: 'To tell us', signedOn: inDays(-200) },
  ...{ validFrom: inDays(from), validUntil: inDays(until), reviewOn: inDays(until) },
})
const named = async (name: string): Promise<Staff> => {
  const [row] = await superuser`select id, name, role, team_id from staff where name = ${name}`
  return { kind: 'staff', id: row?.id, name: row?.name, role: row?.role, teamId: row?.team_id }
}
const agencyNamed = async (name: string): Promise<string> =>
  (await superuser`select id from agencies where name = ${name}`)[0]?.id
const centre = await agencyNamed('Quayside Day Centre')
const contractor = await named('Kyle Brandt')
const counted = async (actor: Staff, table: string) =>
  Number((await rawAs<{ n: string }>(raw, actor.id, `select count(*) as n from beside.${table}`))[0]?.n)

/** As they were: what a test set is undone, whatever it was. */
const [first] = await superuser`select valid_from::text, valid_until::text from protocols`
afterEach(async () => {
  await superuser`update agencies set active = true`
  await superuser`delete from protocols where title = 'Agreed'`
  await superuser`update protocols set ended_at = null, ended_by = null,
    valid_from = ${first?.valid_from}::date, valid_until = ${first?.valid_until}::date, review_on = ${first?.valid_until}::date`
})

/** Inserts a report as the staff login does, by hand. */
const rawReport = (by: Staff, enteredBy: string | null) =>
  rawAs(
    raw,
    by.id,
    `insert into beside.reports select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
       'reference', 'LK-' || substr(md5(random()::text), 1, 6), 'entered_by', ${enteredBy ? `'${enteredBy}'::uuid` : 'null'}))).*
     from beside.reports r where r.entered_by = '${by.id}' limit 1`,
  )

describe('a partner', () => {
  test('tells us while a protocol of their agency is in force, on its last day too', async () => {
    await refer(partner)
    await superuser`update protocols set valid_until = ${inDays(0)}::date, review_on = ${inDays(0)}::date`
    await refer(partner)
    expect(await mayRefer(partner)).toBe(true)
  })

  test.each([
    [
      'is over',
      () => superuser`update protocols set valid_until = ${inDays(-1)}::date, review_on = ${inDays(-1)}::date`,
    ],
    ['is still to begin', () => superuser`update protocols set valid_from = ${inDays(1)}::date`],
    ['was ended', () => superuser`update protocols set ended_at = now(), ended_by = ${manager.id}`],
    ['is of an agency we do not work with', () => superuser`update agencies set active = false`],
  ])('is refused where it %s, and sees none of their referrals, by raw SQL too', async (_, change) => {
    const { id } = await refer(partner)
    await change()
    await expect(refer(partner)).rejects.toMatchObject({ code: 'rule' })
    expect((await listEntered(partner)).entries).toEqual([])
    await expect(followReport(partner, id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await counted(partner, 'reports')).toBe(0)
    expect(await counted(partner, 'cases')).toBe(0)
  })

  test('is refused by the database itself, whoever they say it was', async () => {
    await refer(partner)
    await refer(manager)
    await expect(rawReport(partner, manager.id)).rejects.toThrow()
    await expect(rawReport(partner, null)).rejects.toThrow()
    await superuser`update protocols set ended_at = now(), ended_by = ${manager.id}`
    await expect(rawReport(manager, partner.id)).rejects.toThrow('no information-sharing protocol')
    await expect(
      superuser`insert into reports select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
        'reference', 'LK-X', 'entered_by', ${partner.id}::uuid))).* from reports r limit 1`,
    ).rejects.toThrow('no information-sharing protocol')
  })

  test('sees their own referrals and not a colleague’s of the same agency', async () => {
    const { link } = await addStaff({
      ...{ name: 'Ola Quist', email: 'ola@quayside.example', role: 'PartnerUser', agency: 'Quayside Day Centre' },
    })
    expect(link).not.toBe('')
    const colleague = await named('Ola Quist')
    const { id } = await refer(colleague)
    await expect(followReport(partner, id)).rejects.toMatchObject({ code: 'not-found' })
    expect((await listEntered(partner)).entries.map(entry => entry.id)).not.toContain(id)
    expect((await listEntered(colleague)).entries).toEqual([expect.objectContaining({ id, progress: 'received' })])
    const rows = await rawAs<{ id: string }>(raw, partner.id, 'select id from beside.reports')
    expect(rows.map(row => row.id)).not.toContain(id)
    const foreign = await openedCase(manager, staff.ACM, s5a)
    expect(await rawAs(raw, partner.id, `select id from beside.cases where id = '${foreign}'`)).toEqual([])
  })

  test('signs no protocol for themselves, and ends none', async () => {
    const columns =
      'id, agency_id, title, purposes, signed_on, valid_from, valid_until, review_on, recorded_by, recorded_at'
    await expect(
      rawAs(
        raw,
        partner.id,
        `insert into beside.protocols (${columns}) values (gen_random_uuid(), '${centre}', 'Mine', 'All', current_date,
         current_date, current_date, current_date, '${partner.id}', now())`,
      ),
    ).rejects.toThrow('row-level security')
    const set = await rawAs(
      raw,
      partner.id,
      `update beside.protocols set ended_at = now(), ended_by = '${partner.id}' returning id`,
    )
    expect(set).toEqual([])
  })
})

describe('a contractor', () => {
  test('tells us of nobody and sees no report, even with a protocol in its name', async () => {
    await superuser`insert into protocols select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
      'title', 'Agreed', 'agency_id', ${contractor && (await agencyNamed('Tarn Heating'))}::uuid))).* from protocols p limit 1`
    await expect(refer(contractor)).rejects.toMatchObject({ code: 'rule' })
    expect(await counted(contractor, 'reports')).toBe(0)
    expect(await counted(contractor, 'cases')).toBe(0)
  })
})

describe('the register', () => {
  test('keeps what was agreed, who recorded it, and who ended it', async () => {
    const agencyId = await addAgency(manager, {
      ...{ name: 'Harbour Advice', kind: 'partner', email: undefined, phone: '01632 960413' },
    })
    await recordProtocol(manager, agencyId, terms(-10, 30))
    expect((await agencyList(staff.DPO)).find(({ id }) => id === agencyId)?.protocols).toEqual(['ends_soon'])
    const [protocol] = (await keptAgency(manager, agencyId)).protocols
    await endProtocol(staff.DPO, agencyId, protocol?.id ?? '')
    const after = await keptAgency(manager, agencyId)
    expect(after.protocols).toMatchObject([{ standing: 'ended', recorder: manager.name, ender: staff.DPO.name }])
    await expect(endProtocol(manager, agencyId, protocol?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
    const done =
      await superuser`select action, outcome from audit where subject_id = ${agencyId} and outcome = 'done' order by id`
    expect(done.length).toBeGreaterThanOrEqual(3)
  })

  test('takes a name once, and no protocol of a contractor or of a day to come', async () => {
    const again = { name: 'Tarn Heating', kind: 'contractor', email: undefined, phone: undefined } as const
    await expect(addAgency(manager, again)).rejects.toMatchObject({ code: 'conflict' })
    const tarn = await agencyNamed('Tarn Heating')
    await expect(recordProtocol(manager, tarn, terms(0, 90))).rejects.toMatchObject({ code: 'rule' })
    const ahead = { ...terms(0, 90), signedOn: inDays(2) }
    await expect(recordProtocol(manager, centre, ahead)).rejects.toMatchObject({ code: 'rule' })
  })

  test('reminds whoever keeps it 60 days before the last one ends, until the next is recorded', async () => {
    await superuser`update protocols set valid_until = ${inDays(40)}::date, review_on = ${inDays(40)}::date`
    const told = async (actor: Staff) => (await today(actor)).mine.filter(({ kind }) => kind === 'protocol').length
    expect([await told(manager), await told(staff.DPO), await told(staff.ACM)]).toEqual([1, 1, 0])
    await recordProtocol(manager, centre, terms(41, 400))
    expect(await told(manager)).toBe(0)
  })

  test('stops a partner at once where we do not work with the agency any more', async () => {
    await switchAgency(staff.DPO, centre, false)
    expect(await mayRefer(partner)).toBe(false)
    await switchAgency(staff.DPO, centre, true)
    expect(await mayRefer(partner)).toBe(true)
  })
})

describe('an account', () => {
  test('of a partner belongs to one agency, and no other account does', async () => {
    const one = { name: 'A B', email: 'a.b@example.org' }
    await expect(addStaff({ ...one, role: 'PartnerUser' })).rejects.toMatchObject({ code: 'rule' })
    await expect(addStaff({ ...one, role: 'CCA', agency: 'Tarn Heating' })).rejects.toMatchObject({ code: 'rule' })
    await expect(addStaff({ ...one, role: 'PartnerUser', agency: 'Nobody' })).rejects.toMatchObject({ code: 'rule' })
  })
})
