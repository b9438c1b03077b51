import { describe, expect, test } from 'vitest'
import { s5b } from '@/drizzle/seed/scenarios'
import { can } from '@/lib/access/permit'
import { caseFile } from '@/lib/cases/file'
import { linkCase } from '@/lib/cases/link-commands'
import { timelineOf } from '@/lib/cases/timeline'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'

const database = await testDatabase()
const { staff, superuser, opened, fileOf } = await caseOffice(database)
const { HSM: manager, ACM: officer, DutyManager: duty } = staff
const referenceOf = async (id: string) => (await fileOf(id)).reference
const unknown = { code: 'rule', message: 'We could not find a case with that reference.' }

describe('two cases that belong together', () => {
  test('are linked from either side, once, and each keeps what is its own', async () => {
    const [one, other] = [await opened(), await opened(s5b)]
    const before = (await fileOf(other)).people.length
    await linkCase(officer, one, { reference: (await referenceOf(other)).toLowerCase() })
    expect((await fileOf(one)).links).toMatchObject([{ kind: 'related', other: { id: other } }])
    expect((await fileOf(other)).links).toMatchObject([{ kind: 'related', other: { id: one } }])
    expect((await fileOf(other)).people).toHaveLength(before)
    await expect(linkCase(officer, other, { reference: await referenceOf(one) })).rejects.toThrow('linked already')
    await expect(linkCase(officer, one, { reference: await referenceOf(one) })).rejects.toMatchObject({ code: 'rule' })
  })

  test('are not linked to one that is hidden, which is said like one that is not there', async () => {
    const [one, hidden] = [await opened(), await opened(s5b)]
    const reference = await referenceOf(hidden)
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (${newId()}, ${officer.id}, ${hidden}, 'conflict', now())`
    await expect(linkCase(officer, one, { reference })).rejects.toMatchObject(unknown)
    await expect(linkCase(officer, one, { reference: 'LK-0000-00' })).rejects.toMatchObject(unknown)
  })

  test('are not linked to one of another team, which is said in the same words', async () => {
    const [one, theirs] = [await opened(), await opened(s5b)]
    await superuser`update beside.cases set team_id = null, officer_id = null, deputy_id = null where id = ${theirs}`
    await expect(linkCase(officer, one, { reference: await referenceOf(theirs) })).rejects.toMatchObject(unknown)
  })

  test('are told of each other on both timelines, and a restricted one on neither but its own', async () => {
    const [one, other] = [await opened(), await opened(s5b)]
    const linked = async (by: typeof manager, id: string) =>
      timelineOf(await caseFile(by, id)).filter(({ heading }) => heading === 'Linked to another case').length
    await linkCase(manager, one, { reference: await referenceOf(other) })
    expect([await linked(duty, one), await linked(duty, other)]).toEqual([1, 1])
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (${newId()}, ${duty.id}, ${other}, 'conflict', now())`
    expect(await linked(duty, one)).toBe(0)
    const restricted = await opened(s5b)
    const reference = await referenceOf(restricted)
    await superuser`insert into beside.allow_list (id, staff_id, case_id, created_at) values (${newId()}, ${manager.id}, ${restricted}, now())`
    await superuser`update beside.cases set restricted = true where id = ${restricted}`
    await linkCase(manager, one, { reference })
    const told = await superuser`select detail from beside.case_events where case_id = ${one} and kind = 'case_linked'`
    expect(told.map(({ detail }) => detail.other)).toEqual([other])
  })

  test('whoever is shut out of the other sees no link; whoever may not read it is shown none', async () => {
    const [one, other] = [await opened(), await opened(s5b)]
    await linkCase(manager, one, { reference: await referenceOf(other) })
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (${newId()}, ${duty.id}, ${other}, 'conflict', now())`
    expect((await caseFile(duty, one)).links).toEqual([])
    await superuser`update beside.cases set team_id = null, officer_id = null, deputy_id = null where id = ${other}`
    const [link] = (await caseFile(officer, one)).links
    expect(link && can(officer, 'case.read', link.other, now())).toBe(false)
  })
})
