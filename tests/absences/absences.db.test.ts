import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { endAbsence, recordAbsence } from '@/lib/absences/commands'
import { handOver } from '@/lib/absences/handover-commands'
import { handingOver } from '@/lib/absences/handover-queries'
import { absencesShown } from '@/lib/absences/queries'
import { assign } from '@/lib/cases/commands'
import { caseFile } from '@/lib/cases/file'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { climbUnowned } from '@/lib/database/jobs'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff, superuser } = await office(await testDatabase())
const { HSM: manager, ACM: officer, DutyManager: duty, SafeguardingLead: lead, CCA: centre } = staff
const dayIn = (days: number) => localDate(new Date(now().getTime() + days * 86_400_000))
const away = (more: object = {}) => ({
  ...{ staffId: officer.id, fromOn: dayIn(0), untilOn: dayIn(9), coverId: duty.id },
  ...more,
})

beforeEach(async () => {
  await superuser`delete from beside.absences`
  await superuser`update beside.cases set officer_id = null`
})

describe('an absence', () => {
  test('of more than one working day hands every open case to its deputy, or to whoever stands in', async () => {
    const [deputised, plain] = [await openedCase(manager, officer, s5a), await openedCase(manager, officer, s5a)]
    await assign(manager, deputised, { officerId: officer.id, deputyId: manager.id, version: 1 })
    await recordAbsence(officer, away())
    await climbUnowned()
    expect(await caseFile(manager, deputised)).toMatchObject({ officerId: manager.id, deputyId: officer.id })
    const file = await caseFile(manager, plain)
    expect(file.officerId).toBe(duty.id)
    expect(file.events.find(({ kind }) => kind === 'handed_over')?.detail).toEqual({
      ...{ from: officer.id, to: duty.id, reason: 'absence' },
    })
  })

  test('never gives a case to somebody who is shut out of it: the managers are called instead', async () => {
    const id = await openedCase(manager, officer, s5a)
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${duty.id}, ${id}, 'relative', now())`
    await recordAbsence(manager, away())
    await climbUnowned()
    expect((await caseFile(manager, id)).officerId).toBe(officer.id)
    const [alarm] = await superuser`select kind from beside.alarms where case_id = ${id}`
    expect(alarm).toEqual({ kind: 'officer_away' })
  })

  test('is covered by nobody who could not open the cases', async () => {
    for (const coverId of [staff.HRCase.id, staff.ContractMgr.id, centre.id])
      await expect(recordAbsence(manager, away({ coverId }))).rejects.toThrow('could not open these cases')
    await recordAbsence(manager, away({ staffId: staff.HRCase.id, coverId: staff.ContractMgr.id }))
  })

  test('that has ended hands nothing over', async () => {
    const id = await openedCase(manager, officer, s5a)
    await endAbsence(officer, await recordAbsence(officer, away()))
    await climbUnowned()
    expect((await caseFile(officer, id)).officerId).toBe(officer.id)
  })

  test('of a single day leaves the cases where they are', async () => {
    const id = await openedCase(manager, officer, s5a)
    await recordAbsence(officer, away({ untilOn: dayIn(0) }))
    await climbUnowned()
    expect((await caseFile(officer, id)).officerId).toBe(officer.id)
  })

  test('of a colleague is a manager’s to record, to see and to end', async () => {
    const mine = await recordAbsence(manager, away())
    await expect(recordAbsence(lead, away())).rejects.toMatchObject({ code: 'not-found' })
    await expect(recordAbsence(centre, away({ staffId: centre.id }))).rejects.toMatchObject({ code: 'not-found' })
    await expect(endAbsence(lead, mine)).rejects.toMatchObject({ code: 'not-found' })
    expect((await absencesShown(lead)).absences).toEqual([])
    expect((await absencesShown(manager)).absences.map(({ id }) => id)).toEqual([mine])
  })

  test('twice over the same days, or that is over, is refused', async () => {
    await recordAbsence(officer, away())
    await expect(recordAbsence(officer, away({ fromOn: dayIn(5) }))).rejects.toMatchObject({ code: 'rule' })
    const past = { fromOn: dayIn(-9), untilOn: dayIn(-5) }
    await expect(recordAbsence(duty, away({ ...past, staffId: duty.id, coverId: undefined }))).rejects.toThrow('over')
  })
})

describe('handing over by hand', () => {
  const input = (more: object = {}) => ({
    ...{ fromId: officer.id, officerId: duty.id, reason: 'leaving' as const, note: 'Ring on Thursdays only' },
    ...more,
  })

  test('moves every open case, each with its line, and keeps one record with the note in cipher', async () => {
    const ids = [await openedCase(manager, officer, s5a), await openedCase(manager, officer, s5a)]
    expect(await handOver(manager, input())).toEqual({ moved: 2, refused: [] })
    for (const id of ids) {
      const file = await caseFile(manager, id)
      expect(file.officerId).toBe(duty.id)
      expect(file.events.at(-1)).toMatchObject({ kind: 'handed_over', detail: { from: officer.id, to: duty.id } })
    }
    const [row] = await superuser`select to_id, cases, note from beside.handovers`
    expect(row).toMatchObject({ to_id: duty.id, cases: 2 })
    expect(row?.note).not.toContain('Thursdays')
  })

  test('may choose somebody else for one case', async () => {
    const [one, other] = [await openedCase(manager, officer, s5a), await openedCase(manager, officer, s5a)]
    await handOver(manager, input({ [other]: manager.id }))
    expect([(await caseFile(manager, one)).officerId, (await caseFile(manager, other)).officerId]).toEqual([
      duty.id,
      manager.id,
    ])
  })

  test('leaves a case whose it is where the next one is shut out of it, and says which', async () => {
    const [open, shut] = [await openedCase(manager, officer, s5a), await openedCase(manager, officer, s5a)]
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${duty.id}, ${shut}, 'relative', now())`
    const { reference } = await caseFile(manager, shut)
    const offered = (await handingOver(manager, officer.id)).cases.find(({ id }) => id === shut)?.possible
    expect(offered?.map(({ id }) => id)).not.toContain(duty.id)
    expect(await handOver(manager, input())).toEqual({ moved: 1, refused: [reference] })
    expect((await caseFile(manager, shut)).officerId).toBe(officer.id)
    expect((await caseFile(manager, open)).officerId).toBe(duty.id)
  })

  test('gives nobody both sides of a counter-allegation: that case stays and is named', async () => {
    const [first, counter] = [await openedCase(manager, manager, s5a), await openedCase(manager, officer, s5a)]
    await superuser`insert into beside.case_links (id, case_id, other_case_id, kind, by_id, at)
      values (gen_random_uuid(), ${counter}, ${first}, 'counter_allegation', ${duty.id}, now())`
    const { reference } = await caseFile(manager, counter)
    const [kase] = (await handingOver(duty, officer.id)).cases
    expect(kase?.possible.map(({ id }) => id)).not.toContain(manager.id)
    expect(await handOver(duty, input({ officerId: manager.id }))).toEqual({ moved: 0, refused: [reference] })
    expect((await caseFile(manager, counter)).officerId).toBe(officer.id)
  })

  test('shows nobody a case that they are shut out of, and moves none', async () => {
    const id = await openedCase(manager, officer, s5a)
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${manager.id}, ${id}, 'relative', now())`
    expect((await handingOver(manager, officer.id)).cases.map(kase => kase.id)).not.toContain(id)
    await expect(handOver(manager, input())).rejects.toMatchObject({ code: 'rule' })
    const [row] = await superuser`select officer_id from beside.cases where id = ${id}`
    expect(row?.officer_id).toBe(officer.id)
  })

  test('offers nobody who is away, and says what each case needs next', async () => {
    await openedCase(manager, officer, s5a)
    await recordAbsence(manager, away({ staffId: duty.id, coverId: undefined }))
    const [kase] = (await handingOver(manager, officer.id)).cases
    expect(kase?.possible.map(({ id }) => id)).not.toContain(duty.id)
    expect(kase?.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['contact', 'assess', 'plan']))
  })

  test.each(['ACM', 'SafeguardingLead', 'CCA', 'SysAdmin'] as const)('is nothing for %s', async role => {
    await expect(handingOver(staff[role], officer.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(handOver(staff[role], input())).rejects.toMatchObject({ code: 'not-found' })
  })
})
