import { describe, expect, test } from 'vitest'
import { s1, s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { caseFile } from '@/lib/cases/file'
import type { Answers } from '@/lib/reports/answers'
import { answerOrdinary } from '@/lib/triage/agreeing'
import { decide } from '@/lib/triage/commands'
import { duplicateCandidates } from '@/lib/triage/duplicate-candidates'
import { reportAsTold } from '@/lib/triage/reading'
import type { Decision } from '@/lib/triage/schema'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const { staff, superuser } = await office(await testDatabase())
const { ACM: officer, HSM: manager, DutyManager: duty } = staff
const reason = 'For this reason'
const keepAs = (report: string, sameAs: string) => decide(manager, report, { decision: 'duplicate', reason, sameAs })
const open = (report: string, by = officer) => decide(manager, report, { decision: 'new_case', reason, officer: by.id })
const caseOf = async (id: string) => (await superuser`select case_id from beside.reports where id = ${id}`)[0]?.case_id
const threeTold = async () => [await told(s5a), await told(s5a), await told(s5a)] as const
const offered = async (by: Staff, report: string) => {
  const read = await reportAsTold(by, report)
  return withActor(by, tx => duplicateCandidates(tx, by, read))
}

describe('reports that repeat each other', () => {
  test('all come into the case of the last of them, however long the chain', async () => {
    const [first, second, third] = await threeTold()
    await keepAs(first, second)
    await keepAs(second, third)
    const { caseId } = await open(third)
    expect([await caseOf(first), await caseOf(second)]).toEqual([caseId, caseId])
  })

  test('never go round in a circle, in which none of them would come into a case', async () => {
    const [first, second, third] = await threeTold()
    await keepAs(first, second)
    await keepAs(second, third)
    await expect(keepAs(third, first)).rejects.toThrow('already kept as a duplicate')
    expect((await open(third)).caseId).toBeDefined()
  })

  test('are never passed on as ordinary while one of them names hate', async () => {
    const noise: Answers = { ...s1, grounds: ['none'], what: 'Loud music every night.' }
    const [hate, first, second] = [await told(s5a), await told(noise), await told(noise)]
    const ordinary: Decision = { decision: 'ordinary_asb', reason, ordinarySeverity: 'C', notHarassment: 'yes' }
    const yes = { answer: 'agreed' as const, reason: 'I read it too' }
    await decide(officer, first, ordinary)
    await keepAs(hate, first)
    await expect(answerOrdinary(duty, first, yes)).rejects.toThrow('repeats this one')
    await expect(decide(manager, first, ordinary)).rejects.toThrow('repeats this one')
    await decide(officer, second, ordinary)
    await answerOrdinary(duty, second, yes)
    await expect(keepAs(await told(s5a), second)).rejects.toThrow('Decide on this one by itself')
  })

  test('leave no case with an officer whom one of them has shut out', async () => {
    const [first, second] = await threeTold()
    await superuser`insert into beside.exclusions (id, staff_id, report_id, reason, created_at)
      values (gen_random_uuid(), ${officer.id}, ${first}, 'relative', now())`
    await keepAs(first, second)
    const { caseId } = await open(second)
    expect((await caseFile(manager, caseId ?? '')).officerId).toBeNull()
    await expect(caseFile(officer, caseId ?? '')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what a report may repeat', () => {
  test('is found without opening another report', async () => {
    const [one, two] = await threeTold()
    await superuser`update beside.reports set content = '\\x00' where id = ${one}`
    const found = (await offered(manager, two)).find(({ id }) => id === one)
    expect(found?.why[0]).toBe('Same reporter, by name, phone or email')
    await superuser`delete from beside.report_fingerprints where report_id = ${one} and kind in ('name', 'phone', 'email')`
    const without = (await offered(manager, two)).find(({ id }) => id === one)
    expect(without?.why ?? []).not.toContain('Same reporter, by name, phone or email')
  })

  test('is nothing in a case of another team, whose reports they may not open', async () => {
    const [one, two] = await threeTold()
    await open(one, duty)
    await superuser`update beside.cases set team_id = null where id = ${await caseOf(one)}`
    expect((await offered(manager, two)).map(({ id }) => id)).toContain(one)
    expect((await offered(officer, two)).map(({ id }) => id)).not.toContain(one)
  })
})
