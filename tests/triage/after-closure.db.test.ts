import { drizzle } from 'drizzle-orm/postgres-js'
import { describe, expect, test } from 'vitest'
import { closures } from '@/drizzle/schema/closing'
import { safetyMeasures } from '@/drizzle/schema/measures'
import { actionPlans, planActions } from '@/drizzle/schema/plans'
import { s5a, s5b } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { caseFile } from '@/lib/cases/file'
import { linkCase } from '@/lib/cases/link-commands'
import { triedBefore } from '@/lib/cases/tried-before-queries'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import type { Answers } from '@/lib/reports/answers'
import { closedCandidates } from '@/lib/triage/closed-candidates'
import { decide } from '@/lib/triage/commands'
import { findReport } from '@/lib/triage/find'
import { decisionOptions } from '@/lib/triage/options'
import { reportAsTold } from '@/lib/triage/reading'
import type { Decision } from '@/lib/triage/schema'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, opened, fileOf, personOf } = await caseOffice(database)
const { HSM: manager, ACM: officer, DutyManager: duty } = staff
const reason = 'It began again after we had closed it'
const refused = { code: 'rule', message: 'That is no closed case that this report meets. Choose another, or none.' }

/** Closing has rules of its own, tested with it: here a case is closed, whatever led there. */
async function closed(answers: Answers = s5a): Promise<string> {
  const id = await opened(answers)
  await superuser.unsafe(`set session_replication_role = replica;
    update beside.cases set status = 'closed', opened_at = opened_at - interval '90 days', closed_at = now() - interval '20 days' where id = '${id}';
    set session_replication_role = origin`)
  return id
}
const shutOut = (
  who: Staff,
  id: string,
) => superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
  values (${newId()}, ${who.id}, ${id}, 'conflict', now())`
const restrict = (id: string) => superuser`update beside.cases set restricted = true where id = ${id}`
const newCase = (afterClosure: string): Decision => ({
  ...{ decision: 'new_case', reason, officer: officer.id, afterClosure },
})
const offered = async (who: Staff, report: string) =>
  (await decisionOptions(who, await reportAsTold(who, report))).closed.map(({ value }) => value)
const linksOf = (id: string) =>
  superuser`select kind, case_id, other_case_id from beside.case_links where case_id = ${id} or other_case_id = ${id}`

describe('a report about what happened after a case was closed', () => {
  test('is offered a new case linked to the closed one, with its day and why they meet', async () => {
    const earlier = await closed()
    const report = await told(s5a)
    const { closed: options } = await decisionOptions(manager, await reportAsTold(manager, report))
    const option = options.find(({ value }) => value === earlier)
    expect(option?.label).toMatch(/^New case, linked to \S+ \(closed \w+day \d+ \w+ \d{4}\)$/)
    expect(option?.hint).toMatch(/Same/)
  })

  test('opens a case of its own, linked in the same unit; the closed one stays closed', async () => {
    const earlier = await closed()
    const { caseId = '' } = await decide(manager, await told(s5a), newCase(earlier))
    expect(caseId).not.toBe(earlier)
    expect(await linksOf(caseId)).toEqual([{ kind: 'after_closure', case_id: caseId, other_case_id: earlier }])
    expect((await fileOf(earlier)).status).toBe('closed')
    expect((await fileOf(caseId)).events.map(({ kind }) => kind)).toContain('case_linked')
  })

  test('never joins the closed case, nor follows it by a duplicate', async () => {
    const earlier = await closed()
    const report = await told(s5a)
    const input: Decision = { decision: 'join_case', reason, case: earlier }
    await expect(decide(manager, report, input)).rejects.toMatchObject({ code: 'rule' })
    const [repeated] = await superuser`select id from beside.reports where case_id = ${earlier}`
    await decide(manager, report, { decision: 'duplicate', reason, sameAs: repeated?.id })
    const [row] = await superuser`select case_id from beside.reports where id = ${report}`
    expect(row?.case_id).toBeNull()
  })

  test('leaves nothing behind where the link is refused: no case, no decision', async () => {
    const [open, unrelated] = [await opened(), await closed({ ...s5b, ...elsewhere })]
    const report = await told(s5a)
    for (const id of [open, unrelated, newId()])
      await expect(decide(manager, report, newCase(id))).rejects.toMatchObject(refused)
    const [row] = await superuser`select status, case_id from beside.reports where id = ${report}`
    expect(row).toEqual({ status: 'received', case_id: null })
  })

  test('is linked by a restricted case too, before that is shut', async () => {
    const earlier = await closed()
    const decision = { decision: 'restricted_case' as const, reason, afterClosure: earlier }
    const { caseId = '' } = await decide(manager, await told(s5a), decision)
    expect(await linksOf(caseId)).toHaveLength(1)
    expect((await fileOf(earlier)).links).toEqual([])
    expect((await fileOf(earlier)).events.map(({ kind }) => kind)).not.toContain('case_linked')
  })

  test('another decision takes no notice of it', async () => {
    const earlier = await closed()
    await decide(manager, await told(s5a), { decision: 'information_only', reason, afterClosure: earlier })
    expect(await linksOf(earlier)).toEqual([])
  })
})

/** Records of a case as they would stand once it is closed, whatever led there. */
async function fill(caseId: string): Promise<void> {
  const personId = (await personOf(caseId, 'victim')).id
  const [at, dueOn, planId, tables] = [now(), '2026-02-01', newId(), drizzle(superuser, { casing: 'snake_case' })]
  const of = { caseId, madeBy: officer.id, madeAt: at }
  await superuser`set session_replication_role = replica`
  await tables.insert(actionPlans).values({ ...of, id: planId, personId, wants: 'Quiet', nextReviewOn: dueOn })
  const action = { ...of, planId, dueOn, ownerId: officer.id, doneAt: at }
  await tables.insert(planActions).values([
    { ...action, id: newId(), side: 'landlord', what: 'Letter to all homes' },
    { ...action, id: newId(), side: 'landlord', what: 'Never done', doneAt: null },
    { ...action, id: newId(), side: 'victim', what: 'Theirs to tell' },
  ])
  const measure = { ...of, personId, ownerId: officer.id, dueOn, kind: 'locks', wording: { locks: 'Locks changed' } }
  await tables.insert(safetyMeasures).values([
    { ...measure, id: newId(), completedAt: at, proof: 'Seen' },
    { ...measure, id: newId(), kind: 'lighting' },
  ])
  const closing = { caseId, account: 'Done', investigated: 'Looked into', perpetratorTold: 'never_notified' as const }
  const proposed = { ...closing, objectBy: dueOn, proposedBy: officer.id, proposedAt: at }
  const wording = { resolved_stopped: 'It stopped' }
  await tables.insert(closures).values([
    { ...proposed, id: newId(), reason: 'resolved_stopped', wording, approvedBy: manager.id, approvedAt: at },
    { ...proposed, id: newId(), reason: 'perpetrator_unknown', wording: {} },
  ])
  await superuser`set session_replication_role = origin`
}

/** Nothing in common with anything else told here. */
const elsewhere = {
  ...{ name: 'Quill Unrelated', email: 'quill@elsewhere.example', placeWords: 'By the sea' },
  ...{ perpetratorWords: 'Nobody known', what: 'Something was written on a wall.' },
}

describe('a closed case that somebody is kept from', () => {
  test('is not offered to whoever is shut out of it, and its forged id is refused like one that is not there', async () => {
    const earlier = await closed()
    const report = await told(s5a)
    await shutOut(duty, earlier)
    expect(await offered(duty, report)).not.toContain(earlier)
    expect(await offered(manager, report)).toContain(earlier)
    await expect(decide(duty, report, newCase(earlier))).rejects.toMatchObject(refused)
    expect(await linksOf(earlier)).toEqual([])
  })

  test('is not offered where it is restricted and they are not let in, whatever the report shares with it', async () => {
    const earlier = await closed()
    const report = await told(s5a)
    await restrict(earlier)
    for (const who of [manager, duty, officer]) {
      expect(await offered(who, report)).not.toContain(earlier)
      await expect(decide(who, report, newCase(earlier))).rejects.toMatchObject(refused)
    }
  })

  test('is not offered to an officer of another team', async () => {
    const earlier = await closed()
    const report = await told(s5a)
    await superuser`update beside.cases set team_id = null, officer_id = null, deputy_id = null where id = ${earlier}`
    expect(await offered(officer, report)).not.toContain(earlier)
    await expect(decide(officer, report, newCase(earlier))).rejects.toMatchObject(refused)
  })

  test('keeps them from the new case too: who is shut out of the one cannot be its officer or read it', async () => {
    const earlier = await closed()
    const [first, second] = [await told(s5a), await told(s5a)]
    await shutOut(officer, earlier)
    await expect(decide(manager, first, newCase(earlier))).rejects.toMatchObject({ code: 'rule' })
    await shutOut(duty, earlier)
    const { caseId = '' } = await decide(manager, second, {
      ...newCase(earlier),
      officer: manager.id,
    })
    await expect(caseFile(duty, caseId)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is matched by nothing but what the reader may see: its own report hidden, it does not meet', async () => {
    const earlier = await closed()
    const report = await told(s5a)
    await superuser`insert into beside.exclusions (id, staff_id, report_id, reason, created_at)
      select ${newId()}, ${duty.id}, id, 'conflict', now() from beside.reports where case_id = ${earlier}`
    const met = await withActor(duty, async tx => {
      const found = await findReport(tx, report)
      return found ? closedCandidates(tx, duty, found) : []
    })
    expect(met.map(({ id }) => id)).not.toContain(earlier)
  })
})

describe('tools tried before', () => {
  test('are what the landlord did and why it closed the case, and nothing that was only proposed, planned or theirs', async () => {
    const earlier = await closed()
    await fill(earlier)
    const { caseId = '' } = await decide(manager, await told(s5a), newCase(earlier))
    const [tried] = await triedBefore(manager, await fileOf(caseId))
    expect(tried).toMatchObject({ closedBecause: 'It stopped', finding: undefined, police: [], accepted: [] })
    expect(tried?.actions.map(({ what }) => what)).toEqual(['Letter to all homes'])
    expect(tried?.measures.map(({ what }) => what)).toEqual(['Locks changed'])
  })

  test('are read through the walls, each reading recorded, and shown to nobody who may not read the earlier case', async () => {
    const earlier = await closed()
    const { caseId = '' } = await decide(manager, await told(s5a), newCase(earlier))
    const [tried] = await triedBefore(manager, await fileOf(caseId))
    expect(tried).toMatchObject({ id: earlier, cameBack: 'Reported again within 3 months', actions: [] })
    const read =
      await superuser`select 1 from beside.audit where subject_id = ${earlier} and action = 'case.read' and staff_id = ${manager.id}`
    expect(read.length).toBeGreaterThan(0)
    await superuser`update beside.cases set team_id = null, officer_id = null, deputy_id = null where id = ${earlier}`
    expect(await triedBefore(officer, await caseFile(officer, caseId))).toEqual([])
    await shutOut(duty, earlier)
    expect(await triedBefore(duty, await caseFile(duty, caseId))).toEqual([])
    await restrict(earlier)
    expect(await triedBefore(manager, await fileOf(caseId))).toEqual([])
  })

  test('are there for a case linked by hand, which only a closed earlier case can be', async () => {
    const [earlier, kase] = [await closed(s5b), await opened()]
    const reference = (await fileOf(earlier)).reference
    await expect(
      linkCase(manager, earlier, { reference: (await fileOf(kase)).reference, kind: 'after_closure' }),
    ).rejects.toMatchObject({ code: 'rule' })
    await linkCase(manager, kase, { reference, kind: 'after_closure' })
    expect((await triedBefore(manager, await fileOf(kase))).map(({ id }) => id)).toEqual([earlier])
    const [link] = (await fileOf(earlier)).links
    expect(link && can(manager, 'case.read', link.other, now())).toBe(true)
  })
})
