import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { recordReferral } from '@/lib/referrals/recording'
import { usualAgencies } from '@/lib/referrals/referral'
import { referralSchema } from '@/lib/referrals/schema'
import { decide } from '@/lib/triage/commands'
import { reportAsTold } from '@/lib/triage/reading'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office, rawAs, told } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')
const [council, police] = usualAgencies

const outside = { ...s5a, place: 'street' as const, postcode: undefined, placeWords: 'By the shop' }
const referredOut = async () => {
  const id = await told(outside)
  await decide(staff.ACM, id, { decision: 'refer_out', reason: 'Neither side is ours', remit: [] })
  return id
}
const referral = (more: object) => referralSchema.parse({ agency: council, answer: 'agreed', ...more })
const isoToday = () => new Date().toISOString().slice(0, 10)
const stepsAbout = async (id: string) => (await today(staff.ACM)).mine.filter(step => step.reportId === id)

describe('a report that is not ours', () => {
  test('is explained, then passed on, and then asks for nothing more', async () => {
    const id = await referredOut()
    expect(await stepsAbout(id)).toMatchObject([
      { title: 'Explain that it is not ours, and who can help', target: 'T3' },
    ])
    await recordReferral(staff.ACM, id, referral({ sentOn: isoToday(), what: 'All of it' }))
    expect(await stepsAbout(id)).toMatchObject([{ title: 'Pass it on, or record what they said', note: police }])
    await recordReferral(staff.ACM, id, referral({ agency: police, answer: 'will_do_it_themselves' }))
    expect(await stepsAbout(id)).toEqual([])
    const [clock] = await superuser`select achieved_at from clocks where report_id = ${id} and target = 'T3'`
    expect(clock?.achieved_at).not.toBeNull()
    expect((await reportAsTold(staff.ACM, id)).beside.passedOn?.referrals).toMatchObject([
      { agency: council, answer: 'agreed', what: 'All of it' },
      { agency: police, answer: 'will_do_it_themselves', sentAt: null },
    ])
  })
  test('still waits for an explanation after an attempt that reached nobody', async () => {
    const id = await referredOut()
    await recordReferral(staff.ACM, id, referral({ answer: 'not_reached' }))
    const [clock] =
      await superuser`select achieved_at, attempted_at from clocks where report_id = ${id} and target = 'T3'`
    expect(clock).toMatchObject({ achieved_at: null, attempted_at: expect.any(Date) })
    expect(await stepsAbout(id)).toMatchObject([{ target: 'T3' }])
  })
  test('stays a report, in no case', async () => {
    const id = await referredOut()
    const [row] = await superuser`select status, case_id from reports where id = ${id}`
    expect(row).toEqual({ status: 'referred_out', case_id: null })
  })
})

describe('what may not be', () => {
  test('sending without their yes is refused by the form, the command and the database', async () => {
    const id = await referredOut()
    expect(() => referral({ answer: 'not_wanted', sentOn: isoToday() })).toThrow('Nothing may be sent')
    const forced = { ...referral({}), answer: 'not_wanted' as const, sentOn: isoToday() }
    await expect(recordReferral(staff.ACM, id, forced)).rejects.toMatchObject({ code: 'rule' })
    const raw = `insert into beside.report_referrals (id, report_id, agency, answer, sent_at, by_id, at)
      values (gen_random_uuid(), '${id}', 'x', 'not_wanted', now(), '${staff.ACM.id}', now())`
    await expect(rawAs(login, staff.ACM.id, raw)).rejects.toMatchObject({ constraint_name: 'report_referrals_agreed' })
  })
  test('in another’s name, or for a report that is ours, nothing is recorded', async () => {
    const id = await referredOut()
    const raw = (
      report: string,
      by: string,
    ) => `insert into beside.report_referrals (id, report_id, agency, answer, by_id, at)
      values (gen_random_uuid(), '${report}', 'x', 'agreed', '${by}', now())`
    await expect(rawAs(login, staff.ACM.id, raw(id, staff.HSM.id))).rejects.toMatchObject({ code: '42501' })
    const ours = await told(s5a)
    await expect(recordReferral(staff.ACM, ours, referral({}))).rejects.toMatchObject({ code: 'rule' })
    await expect(rawAs(login, staff.ACM.id, raw(ours, staff.ACM.id))).rejects.toMatchObject({ code: '42501' })
  })
  test('a day to come is refused', async () => {
    const id = await referredOut()
    await expect(recordReferral(staff.ACM, id, referral({ sentOn: '2999-01-01' }))).rejects.toMatchObject({
      code: 'rule',
    })
  })
  test('staff neither put off the day of deleting nor bring it nearer', async () => {
    const id = await referredOut()
    const raw = `update beside.forgetting set forget_on = '2999-01-01' where report_id = '${id}'`
    await expect(rawAs(login, staff.HSM.id, raw)).rejects.toMatchObject({ code: '42501' })
  })
})

test('the 90 days run from the decision, and then from the last sending', async () => {
  const id = await referredOut()
  const [first] = await superuser`select (forget_on - day_of(t.decided_at)) as days from forgetting
    join triage_decisions t using (report_id) where report_id = ${id}`
  expect(first?.days).toBe(90)
  await superuser`update forgetting set forget_on = forget_on - 10 where report_id = ${id}`
  await recordReferral(staff.ACM, id, referral({ sentOn: isoToday() }))
  const [then] =
    await superuser`select (forget_on - day_of(beside.clock())) as days from forgetting where report_id = ${id}`
  expect(then?.days).toBe(90)
})
