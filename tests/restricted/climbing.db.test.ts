import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { unfairWorker } from '@/drizzle/seed/scenarios'
import { makeFeed } from '@/lib/calendar/commands'
import { dueByToken } from '@/lib/calendar/queries'
import { officersFor } from '@/lib/cases/assignment'
import { declareMyConflict } from '@/lib/cases/conflict-commands'
import { caseFile } from '@/lib/cases/file'
import { letIn } from '@/lib/restricted/letting-in'
import { recuseFromReport, restrictCase, restrictReport } from '@/lib/restricted/restricting'
import { today } from '@/lib/triage/today'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, opened } = await caseOffice(database)
const { HSM: manager, ACM: officer, HRCase: hr, ContractMgr: contracts, ODMT: director, DutyManager: duty } = staff
const gone = { code: 'not-found' }
const nobodyKnown = { accused: undefined }
const mine = { relation: 'friend' as const, note: undefined }
const aMan = { ...unfairWorker, perpetratorWords: 'A man', keepFrom: undefined }

const restricted = async () => {
  const kase = await opened()
  await restrictCase(manager, kase, nobodyKnown)
  return kase
}
/** Everybody of the route has stepped back: it climbs. */
const climbed = async () => {
  const kase = await restricted()
  await declareMyConflict(contracts, kase, mine)
  await declareMyConflict(hr, kase, mine)
  return kase
}

describe('a restricted case whose last receiver steps back', () => {
  test('climbs to a director, who is let in at once', async () => {
    const kase = await climbed()
    await expect(caseFile(hr, kase)).rejects.toMatchObject(gone)
    expect((await caseFile(director, kase)).restricted).toBe(true)
  })

  test('can be given to whom it climbed to, and only then', async () => {
    const before = await restricted()
    const names = async (by: typeof hr, id: string) =>
      (await officersFor(by, { id, restricted: true })).map(one => one.id)
    await letIn(hr, { kase: before }, { staffId: director.id, track: 'both', until: undefined })
    expect(await names(hr, before)).not.toContain(director.id)
    expect(await names(director, await climbed())).toEqual([director.id])
  })

  test('is called out to whom it climbed to', async () => {
    const kase = await climbed()
    await superuser`select beside.raise_alarm('no_officer', null, ${kase})`
    const mailed = async (template: string) => {
      const rows =
        await superuser`select staff_id from outgoing_messages where case_id = ${kase} and template = ${template}`
      return rows.map(row => row.staff_id).toSorted()
    }
    expect(await mailed('staff_unassigned')).toEqual([director.id])
    expect(await mailed('staff_route')).toEqual([contracts.id, hr.id, director.id].toSorted())
  })

  test('is a number for the duty manager while it waits for a second person and there is none', async () => {
    const kase = await climbed()
    const waiting = async () => (await today(duty)).waitsForNobody
    const before = await waiting()
    const propose = (by: string, of: string) => superuser`
      insert into second_opinions (id, kind, case_id, reason, proposed_by, proposed_at)
      values (gen_random_uuid(), 'declassify', ${of}, 'x', ${by}, now())`
    await propose(director.id, kase)
    expect(await waiting()).toBe(before + 1)
    await letIn(director, { kase }, { staffId: staff.DPO.id, track: 'both', until: undefined })
    expect(await waiting()).toBe(before)
    await propose(hr.id, await restricted())
    expect(await waiting()).toBe(before)
  })

  test('is not counted before a duty manager who is shut out of it', async () => {
    const counted = async () => {
      const { unscreened, waitsForNobody } = await today(duty)
      return { unscreened, waitsForNobody }
    }
    const before = await counted()
    const kase = await climbed()
    await superuser`
      insert into second_opinions (id, kind, case_id, reason, proposed_by, proposed_at)
      values (gen_random_uuid(), 'declassify', ${kase}, 'x', ${director.id}, now())`
    const report = await told(aMan)
    await superuser`delete from allow_list where report_id = ${report}`
    await superuser`update reports set recorded_at = recorded_at - interval '1 day' where id = ${report}`
    expect(await counted()).toEqual({ unscreened: before.unscreened + 1, waitsForNobody: before.waitsForNobody + 1 })
    for (const [of, which] of [
      [report, null],
      [null, kase],
    ])
      await superuser`select beside.shut_out(${of ?? null}, ${which ?? null}, array[${duty.id}]::uuid[], 'named')`
    expect(await counted()).toEqual(before)
  })
})

test('an agency recognised at screening is remembered after its part has stepped back', async () => {
  const [firm, mate] = [crypto.randomUUID(), crypto.randomUUID()]
  await superuser`insert into agencies (id, name, kind, created_at) values (${firm}, 'Brightline Lifts', 'contractor', now())`
  await superuser`insert into staff (id, name, email, role, agency_id, created_at)
    values (${mate}, 'Jo Brand', 'jo@lifts.example', 'PartnerUser', ${firm}, now())`
  const report = await told({ ...aMan, perpetratorWords: 'Somebody of Brightline Lifts' })
  await recuseFromReport(contracts, report)
  const accused = await superuser`select * from accused_of(${report}, null, '{}', '{}') as accused`
  expect(accused.map(row => row.accused)).toEqual(['contractor'])
})

describe('whoever is shut out from now on', () => {
  test('is sent nothing that was already on its way, and their calendar says nothing of it', async () => {
    const kase = await opened()
    const token = await makeFeed(officer)
    const message = crypto.randomUUID()
    await superuser`insert into outgoing_messages (id, template, channel, case_id, staff_id, state, created_at, state_at)
      values (${message}, 'staff_unassigned', 'email', ${kase}, ${officer.id}, 'waiting', now(), now())`
    const dueOf = async () => ((await dueByToken(token)) ?? []).filter(({ caseId }) => caseId === kase).length
    const mayHear = async () => (await superuser`select beside.may_know(${officer.id}, null, ${kase}) as yes`)[0]?.yes
    expect([(await dueOf()) > 0, await mayHear()]).toEqual([true, true])
    await restrictCase(manager, kase, nobodyKnown)
    expect([await dueOf(), await mayHear()]).toEqual([0, false])
  })

  test('finds nothing in the next statement of a unit that was open before', async () => {
    const report = await told({
      ...unfairWorker,
      types: ['verbal_abuse'],
      perpetrator: 'named',
      keepFrom: undefined,
      perpetratorWords: 'A neighbour',
    })
    const login = postgres(database.staff, { max: 1, onnotice: () => {} })
    afterAll(() => login.end())
    const seen = await login.begin(async tx => {
      await tx`select set_config('beside.staff_id', ${staff.NHO.id}, true)`
      const look = async () => (await tx`select 1 from beside.reports where id = ${report}`).length
      const before = await look()
      await restrictReport(duty, report, { accused: `staff:${staff.NHO.id}` })
      return [before, await look()]
    })
    expect(seen).toEqual([1, 0])
  })
})
