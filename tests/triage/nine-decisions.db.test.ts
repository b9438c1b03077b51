import { describe, expect, test } from 'vitest'
import { s1, s5a, s5b, unfairWorker } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { assign } from '@/lib/cases/commands'
import { caseFile } from '@/lib/cases/file'
import type { Answers } from '@/lib/reports/answers'
import { answerOrdinary } from '@/lib/triage/agreeing'
import { classify } from '@/lib/triage/classifying'
import { decide } from '@/lib/triage/commands'
import { duplicateCandidates } from '@/lib/triage/duplicate-candidates'
import { refuseIfWrittenSince } from '@/lib/triage/ordinary-asb'
import { addPerception } from '@/lib/triage/perceiving'
import { reportAsTold } from '@/lib/triage/reading'
import type { Decision } from '@/lib/triage/schema'
import { openOpinion } from '@/lib/triage/second-opinion'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs, told, typed } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { ACM: officer, HSM: manager, DutyManager: duty, HRCase: conduct } = staff
const raw = as('staff')
const reason = 'For this reason'
const row = async (query: string) => (await superuser.unsafe(query))[0]
const statusOf = async (id: string) => (await row(`select status from reports where id = '${id}'`))?.status
const decisionOf = (id: string) => row(`select * from triage_decisions where report_id = '${id}'`)
const caseOf = (id: string) => row(`select c.* from cases c join reports r on r.case_id = c.id where r.id = '${id}'`)
const decided = async (by: Staff, answers: Answers, input: Decision) => {
  const report = await told(answers)
  return { report, ...(await decide(by, report, input)) }
}

describe('the routes that open a case besides an ordinary one', () => {
  test('domestic abuse keeps the hate flag and marks the case', async () => {
    const { report } = await decided(manager, s5a, { decision: 'domestic_abuse_route', reason, officer: officer.id })
    expect(await caseOf(report)).toMatchObject({ domestic_abuse: true, classification: ['hate_incident'] })
  })

  test('safeguarding first opens a case that the safeguarding lead may see', async () => {
    const input: Decision = { decision: 'safeguarding_only_then_review', reason, officer: officer.id }
    const { report } = await decided(manager, s5a, input)
    expect(await caseOf(report)).toMatchObject({ safeguarding: true, domestic_abuse: false })
  })

  test.each(['domestic_abuse_route', 'safeguarding_only_then_review'] as const)(
    '%s is refused for a restricted report, which stays restricted',
    async decision => {
      const report = await told(unfairWorker)
      await expect(decide(conduct, report, { decision, reason, officer: officer.id })).rejects.toMatchObject({
        code: 'rule',
      })
      expect(await statusOf(report)).toBe('received')
    },
  )
})

describe('severity', () => {
  test('is the report’s, unless triage raises or lowers it between A1 and A2, and the case takes it', async () => {
    const raised = await decided(manager, s5a, { decision: 'new_case', reason, officer: officer.id, severity: 'A1' })
    expect(await caseOf(raised.report)).toMatchObject({ severity: 'A1' })
    expect(await decisionOf(raised.report)).toMatchObject({ severity: 'A1' })
    const called = (id: string) =>
      row(`select count(*)::int as n from alarms where report_id = '${id}' and kind = 'emergency'`)
    expect(await called(raised.report)).toEqual({ n: 1 })
    const plain = await decided(manager, s5a, { decision: 'new_case', reason, officer: officer.id })
    expect(await decisionOf(plain.report)).toMatchObject({ severity: 'A2' })
    expect(await called(plain.report)).toEqual({ n: 0 })
  })

  test('raised on a report that becomes restricted calls only those who receive restricted cases', async () => {
    const input: Decision = { decision: 'restricted_case', reason, severity: 'A1' }
    const { report } = await decided(manager, s5a, input)
    const called =
      await superuser`select s.role from beside.outgoing_messages o join beside.staff s on s.id = o.staff_id
      where o.template = 'staff_alarm' and o.report_id = ${report}`
    expect(called.map(({ role }) => role)).toContain('HRCase')
    expect(called.map(({ role }) => role)).not.toContain('DutyManager')
  })

  test.each(['B', 'C'])(
    '%s is refused by the database for anything but ordinary anti-social behaviour',
    async severity => {
      const report = await told(s5a)
      const insert = rawAs(
        raw,
        manager.id,
        `insert into beside.triage_decisions (report_id, decision, reason, decided_by, decided_at, severity)
      values ('${report}', 'new_case', 'x', '${manager.id}', now(), '${severity}')`,
      )
      await expect(insert).rejects.toMatchObject({ code: '23514' })
    },
  )
})

describe('referring out', () => {
  test.each(['victim_ours', 'perpetrator_ours', 'place_ours'] as const)('is refused while %s', async ground => {
    const report = await told(s1)
    const out = decide(manager, report, { decision: 'refer_out', reason, remit: [ground] })
    await expect(out).rejects.toMatchObject({ code: 'rule', message: expect.stringContaining('ours to deal with') })
    expect(await statusOf(report)).toBe('received')
  })

  test('keeps which grounds of remit held with the classification', async () => {
    const { report } = await decided(manager, s5a, {
      decision: 'new_case',
      reason,
      officer: officer.id,
      remit: ['place_ours'],
    })
    expect(await row(`select remit from report_classifications where report_id = '${report}'`)).toEqual({
      remit: ['place_ours'],
    })
  })
})

describe('a duplicate', () => {
  const dup = (sameAs: string | undefined): Decision => ({ decision: 'duplicate', reason, sameAs })
  const sealed = (id: string) => row(`select encode(content, 'hex') as words from reports where id = '${id}'`)

  test('is offered with why: same person, same place', async () => {
    const [one, two] = [await told(s5a), await told(s5a)]
    const found = await withActor(manager, async tx =>
      duplicateCandidates(tx, manager, await reportAsTold(manager, two)),
    )
    const first = found.find(({ id }) => id === one)
    expect(first?.why).toEqual(
      expect.arrayContaining([expect.stringContaining('Same reporter'), expect.stringContaining('Same home')]),
    )
    expect(found.some(({ id }) => id === two)).toBe(false)
  })

  test('of a report in an open case goes into that case, and both texts are kept', async () => {
    const first = await decided(manager, s5a, { decision: 'new_case', reason, officer: officer.id })
    const again = await told({ ...s5a, what: 'Once more in other words' })
    const before = [await sealed(first.report), await sealed(again)]
    const { caseId } = await decide(manager, again, dup(first.report))
    expect(caseId).toBe(first.caseId)
    expect(await decisionOf(again)).toMatchObject({ decision: 'duplicate', same_as: first.report })
    expect([await sealed(first.report), await sealed(again)]).toEqual(before)
    expect((await reportAsTold(manager, again)).beside.twins.map(({ id }) => id)).toEqual([first.report])
    expect((await reportAsTold(manager, first.report)).beside.twins.map(({ id }) => id)).toEqual([again])
  })

  test('of a report that waits is triaged, and follows it into its case', async () => {
    const [first, again] = [await told(s5a), await told(s5a)]
    await decide(manager, again, dup(first))
    expect(await statusOf(again)).toBe('triaged')
    const { caseId } = await decide(manager, first, { decision: 'new_case', reason, officer: officer.id })
    expect(await row(`select case_id, status from reports where id = '${again}'`)).toEqual({
      case_id: caseId,
      status: 'linked',
    })
  })

  test('of a report that becomes a restricted case is shut with it', async () => {
    const [first, again] = [await told(s5a), await told(s5a)]
    await decide(manager, again, dup(first))
    await decide(manager, first, { decision: 'restricted_case', reason })
    expect(await rawAs(raw, manager.id, `select id from beside.reports where id in ('${first}', '${again}')`)).toEqual(
      [],
    )
  })

  test('of itself, of one more than 48 hours away, and round in a circle is refused', async () => {
    const [first, again, old] = [await told(s5a), await told(s5a), await told(s5a)]
    await superuser`update beside.reports set received_at = received_at - interval '49 hours' where id = ${old}`
    await expect(decide(manager, again, dup(again))).rejects.toThrow('not a duplicate of itself')
    await expect(decide(manager, again, dup(old))).rejects.toThrow('more than 48 hours apart')
    await decide(manager, again, dup(first))
    await expect(decide(manager, first, dup(again))).rejects.toThrow('already kept as a duplicate')
  })

  test('of a report behind a wall is refused as one that is not there', async () => {
    const [hidden, again] = [await told(unfairWorker), await told(s5a)]
    const messages = await Promise.all(
      [hidden, crypto.randomUUID()].map(id => decide(manager, again, dup(id)).catch(error => error.message)),
    )
    expect(messages[0]).toBe('That report is not one you can choose. Choose another.')
    expect(messages[1]).toBe(messages[0])
  })
})

describe('ordinary anti-social behaviour', () => {
  const noise: Answers = { ...s1, grounds: ['none'], what: 'Loud music every night.' }
  const ordinary: Decision = { decision: 'ordinary_asb', reason, ordinarySeverity: 'C', notHarassment: 'yes' }
  const yes = { answer: 'agreed' as const, reason: 'I read it too' }
  const proposed = async (by = officer) => {
    const report = await told(noise)
    expect(await decide(by, report, ordinary)).toMatchObject({ waits: true })
    return report
  }
  const triageClock = (id: string) => row(`select achieved_at from clocks where report_id = '${id}' and target = 'T2'`)

  test('is only proposed by the first person: the report waits, and its clock runs', async () => {
    const report = await proposed()
    expect(await statusOf(report)).toBe('received')
    expect(await decisionOf(report)).toBeUndefined()
    expect(await triageClock(report)).toEqual({ achieved_at: null })
  })

  test('is decided by two, both named, and meets the clock', async () => {
    const report = await proposed()
    await answerOrdinary(duty, report, yes)
    expect(await statusOf(report)).toBe('triaged')
    expect(await decisionOf(report)).toMatchObject({ decided_by: officer.id, agreed_by: duty.id, severity: 'C' })
    expect(await triageClock(report)).toEqual({ achieved_at: expect.any(Date) })
    const first = await row(`select ended_at from clocks where report_id = '${report}' and target = 'T3'`)
    expect(first).toEqual({ ended_at: expect.any(Date) })
  })

  test('is not agreed to by whoever proposed it', async () => {
    const report = await proposed(manager)
    await expect(answerOrdinary(manager, report, yes)).rejects.toMatchObject({ code: 'rule' })
    expect(await decisionOf(report)).toBeUndefined()
  })

  test('that is refused waits in the queue as before, with the reason', async () => {
    const report = await proposed()
    await answerOrdinary(duty, report, { answer: 'refused', reason: 'The neighbour is of another faith: ask her' })
    expect(await statusOf(report)).toBe('received')
    expect((await reportAsTold(manager, report)).beside.opinions[0]).toMatchObject({
      answer: 'refused',
      answerer: duty.name,
    })
    await decide(manager, report, { decision: 'new_case', reason, officer: officer.id })
  })

  test('is refused where the report names a ground, or says not sure', async () => {
    for (const grounds of [['race'], ['not_sure']] as const) {
      const report = await told({ ...noise, grounds: [...grounds] })
      await expect(decide(manager, report, ordinary)).rejects.toMatchObject({ code: 'rule' })
    }
  })

  test('is refused where somebody of ours perceives it, before it is proposed and after', async () => {
    const perceived = { who: 'staff' as const, grounds: ['disability'], basis: 'perceived' as const }
    const before = await told(noise)
    await addPerception(manager, before, perceived)
    await expect(decide(manager, before, ordinary)).rejects.toMatchObject({ code: 'rule' })
    const after = await proposed()
    await addPerception(manager, after, perceived)
    await expect(answerOrdinary(duty, after, yes)).rejects.toMatchObject({ code: 'rule' })
    expect(await decisionOf(after)).toBeUndefined()
  })

  test('is not agreed to once the reporter has written more', async () => {
    const report = await proposed()
    await superuser`insert into beside.messages (id, report_id, side, kind, sealed, sent_at)
      values (gen_random_uuid(), ${report}, 'reporter', 'message', '\\x00', beside.clock() + interval '1 minute')`
    const check = withActor(duty, async tx => {
      const opinion = await openOpinion(tx, 'ordinary_asb', { reportId: report })
      if (opinion) await refuseIfWrittenSince(tx, opinion)
    })
    await expect(check).rejects.toMatchObject({ code: 'conflict' })
  })

  test('falls when somebody takes another decision', async () => {
    const report = await proposed()
    await decide(manager, report, { decision: 'new_case', reason, officer: officer.id })
    await expect(answerOrdinary(duty, report, yes)).rejects.toMatchObject({ code: 'conflict' })
    expect(await decisionOf(report)).toMatchObject({ decision: 'new_case' })
  })

  test('of one person is refused by the database: alone, with a name borrowed, or before the other agreed', async () => {
    const report = await proposed()
    const write = (agreed: string) =>
      rawAs(
        raw,
        officer.id,
        `insert into beside.triage_decisions (report_id, decision, reason, decided_by, decided_at, severity, agreed_by)
        values ('${report}', 'ordinary_asb', 'x', '${officer.id}', now(), 'C', ${agreed})`,
      )
    for (const agreed of ['null', `'${officer.id}'`, `'${duty.id}'`])
      await expect(write(agreed)).rejects.toMatchObject({ code: '23514' })
  })
})

describe('what staff put beside a report', () => {
  const chosen = {
    types: ['assault'],
    grounds: [],
    harassment: false,
    possibleCrime: true,
    perpetratorType: null,
    remit: [],
    note: undefined,
  }

  test('keeps the words of its codes, older rows, and never the words of the report', async () => {
    const report = await told(s5a)
    await classify(officer, report, chosen)
    await classify(manager, report, { ...chosen, types: ['verbal_abuse'], possibleCrime: false })
    const { beside, answers } = await reportAsTold(manager, report)
    expect(beside.classifications.map(({ types, by }) => [types, by])).toEqual([
      [['verbal_abuse'], manager.name],
      [['assault'], officer.name],
    ])
    expect(beside.classifications[1]?.wording).toEqual({ assault: 'Assault, including spitting' })
    expect(answers).toEqual(s5a)
  })

  test('cannot take hate off a report that names a ground, and makes its case grow', async () => {
    const { report } = await decided(manager, s5a, { decision: 'new_case', reason, officer: officer.id })
    await classify(officer, report, chosen)
    expect(await caseOf(report)).toMatchObject({ classification: ['hate_incident', 'hate_crime'] })
    await classify(officer, report, { ...chosen, possibleCrime: false })
    expect(await caseOf(report)).toMatchObject({ classification: ['hate_incident', 'hate_crime'] })
    expect((await reportAsTold(manager, report)).beside.standing.classification).toEqual(['hate_incident'])
  })

  test('with a code that no list has is refused', async () => {
    const report = await told(s5a)
    await expect(classify(officer, report, { ...chosen, types: ['made_up'] })).rejects.toMatchObject({ code: 'rule' })
  })

  test('a perception makes the report and its case a hate incident', async () => {
    const { report } = await decided(
      manager,
      { ...s1, grounds: ['none'] },
      { decision: 'new_case', reason, officer: officer.id },
    )
    expect(await caseOf(report)).toMatchObject({ classification: ['harassment'] })
    await addPerception(officer, report, { who: 'staff', grounds: ['race'], basis: 'perceived' })
    expect(await caseOf(report)).toMatchObject({ classification: ['harassment', 'hate_incident'] })
  })

  test('a perception that came after the report was classified still makes its case a hate incident', async () => {
    const report = await told({ ...s1, grounds: ['none'] })
    await classify(officer, report, { ...chosen, harassment: true, possibleCrime: false })
    await addPerception(officer, report, { who: 'witness', grounds: ['race'], basis: 'association' })
    await decide(manager, report, { decision: 'new_case', reason, officer: officer.id })
    expect(await caseOf(report)).toMatchObject({ classification: ['harassment', 'hate_incident'] })
  })

  test('a code that has left the list holds up no decision', async () => {
    const report = await told(s5a)
    await classify(officer, report, chosen)
    await superuser`update beside.report_classifications set types = '{gone}' where report_id = ${report}`
    await decide(manager, report, { decision: 'new_case', reason, officer: officer.id })
    expect(await statusOf(report)).toBe('linked')
  })

  test('a perception is changed, removed or signed for another by nobody', async () => {
    const report = await told(s5a)
    await addPerception(officer, report, { who: 'victim', grounds: ['race'], basis: 'actual' })
    for (const query of ['delete from beside.perceptions', `update beside.perceptions set grounds = '{age}'`])
      await expect(rawAs(raw, manager.id, query)).rejects.toMatchObject({ code: '42501' })
    const forged = rawAs(
      raw,
      manager.id,
      `insert into beside.perceptions (id, report_id, who, grounds, basis, by_id, at)
      values (gen_random_uuid(), '${report}', 'victim', '{age}', 'actual', '${officer.id}', now())`,
    )
    await expect(forged).rejects.toMatchObject({ code: '42501' })
    for (const table of ['report_classifications', 'report_additions'])
      await expect(rawAs(raw, manager.id, `delete from beside.${table}`)).rejects.toMatchObject({ code: '42501' })
  })

  test('nobody beyond the wall of a restricted report finds it', async () => {
    const report = await told(unfairWorker)
    await addPerception(conduct, report, { who: 'victim', grounds: ['race'], basis: 'actual' })
    await classify(conduct, report, chosen)
    await expect(classify(manager, report, chosen)).rejects.toMatchObject({ code: 'not-found' })
    for (const table of ['perceptions', 'report_classifications'])
      expect(await rawAs(raw, manager.id, `select 1 from beside.${table} where report_id = '${report}'`)).toEqual([])
  })
})

describe('a counter-allegation', () => {
  const counter = (first: string, more: Partial<Decision> = {}): Decision => ({
    ...{ decision: 'new_case', reason, officer: duty.id, counterTo: first },
    ...more,
  })
  const links = (id: string) =>
    row(`select count(*)::int as n from case_links where case_id = '${id}' and kind = 'counter_allegation'`)

  test('opens a case of its own, linked to the first, with another officer', async () => {
    const first = await openedCase(manager, officer, s5a)
    const { caseId } = await decided(manager, s5b, counter(first))
    expect(caseId).not.toBe(first)
    expect(await links(caseId ?? '')).toEqual({ n: 1 })
  })

  test('never joins the case it answers, and is never kept without one', async () => {
    const first = await openedCase(manager, officer, s5a)
    for (const more of [{ decision: 'join_case', case: first }, { decision: 'information_only' }] as const) {
      const report = await told(s5b)
      await expect(decide(manager, report, counter(first, more))).rejects.toThrow('gets a case of its own')
      expect(await statusOf(report)).toBe('received')
    }
  })

  test('is not given to whoever works the first case, unless a manager says so', async () => {
    const first = await openedCase(manager, officer, s5a)
    const both = { officer: officer.id, bothSides: 'yes' as const }
    const report = await told(s5b)
    await expect(decide(officer, report, counter(first, both))).rejects.toMatchObject({ code: 'rule' })
    await expect(decide(manager, report, counter(first, { officer: officer.id }))).rejects.toMatchObject({
      code: 'rule',
    })
    expect(await statusOf(report)).toBe('received')
    await decide(manager, report, counter(first, both))
    expect(await statusOf(report)).toBe('linked')
  })

  test('keeps its own officer later too: only a manager assigns one of the other side', async () => {
    const first = await openedCase(manager, officer, s5a)
    const { caseId = '' } = await decided(manager, s5b, counter(first))
    const { version } = await caseFile(manager, caseId)
    await superuser`update beside.cases set team_id = ${officer.teamId} where id = ${caseId}`
    await expect(
      assign(officer, caseId, { officerId: officer.id, deputyId: undefined, version }),
    ).rejects.toMatchObject({
      code: 'rule',
    })
    await assign(manager, caseId, { officerId: officer.id, deputyId: undefined, version })
  })

  test('that is restricted leaves no trace on the first case', async () => {
    const first = await openedCase(manager, officer, s5a)
    await decided(manager, s5b, counter(first, { decision: 'restricted_case', officer: undefined }))
    expect(
      await row(`select count(*)::int as n from case_events where case_id = '${first}' and kind = 'case_linked'`),
    ).toEqual({ n: 0 })
    expect(await rawAs(raw, manager.id, `select 1 from beside.case_links where other_case_id = '${first}'`)).toEqual([])
  })
})

describe('the officer of a case with somebody under 18', () => {
  const child: Answers = { ...s5a, age: '13_15' }
  const to = (id: string): Decision => ({ decision: 'new_case', reason, officer: id })

  test('has a DBS check on record, unless a manager decides', async () => {
    const report = await told(child)
    await expect(decide(officer, report, to(duty.id))).rejects.toMatchObject({
      message: expect.stringContaining('DBS'),
    })
    await decide(officer, report, to(officer.id))
    await decide(manager, await told(child), to(duty.id))
  })
})

describe('what whoever typed a report sees of it for a day', () => {
  test('has no reference of a report that they may not read', async () => {
    const mine = await typed(staff.CCA, s5a)
    const other = await told(s5a)
    await decide(manager, mine, { decision: 'duplicate', reason, sameAs: other })
    expect((await reportAsTold(staff.CCA, mine)).beside.twins).toEqual([])
    expect((await reportAsTold(manager, mine)).beside.twins.map(({ id }) => id)).toEqual([other])
  })
})
