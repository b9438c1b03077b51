import { beforeEach, describe, expect, test } from 'vitest'
import { s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import { withActor } from '@/lib/access/with-actor'
import { answerAlarm } from '@/lib/alarms/commands'
import { oneAlarm, openAlarms } from '@/lib/alarms/queries'
import { raiseIfLongGap } from '@/lib/alarms/raising'
import { caseFile } from '@/lib/cases/file'
import { instantAt } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { climbUnowned } from '@/lib/database/jobs'
import { landlord } from '@/lib/landlord/landlord'
import { wordsOf } from '@/lib/notifications/templates'
import { decide } from '@/lib/triage/commands'
import { screenReport } from '@/lib/triage/screening'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const { DutyManager: duty, HSM: manager, ACM: officer, HRCase: conduct } = staff
const raw = as('staff')
const inDanger = { ...s5a, safe: 'in_danger' as const }

const kinds = async (who: typeof duty) => (await openAlarms(who)).map(({ kind }) => kind)
const mailed = () => superuser<{ template: string; staff_id: string; detail: object }[]>`
  select template, staff_id, detail from beside.outgoing_messages where template in ('staff_alarm', 'staff_unassigned')`
const shutOut = (staffId: string, reportId: string) =>
  superuser`insert into beside.exclusions (id, staff_id, report_id, reason, created_at)
    values (gen_random_uuid(), ${staffId}, ${reportId}, 'named', now())`

beforeEach(async () => {
  await superuser`update beside.alarms set answered_at = now(), answered_by = ${duty.id}, raised_at = now() - interval '2 days' where answered_at is null`
  await superuser`delete from beside.outbox`
  await superuser`delete from beside.outgoing_messages`
  await superuser`update beside.cases set officer_id = ${officer.id} where officer_id is null`
})

describe('a report of somebody in danger', () => {
  test('calls the duty manager once, by mail that says nothing, however often it is screened', async () => {
    const id = await told(inDanger)
    await screenReport(id)
    expect(await kinds(duty)).toContain('emergency')
    const emergencies = (await mailed()).filter(({ template }) => template === 'staff_alarm')
    expect(emergencies.map(({ staff_id }) => staff_id)).toEqual(emergencies.map(() => duty.id))
    const [row] =
      await superuser`select count(*)::int as n from beside.alarms where report_id = ${id} and kind = 'emergency'`
    expect(row).toEqual({ n: 1 })
    const { subject, text } = wordsOf('staff_alarm', await landlord(), { reference: 'LK-7Q4M-2X' })
    expect([subject, text]).toEqual(Array(2).fill('LK-7Q4M-2X: you are needed in Beside now.'))
  })

  test('is answered once, and the case says so', async () => {
    const id = await told(inDanger)
    const [alarm] = (await openAlarms(duty)).filter(({ reportId, kind }) => reportId === id && kind === 'emergency')
    const inCase = { decision: 'new_case' as const, reason: 'New', officer: officer.id }
    const { caseId = '' } = await decide(manager, id, inCase)
    expect((await caseFile(officer, caseId)).alarms.map(({ kind }) => kind)).toContain('emergency')
    await answerAlarm(duty, alarm?.id ?? '', { note: 'Spoke with her, she is at her sister’s' })
    await expect(answerAlarm(manager, alarm?.id ?? '', { note: 'Me too' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await openAlarms(duty)).map(({ id }) => id)).not.toContain(alarm?.id)
    expect((await caseFile(officer, caseId)).events.map(({ kind }) => kind)).toContain('alarm_answered')
    const [row] = await superuser`select note, answered_by from beside.alarms where id = ${alarm?.id ?? ''}`
    expect(row?.answered_by).toBe(duty.id)
    expect(row?.note).not.toContain('sister')
  })

  test.each(['ACM', 'CCA', 'SafeguardingLead', 'SysAdmin'] as const)('calls nobody who is %s', async role => {
    const id = await told(inDanger)
    const [alarm] = (await openAlarms(duty)).filter(({ reportId }) => reportId === id)
    expect(await openAlarms(staff[role])).toEqual([])
    await expect(oneAlarm(staff[role], alarm?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
    await expect(answerAlarm(staff[role], alarm?.id ?? '', { note: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is hidden from a duty manager who is shut out of it, by every way', async () => {
    const id = await told(inDanger)
    const [alarm] = (await openAlarms(duty)).filter(({ reportId }) => reportId === id)
    await shutOut(duty.id, id)
    expect((await openAlarms(duty)).map(({ reportId }) => reportId)).not.toContain(id)
    await expect(answerAlarm(duty, alarm?.id ?? '', { note: 'x' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await rawAs(raw, duty.id, `select id from beside.alarms where id = '${alarm?.id}'`)).toEqual([])
    const update = `update beside.alarms set answered_at = now(), answered_by = '${duty.id}' where id = '${alarm?.id}' returning id`
    expect(await rawAs(raw, duty.id, update)).toEqual([])
  })

  test('that names a colleague sends no mail to whoever is shut out of it', async () => {
    await told({ ...inDanger, what: `It was ${duty.name} who shouted` })
    expect((await mailed()).map(({ staff_id }) => staff_id)).not.toContain(duty.id)
  })

  test('about a colleague calls the restricted route and nobody else', async () => {
    const id = await told({ ...unfairWorker, safe: 'in_danger' })
    const called = (await mailed()).map(({ staff_id }) => staff_id)
    expect(called).not.toContain(duty.id)
    expect(called).not.toContain(manager.id)
    expect((await openAlarms(duty)).map(({ reportId }) => reportId)).not.toContain(id)
    expect((await openAlarms(conduct)).map(({ reportId }) => reportId)).toContain(id)
  })

  test.each(['HRCase', 'Legal', 'DPO', 'ODMT'] as const)(
    'that is open to all calls no %s of the restricted route',
    async role => {
      const id = await told(inDanger)
      const alarm = (await openAlarms(duty)).find(({ reportId }) => reportId === id)
      expect(alarm).toBeDefined()
      expect((await openAlarms(staff[role])).map(({ reportId }) => reportId)).not.toContain(id)
      await expect(oneAlarm(staff[role], alarm?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
    },
  )
})

describe('nobody in for three days or more', () => {
  test('calls the duty manager for a case at High risk, once', async () => {
    const id = await openedCase(manager, officer, s5a)
    const raise = (at: Date) => withActor(officer, tx => raiseIfLongGap(tx, id, at))
    expect(await raise(instantAt('2026-12-16', '10:00'))).toBe(false)
    expect([await raise(instantAt('2026-12-24', '11:20')), await raise(instantAt('2026-12-24', '11:25'))]).toEqual([
      true,
      false,
    ])
    expect((await openAlarms(duty)).find(({ caseId }) => caseId === id)?.kind).toBe('long_gap')
  })
})

describe('a case whose report has called them by now', () => {
  test('calls nobody again for the same gap, and calls for the next', async () => {
    const id = await openedCase(manager, officer, s5a)
    const calledAt = instantAt('2026-12-18', '20:30')
    await superuser`insert into beside.alarms (id, kind, report_id, raised_at)
      select gen_random_uuid(), 'long_gap', r.id, ${calledAt} from beside.reports r where r.case_id = ${id}`
    const raise = (at: Date) => withActor(officer, tx => raiseIfLongGap(tx, id, at))
    expect(await raise(instantAt('2026-12-18', '20:50'))).toBe(false)
    await superuser`update beside.alarms set answered_at = ${calledAt}, answered_by = ${duty.id}
      where report_id in (select r.id from beside.reports r where r.case_id = ${id})`
    expect(await raise(instantAt('2026-12-18', '21:00'))).toBe(false)
    expect(await raise(instantAt('2026-12-24', '11:20'))).toBe(true)
  })
})

describe('what nobody has in hand', () => {
  test('climbs every minute once, and is gone from the list when somebody has it', async () => {
    const late = await told(s5a)
    const unassigned = await openedCase(manager, officer, s5a)
    await superuser`update beside.clocks set due_at = now() - interval '1 hour' where report_id = ${late} and target = 'T2'`
    await superuser`update beside.cases set officer_id = null, changed_at = now() - interval '5 hours' where id = ${unassigned}`
    await climbUnowned()
    await climbUnowned()
    const about = async (id: string) =>
      (await openAlarms(manager))
        .filter(({ caseId, reportId }) => caseId === id || reportId === id)
        .map(({ kind }) => kind)
    expect([await about(late), await about(unassigned)]).toEqual([['triage_late'], ['no_officer']])
    await decide(manager, late, { decision: 'information_only', reason: 'Kept' })
    await superuser`update beside.cases set officer_id = ${officer.id} where id = ${unassigned}`
    expect([await about(late), await about(unassigned)]).toEqual([[], []])
  })

  test('climbs by the cover of whoever is away, and calls where nobody can take it', async () => {
    const id = await openedCase(manager, officer, s5a)
    await superuser`insert into beside.absences (id, staff_id, from_on, hands_over_at, recorded_by, recorded_at)
      values (gen_random_uuid(), ${officer.id}, current_date - 1, now() - interval '1 minute', ${manager.id}, now())`
    await climbUnowned()
    expect((await openAlarms(manager)).find(({ caseId }) => caseId === id)?.kind).toBe('officer_away')
    await superuser`update beside.absences set ended_at = ${now()}`
    expect((await openAlarms(manager)).find(({ caseId }) => caseId === id)).toBeUndefined()
  })
})
