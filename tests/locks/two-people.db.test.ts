import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const raw = as('staff')
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
const [victim] = await superuser`select id from people where case_id = ${kase} and role = 'victim'`
const [accused] = await superuser`select id from people where case_id = ${kase} and role = 'alleged_perpetrator'`
const asOfficer = (query: string) => rawAs(raw, staff.ACM.id, query)

describe('with raw SQL as somebody of staff', () => {
  test('a proposal cannot be written with the answer of another', async () => {
    const answered = `insert into beside.second_opinions
      (id, kind, case_id, reason, proposed_by, proposed_at, answer, answered_by, answered_at) values
      (gen_random_uuid(), 'malicious', '${kase}', 'x', '${staff.ACM.id}', now(), 'agreed', '${staff.HSM.id}', now())`
    await expect(asOfficer(answered)).rejects.toMatchObject({ code: '42501' })
  })

  test('an accused cannot be made a witness to be spoken to', async () => {
    const renamed = `update beside.people set role = 'witness' where id = '${accused?.id}'`
    await expect(asOfficer(renamed)).rejects.toMatchObject({ code: '42501' })
  })

  test('a lock on safe contact stays', async () => {
    await superuser`update people set safe_locked_at = now() where id = ${victim?.id}`
    const loosened = `update beside.people set safe_locked_at = null where id = '${victim?.id}'`
    await expect(asOfficer(loosened)).rejects.toMatchObject({ code: '23514' })
  })

  test('what a locked safe contact says never to use stays never, whoever writes another', async () => {
    const loose = `insert into beside.safe_contacts (id, person_id, ok_channels, never_channels, recorded_at)
      values (gen_random_uuid(), '${victim?.id}', '{phone,in_person}', '{}', now() + interval '1 second') returning ok_channels`
    expect(await asOfficer(loose)).toEqual([{ ok_channels: expect.not.arrayContaining(['phone', 'text']) }])
  })

  test('two assessments at once go one after the other: the second does not fall below the first', async () => {
    const assess = (band: string) => `insert into beside.risk_assessments
      (id, case_id, person_id, list_version, answers, score, complete, overrides, band, band_source, by_id, at) values
      (gen_random_uuid(), '${kase}', '${victim?.id}', 1, 'x', 15, true, '{}', '${band}', 'score', '${staff.ACM.id}', clock_timestamp())`
    const other = as('staff')
    const first = raw.begin(async tx => {
      await tx`select set_config('beside.staff_id', ${staff.ACM.id}, true)`
      await tx.unsafe(assess('high'))
      await tx`select pg_sleep(1)`
    })
    await new Promise(resolve => setTimeout(resolve, 300))
    await expect(rawAs(other, staff.ACM.id, assess('medium'))).rejects.toMatchObject({ code: '23514' })
    await first
  })

  test('whoever is outside a restricted case learns nothing of it by asking', async () => {
    await superuser`update cases set restricted = true where id = ${kase}`
    const [asked] = await asOfficer(`select beside.approach_refused('${kase}') as why`)
    const [absent] = await asOfficer(`select beside.approach_refused(gen_random_uuid()) as why`)
    expect(asked).toEqual(absent)
    await expect(asOfficer(`select beside.raise_alarm('emergency', null, '${kase}')`)).rejects.toMatchObject({
      code: '42501',
    })
  })
})
