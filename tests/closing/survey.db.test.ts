import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { sealComment } from '@/lib/closing/survey-comment'
import { surveyResults } from '@/lib/closing/survey-results'
import type { NewSurvey } from '@/lib/closing/survey-schema'
import { settleSurvey } from '@/lib/closing/survey-settling'
import { encryptText } from '@/lib/crypto/text'
import { today } from '@/lib/triage/today'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, DutyManager: duty } = staff
const raw = as('staff')

async function closed(state = 'due', due = '14 days') {
  const id = await openedCase(manager, officer, s5a)
  const person = await personIn(manager, id)
  const survey = crypto.randomUUID()
  await superuser`alter table beside.cases disable trigger cases_keep`
  await superuser`update beside.cases set status = 'closed', closed_at = beside.clock() where id = ${id}`
  await superuser`alter table beside.cases enable trigger cases_keep`
  await safely(person.id)
  await superuser`insert into beside.surveys (id, case_id, person_id, state, due_on) values (${survey}, ${id}, ${person.id}, ${state}, '2030-01-07')`
  await superuser`insert into beside.clocks (id, target, case_id, person_id, started_at, due_at)
    values (${crypto.randomUUID()}, 'T17', ${id}, ${person.id}, beside.clock() - interval '20 days', beside.clock() + ${due}::interval)`
  return { id, personId: person.id, survey }
}
const safely = (person: string, ways = '{phone,portal}', livesWith = false) => superuser`
  insert into beside.safe_contacts (id, person_id, ok_channels, never_channels, letters, someone_else_sees, lives_with_alleged_perpetrator, recorded_at, recorded_by)
  values (${crypto.randomUUID()}, ${person}, ${ways}, '{email}', 'never', false, ${livesWith}, beside.clock(), ${officer.id})`
const said = (more: object = {}) =>
  ({ end: 'answered', channel: 'phone', satisfied: '2', text: 'You never rang back', ...more }) as NewSurvey
const kept = async () => (await superuser`select count(*)::int as n from beside.survey_answers`)[0]?.n
const clockOf = async (id: string) =>
  (await superuser`select achieved_at, ended_at from beside.clocks where case_id = ${id} and target = 'T17'`)[0]
const settleRaw = (survey: string, by: string, what = 'answered', way = 'phone') =>
  rawAs<{ kept: boolean }>(
    raw,
    by,
    `select beside.survey_settle('${survey}', '${what}', '${way}', '{"satisfied": 5}', '{}', null) as kept`,
  )

beforeEach(() => superuser`delete from beside.survey_answers`)

describe('asking how we did', () => {
  test('keeps the answer of a month and of nobody, and meets the clock', async () => {
    const { id, personId } = await closed()
    await settleSurvey(manager, id, personId, said())
    const [row] = await superuser`select * from beside.survey_answers`
    expect(Object.keys(row ?? {}).sort()).toEqual(['answers', 'by_mailbox', 'comment', 'id', 'month', 'wording'])
    expect(row).toMatchObject({ answers: { satisfied: 2 }, by_mailbox: false })
    expect(JSON.stringify(row)).not.toMatch(new RegExp([id, personId, manager.id].join('|')))
    expect((await clockOf(id))?.achieved_at).toEqual(expect.any(Date))
    expect((await caseFile(manager, id)).closing.surveys[0]).toMatchObject({ state: 'answered', settledBy: manager.id })
    const trail = await superuser`select detail from beside.audit where subject_id = ${id} and action = 'survey.settle'`
    const events =
      await superuser`select detail from beside.case_events where case_id = ${id} and kind = 'survey_settled'`
    expect(events).toEqual([{ detail: { person: personId } }])
    expect(JSON.stringify([trail, events])).not.toMatch(/satisfied|rang|answered/)
    await expect(settleSurvey(duty, id, personId, said())).rejects.toMatchObject({ code: 'conflict' })
    expect(await kept()).toBe(1)
  })

  test.each([
    ['declined', 'declined', null],
    ['not_safe', 'skipped', 'not_safe'],
    ['no_safe_channel', 'skipped', 'no_safe_channel'],
  ])('ends where it is %s, and keeps nothing', async (end, state, skipped) => {
    const { id, personId } = await closed()
    await settleSurvey(manager, id, personId, { end } as NewSurvey)
    expect((await caseFile(manager, id)).closing.surveys[0]).toMatchObject({ state, skipped })
    expect((await clockOf(id))?.ended_at).toEqual(expect.any(Date))
    expect(await kept()).toBe(0)
  })

  test('is refused to whoever worked on the case, by the command and by the database', async () => {
    const { id, personId, survey } = await closed()
    await expect(settleSurvey(officer, id, personId, said())).rejects.toMatchObject({ code: 'not-found' })
    const text = (column: string) => encryptText('Done', `closures.${column}`)
    const worked = [
      () => superuser`update beside.cases set deputy_id = ${duty.id} where id = ${id}`,
      () => superuser`update beside.cases set deputy_id = null, officer_id = ${duty.id} where id = ${id}`,
      () => superuser`update beside.cases set deputy_id = null, officer_id = ${officer.id} where id = ${id}`,
      () => superuser`insert into beside.closures (id, case_id, reason, wording, account, investigated, perpetrator_told, object_by, proposed_by, proposed_at)
        values (${crypto.randomUUID()}, ${id}, 'resolved_stopped', '{}', ${text('account')}, ${text('investigated')}, 'not_known_who', '2030-01-07', ${duty.id}, beside.clock())`,
      () => superuser`delete from beside.closures where case_id = ${id}`,
      () => superuser`insert into beside.contacts (id, case_id, person_id, channel, outcome, contacted_at, by_id, created_at)
        values (${crypto.randomUUID()}, ${id}, ${personId}, 'phone', 'two_way', beside.clock(), ${duty.id}, beside.clock())`,
    ]
    const free = [2, 4]
    for (const [at, work] of worked.entries()) {
      await work()
      if (free.includes(at)) continue
      await expect(settleSurvey(duty, id, personId, said())).rejects.toThrow('somebody else asks')
      expect(await settleRaw(survey, duty.id)).toEqual([{ kept: false }])
    }
    expect(await settleRaw(survey, officer.id)).toEqual([{ kept: false }])
    expect(await kept()).toBe(0)
    expect(await settleRaw(survey, manager.id)).toEqual([{ kept: true }])
  })

  test.each([
    ['by a way they never called safe', () => undefined, { channel: 'in_person' }, 'in_person'],
    ['by their mailbox, which asks by itself', () => undefined, { channel: 'portal' }, undefined],
    ['who lives with the alleged perpetrator', (person: string) => safely(person, '{phone}', true), {}, 'phone'],
    [
      'under 16',
      (person: string) => superuser`update beside.people set age_band = '13_15' where id = ${person}`,
      {},
      'phone',
    ],
  ])('asks nobody %s', async (_, change, more, way) => {
    const { id, personId, survey } = await closed()
    await change(personId)
    await expect(settleSurvey(manager, id, personId, said(more))).rejects.toMatchObject({ code: 'rule' })
    if (way) await expect(settleRaw(survey, manager.id, 'answered', way)).rejects.toMatchObject({ code: '23514' })
    expect(await kept()).toBe(0)
  })

  test('is on Today for whoever may ask and did not work on it: a mailbox only once it is late', async () => {
    const [due, offered, late] = [await closed(), await closed('offered'), await closed('offered', '-1 day')]
    const onTodayOf = async (actor: typeof duty) =>
      (await today(actor)).mine.filter(({ kind }) => kind === 'survey').map(({ caseId }) => caseId)
    expect(await onTodayOf(duty)).toEqual(expect.arrayContaining([due.id, late.id]))
    expect(await onTodayOf(duty)).not.toContain(offered.id)
    expect(await onTodayOf(officer)).toEqual([])
    await superuser`update beside.cases set deputy_id = ${duty.id} where id = ${due.id}`
    expect(await onTodayOf(duty)).not.toContain(due.id)
    await settleSurvey(manager, late.id, late.personId, { end: 'declined' } as NewSurvey)
    expect(await onTodayOf(duty)).not.toContain(late.id)
  })
})

describe('what is answered', () => {
  const answer = (month: string, satisfied = 4, comment: Buffer | null = null) =>
    superuser`insert into beside.survey_answers (id, month, answers, wording, comment, by_mailbox)
      values (${crypto.randomUUID()}, ${month}, ${superuser.json({ satisfied })}, '{}', ${comment}, false)`
  const several = async (n: number, month: string, satisfied = 4) => {
    for (let i = 0; i < n; i++) await answer(month, satisfied)
  }

  test('is shown of five and never of four, and their words to the manager of hate cases alone', async () => {
    await several(3, '2025-01-01', 5)
    await answer('2025-03-01', 1, await sealComment('You never rang back'))
    expect(await surveyResults(manager)).toEqual([])
    expect(await rawAs(raw, manager.id, 'select * from beside.survey_comments()')).toEqual([])
    await several(1, '2025-02-01', 5)
    const [period, ...more] = await surveyResults(manager)
    expect(more).toEqual([])
    expect(period).toMatchObject({ starts: '2025-01-01', ends: '2025-04-01', answered: 5 })
    expect(period?.comments).toEqual(['You never rang back'])
    expect(period?.questions.find(({ code }) => code === 'satisfied')).toMatchObject({ given: 5, mean: 4.2 })
    expect(period?.questions.find(({ code }) => code === 'in_time')).toMatchObject({ given: null, mean: null })
    expect((await surveyResults(staff.ODMT))[0]).toMatchObject({ answered: 5, comments: [] })
    expect((await surveyResults(staff.Insight))[0]?.comments).toEqual([])
  })

  test('of too few is taken together with the next quarter, and what is left over stays hidden', async () => {
    await several(4, '2025-01-01')
    await several(6, '2025-04-01')
    await several(4, '2025-07-01')
    const periods = await surveyResults(manager)
    expect(periods).toMatchObject([{ starts: '2025-01-01', ends: '2025-07-01', answered: 10 }])
  })

  test('of the quarter that runs is shown to nobody, so that nobody sees a number move', async () => {
    await several(9, '2025-01-01')
    const [clock] = await superuser`select date_trunc('month', beside.clock())::date::text as month`
    await several(9, clock?.month)
    expect(await surveyResults(manager)).toMatchObject([{ starts: '2025-01-01', answered: 9 }])
  })

  test('is nothing to the raw SQL of an officer, nor the answers one by one to anybody', async () => {
    await several(9, '2025-01-01')
    await answer('2025-01-01', 1, await sealComment('You never rang back'))
    for (const { id } of [officer, manager, staff.ODMT]) {
      for (const query of [
        'select * from beside.survey_answers',
        'select count(*) from beside.survey_answers',
        `insert into beside.survey_answers (id, month, answers, wording, by_mailbox) values (gen_random_uuid(), '2025-01-01', '{}', '{}', false)`,
        'select * from beside.survey_periods()',
        `select beside.survey_keep('{}', '{}', null, false)`,
        `update beside.surveys set state = 'declined'`,
      ])
        await expect(rawAs(raw, id, query)).rejects.toMatchObject({ code: '42501' })
    }
    for (const id of [officer.id, duty.id, null]) {
      expect(await rawAs(raw, id, 'select * from beside.survey_results()')).toEqual([])
      expect(await rawAs(raw, id, 'select * from beside.survey_comments()')).toEqual([])
    }
    expect(await rawAs(raw, staff.ODMT.id, 'select * from beside.survey_comments()')).toEqual([])
    expect(await rawAs(raw, staff.ODMT.id, 'select * from beside.survey_results()')).toHaveLength(1)
    expect(await rawAs(raw, manager.id, 'select * from beside.survey_comments()')).toHaveLength(1)
  })

  test('nobody silences somebody before the case is closed', async () => {
    const id = await openedCase(manager, officer, s5a)
    const person = await personIn(manager, id)
    for (const by of [officer.id, duty.id])
      await expect(
        rawAs(
          raw,
          by,
          `insert into beside.surveys (id, case_id, person_id, state, skipped, due_on) values (gen_random_uuid(), '${id}', '${person.id}', 'skipped', 'not_safe', '2030-01-07')`,
        ),
      ).rejects.toMatchObject({ code: '42501' })
  })
})
