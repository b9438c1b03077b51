import { describe, expect, test } from 'vitest'
import { s5a, s5b } from '@/drizzle/seed/scenarios'
import { changeReviewRule, tellReviewRight } from '@/lib/case-reviews/commands'
import { reviewRightsFor, reviewRulesShown } from '@/lib/case-reviews/queries'
import { reviewRuleSchema } from '@/lib/case-reviews/schema'
import { caseFile } from '@/lib/cases/file'
import { decide } from '@/lib/triage/commands'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const { staff, superuser } = await office(await testDatabase())
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
const amina = await personIn(staff.ACM, kase)
const rule = (more: object) =>
  reviewRuleSchema.parse({
    district: 'Moor District',
    asbCount: '3',
    windowMonths: '6',
    reportedWithinMonths: '1',
    hateCount: '',
    ...more,
  })
const countOf = async () =>
  (await reviewRightsFor(staff.ACM, kase)).map(({ personId, right }) => [personId, right.count])

describe('the right to ask for a Case Review', () => {
  test('is of each victim by their own reports, whoever else is in the case', async () => {
    expect(await countOf()).toEqual([[amina.id, 1]])
    await decide(staff.HSM, await told(s5b), { decision: 'join_case', reason: 'Same address', case: kase })
    const counts = await countOf()
    expect(counts).toHaveLength(2)
    for (const [, count] of counts) expect(count).toBe(1)
  })

  test('counts what they told us again, under their full name and number, and nobody of the same name alone', async () => {
    await told({ ...s5a, what: 'And again' })
    await told({ ...s5a, phone: '07700 900555', address: '7 Fern Walk', what: 'Somebody else' })
    expect((await countOf()).find(([id]) => id === amina.id)).toEqual([amina.id, 2])
  })

  test('is told once it is there, with an event and the district', async () => {
    await tellReviewRight(staff.ACM, kase, amina.id)
    const [theirs] = (await reviewRightsFor(staff.ACM, kase)).filter(({ personId }) => personId === amina.id)
    expect(theirs).toMatchObject({ district: 'Moor District', toldAt: expect.any(Date) })
    expect((await caseFile(staff.ACM, kase)).events.at(-1)).toMatchObject({
      kind: 'review_right_told',
      detail: { person: amina.id },
    })
  })

  test('follows the rule of the district from the day it is changed, and no version is edited', async () => {
    await changeReviewRule(staff.HSM, rule({}))
    expect(await countOf()).toEqual([])
    await expect(tellReviewRight(staff.ACM, kase, amina.id)).rejects.toMatchObject({ code: 'rule' })
    await changeReviewRule(staff.HSM, rule({ asbCount: '2' }))
    expect(await countOf()).toEqual([[amina.id, 2]])
    const { rules } = await reviewRulesShown(staff.HSM)
    expect(rules.map(({ district, version, by }) => [district, version, by])).toEqual([
      ['*', 1, null],
      ['Moor District', 2, staff.HSM.name],
      ['Moor District', 1, staff.HSM.name],
    ])
    await expect(
      superuser`set role beside_staff; update beside.review_rules set asb_count = 1`.simple(),
    ).rejects.toThrow(/permission/)
    await superuser`reset role`
  })

  test('is nobody’s to change but a manager’s, and an address must be a safe one', async () => {
    for (const actor of [staff.ACM, staff.SysAdmin])
      await expect(changeReviewRule(actor, rule({}))).rejects.toMatchObject({ code: 'not-found' })
    for (const url of ['javascript:alert(1)', 'http://council.example', 'council'])
      expect(reviewRuleSchema.safeParse({ ...rule({}), url }).success).toBe(false)
  })
})
