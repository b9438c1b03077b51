import { describe, expect, test } from 'vitest'
import { s5a, s5b, s6, unfairWorker } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { caseFile } from '@/lib/cases/file'
import { answerForCase, answerForReport } from '@/lib/patterns/commands'
import { patternFlags, patternsOf } from '@/lib/patterns/queries'
import { decide } from '@/lib/triage/commands'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const asStaff = as('staff')

const kindsOf = async (actor: Staff, kind: 'case' | 'report', id: string) =>
  (await patternsOf(actor, { kind, id })).patterns.map(pattern => pattern.kind)

const mails = async () =>
  (
    await superuser`select staff_id, report_id from outgoing_messages where template = 'staff_pattern' order by created_at`
  ).map(row => [row.staff_id, row.report_id])

const reject = { answer: 'rejected' as const, reason: 'Another flat' }

describe('two reports that name one alleged perpetrator', async () => {
  const kase = await openedCase(staff.HSM, staff.ACM, s5a)
  const second = await told(s5b)

  test('are a pattern from either end, with the windows in words', async () => {
    const { patterns } = await patternsOf(staff.HSM, { kind: 'report', id: second })
    expect(patterns.map(({ words }) => words)).toEqual([
      'Same block or street: 2 reports in 30 days',
      'Same alleged perpetrator: 2 reports in 30 days',
      'Several unrelated victims name one address or person: 2 reports in 30 days',
    ])
    expect(await kindsOf(staff.HSM, 'case', kase)).toEqual(await kindsOf(staff.HSM, 'report', second))
    expect(await patternFlags(staff.HSM, [second])).toEqual({ [second]: ['repeat_perpetrator', 'multiple_victims'] })
  })

  test('are told to the manager once, at the second, however often it is screened', async () => {
    const { screenReport } = await import('@/lib/triage/screening')
    await screenReport(second)
    expect(await mails()).toEqual([[staff.HSM.id, second]])
  })

  test('a match that is rejected is no pattern and stays in the history, and can be answered anew', async () => {
    await answerForReport(staff.HSM, second, { match: { kind: 'repeat_perpetrator', id: kase }, ...reject })
    expect(await kindsOf(staff.HSM, 'case', kase)).toEqual(['repeat_block', 'multiple_victims'])
    const { met } = await patternsOf(staff.HSM, { kind: 'case', id: kase })
    const history = met.find(one => one.kind === 'repeat_perpetrator')?.decisions
    expect(history).toMatchObject([{ answer: 'rejected', reason: 'Another flat', by: staff.HSM.name }])
    const again = {
      match: { kind: 'repeat_perpetrator' as const, id: second },
      answer: 'accepted' as const,
      reason: 'The same',
    }
    await answerForCase(staff.HSM, kase, again)
    expect(await kindsOf(staff.HSM, 'case', kase)).toContain('repeat_perpetrator')
  })

  test('what was decided of a report goes with it into its case, and two cases are linked', async () => {
    const { caseId = '' } = await decide(staff.HSM, second, {
      decision: 'new_case',
      reason: 'Hers',
      officer: staff.ACM.id,
    })
    const { met } = await patternsOf(staff.HSM, { kind: 'case', id: kase })
    expect(met.find(one => one.kind === 'repeat_perpetrator')).toMatchObject({
      other: { kind: 'case', id: caseId },
      decisions: [{ answer: 'accepted' }, { answer: 'rejected' }],
    })
    const accept = {
      match: { kind: 'multiple_victims' as const, id: caseId },
      answer: 'accepted' as const,
      reason: 'Yes',
    }
    await answerForCase(staff.HSM, kase, accept)
    await answerForCase(staff.HSM, kase, accept)
    expect((await caseFile(staff.HSM, kase)).links.map(({ other }) => other.id)).toEqual([caseId])
  })

  test('a match that is not there is refused in the words of one that is hidden', async () => {
    const hidden = await told({ ...unfairWorker, perpetratorWords: 'The people at 9 Orchard House' })
    for (const id of [crypto.randomUUID(), hidden])
      await expect(
        answerForCase(staff.HSM, kase, { match: { kind: 'repeat_perpetrator', id }, ...reject }),
      ).rejects.toThrow('That match is not there any more. Choose another.')
  })
})

describe('what somebody may not see is in nothing of theirs', async () => {
  const elsewhere = (one: typeof s6) => ({ ...one, perpetratorWords: 'Ivan Petrenko', placeWords: 'In town' })
  const kase = await openedCase(staff.HSM, staff.ACM, elsewhere(s6))
  const before = await patternsOf(staff.HSM, { kind: 'case', id: kase })
  const restricted = await told({ ...unfairWorker, perpetratorWords: 'Ivan Petrenko' })

  test('a restricted report, to everyone outside it', async () => {
    expect(await patternsOf(staff.HSM, { kind: 'case', id: kase })).toEqual(before)
    for (const actor of [staff.DutyManager, staff.ACM, staff.SafeguardingLead])
      expect((await patternsOf(actor, { kind: 'case', id: kase })).met).toEqual([])
    expect((await patternsOf(staff.HSM, { kind: 'report', id: restricted })).record).toBeUndefined()
    expect((await mails()).filter(([, report]) => report === restricted)).toEqual([])
  })

  test('a report, to somebody shut out of it, whatever their role', async () => {
    const open = await told(elsewhere({ ...s6, name: 'Olga Marchenko' }))
    expect(await kindsOf(staff.HSM, 'case', kase)).toContain('repeat_perpetrator')
    await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at)
      values (gen_random_uuid(), ${staff.HSM.id}, ${open}, 'conflict', now())`
    expect(await patternsOf(staff.HSM, { kind: 'case', id: kase })).toEqual(before)
    expect(await patternFlags(staff.HSM, [open])).toEqual({})
    expect(await kindsOf(staff.DutyManager, 'case', kase)).toContain('repeat_perpetrator')
    await answerForCase(staff.DutyManager, kase, { match: { kind: 'repeat_perpetrator', id: open }, ...reject })
    const raw = (id: string) =>
      rawAs(
        asStaff,
        id,
        `select id from beside.pattern_decisions where one_report_id = '${open}' or other_report_id = '${open}'`,
      )
    expect(await raw(staff.DutyManager.id)).toHaveLength(1)
    expect(await raw(staff.HSM.id)).toEqual([])
  })

  test('a case, to a role that reads none', async () => {
    for (const actor of [staff.CCA, staff.SysAdmin, staff.Insight])
      expect(await patternsOf(actor, { kind: 'case', id: kase })).toEqual({ record: undefined, patterns: [], met: [] })
    await expect(
      answerForCase(staff.CCA, kase, { match: { kind: 'repeat_victim', id: kase }, ...reject }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an answer in somebody else’s name, by raw SQL', async () => {
    const forged = rawAs(
      asStaff,
      staff.HSM.id,
      `insert into beside.pattern_decisions (id, kind, one_case_id, other_report_id, answer, reason, by_id, at)
      values (gen_random_uuid(), 'repeat_victim', '00000000-0000-0000-0000-000000000000', '${crypto.randomUUID()}', 'accepted', 'x', '${staff.ACM.id}', now())`,
    )
    await expect(forged).rejects.toThrow(/row-level security/)
    await expect(rawAs(asStaff, staff.HSM.id, 'select * from beside.pattern_notices')).rejects.toThrow(/permission/)
  })
})

test('a case without any hash has no pattern and no error', async () => {
  const kase = await openedCase(staff.HSM, staff.ACM, { safe: 'safe', level: 'anonymous', what: 'Something' })
  expect((await patternsOf(staff.HSM, { kind: 'case', id: kase })).patterns).toEqual([])
})
