import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { reviewStep } from '@/lib/policy/policy-tasks'
import { publishPolicy } from '@/lib/policy/publishing'
import { publishSchema } from '@/lib/policy/schema'
import { policyShown } from '@/lib/policy/shown'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const version = (more: object) =>
  publishSchema.parse({
    ...{ owner: 'Housing Services Manager', approvedOn: inDays(0), validFrom: inDays(0), nextReview: inDays(900) },
    ...{
      trigger: 'law',
      changes: 'One new line.',
      text: '# What it is\nA line.\n- Word: what it means',
      version: '4',
      ...more,
    },
  })
const versionOf = async (kase: string) =>
  (await superuser`select policy_version from cases where id = ${kase}`)[0]?.policy_version

describe('a new version', () => {
  test('that begins later is not the one a case opens under', async () => {
    await publishPolicy(staff.HSM, version({ validFrom: inDays(30) }))
    expect((await policyShown(staff.HSM)).inForce?.version).toBe(4)
    expect(await versionOf(await openedCase(staff.HSM, staff.ACM, s5a))).toBe(4)
  })
  test('is in force from its day, for cases opened from then; older ones keep theirs', async () => {
    const before = await openedCase(staff.HSM, staff.ACM, s5a)
    await publishPolicy(staff.HSM, version({ version: '5' }))
    const { inForce } = await policyShown(staff.HSM)
    expect(inForce).toMatchObject({ version: 6, by: staff.HSM.name, changes: 'Why: the law changed.\nOne new line.' })
    expect(inForce?.body).toEqual([
      { heading: 'What it is', lines: ['A line.'], terms: [{ term: 'Word', means: 'what it means' }] },
    ])
    expect(await versionOf(before)).toBe(4)
    expect(await versionOf(await openedCase(staff.HSM, staff.ACM, s5a))).toBe(6)
  })
  test('is refused where somebody published meanwhile, for a day that is past, and to others', async () => {
    await expect(publishPolicy(staff.HSM, version({ version: '4' }))).rejects.toMatchObject({ code: 'conflict' })
    const past = version({ version: '6', approvedOn: inDays(-9), validFrom: inDays(-5) })
    await expect(publishPolicy(staff.HSM, past)).rejects.toMatchObject({ code: 'rule' })
    await expect(publishPolicy(staff.ACM, version({ version: '6' }))).rejects.toMatchObject({ code: 'not-found' })
  })
  test('is never changed or taken back', async () => {
    for (const change of ["update beside.policy_versions set owner = 'x'", 'delete from beside.policy_versions'])
      await expect(rawAs(as('staff'), staff.HSM.id, change)).rejects.toMatchObject({ code: '42501' })
  })
})

test.each([
  ['begins before it was approved', { validFrom: inDays(-1) }, 'It cannot begin before it was approved'],
  ['is reviewed before it begins', { nextReview: inDays(0) }, 'The next review comes after it begins'],
  ['has no heading', { text: 'A line' }, 'Begin with a heading: a line that starts with # and a space.'],
  ['names a day that there is not', { approvedOn: '2026-02-30' }, 'Enter a date'],
])('a form that %s is sent back', (_, wrong, message) => {
  expect(() => version(wrong)).toThrow(message)
})

test('its review is a step 6, 3 and 1 months before, and past its day', () => {
  const on = (day: string) => reviewStep('2027-07-01', new Date(`${day}T09:00:00Z`))
  expect(on('2026-12-31')).toEqual([])
  expect(on('2027-01-01')).toMatchObject([{ note: 'Within 6 months: by Thursday 1 July 2027' }])
  expect(on('2027-01-01')[0]?.reading).toBeUndefined()
  expect(on('2027-06-15')).toMatchObject([{ title: 'Review the policy', reading: { state: 'on_time' } }])
  expect(on('2027-07-02')).toMatchObject([{ title: 'The review of the policy is overdue' }])
})
