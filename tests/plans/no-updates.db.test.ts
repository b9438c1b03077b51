import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { recordContact } from '@/lib/cases/contact-commands'
import { now } from '@/lib/clock/now'
import { makePlan } from '@/lib/plans/commands'
import { planSchema } from '@/lib/plans/schema'
import { assessRisk } from '@/lib/risk/commands'
import { openedCase } from '../support/builders'
import { assessment, personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const { HSM: manager, ACM: officer } = staff

let caseId: string
let victim: string
beforeEach(async () => {
  caseId = await openedCase(manager, officer, s5a)
  victim = (await personIn(officer, caseId)).id
})
const plan = (contactEveryDays: string) =>
  makePlan(officer, caseId, victim, planSchema.parse({ wants: 'Peace', nextReviewOn: '2027-01-15', contactEveryDays }))
const updates = () =>
  superuser`select id from clocks where case_id = ${caseId} and target = 'T8' and achieved_at is null and ended_at is null`
const speak = () => {
  const contact = { personId: victim, channel: 'in_person' as const, outcome: 'two_way' as const, note: undefined }
  return recordContact(officer, caseId, { ...contact, contactedAt: now() })
}

describe('whoever chooses no updates', () => {
  test('is owed none, also after we spoke, and after the risk became High', async () => {
    expect(await updates()).toHaveLength(1)
    await plan('0')
    expect(await updates()).toEqual([])
    await speak()
    await assessRisk(officer, caseId, victim, assessment('grave'))
    expect(await updates()).toEqual([])
  })

  test('is owed them again once a newer plan says so', async () => {
    await plan('0')
    await plan('7')
    expect(await updates()).toHaveLength(1)
    await speak()
    expect(await updates()).toHaveLength(1)
  })
})

test('a plan that says how often, or nothing of it, ends no updates', async () => {
  await plan('7')
  await plan('')
  expect(await updates()).toHaveLength(1)
})
