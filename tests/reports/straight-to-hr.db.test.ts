import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Answers } from '@/lib/reports/answers'
import { enterReport } from '@/lib/reports/commands'
import { listEntered } from '@/lib/reports/entered'
import { reportAsTold } from '@/lib/triage/reading'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const raw = as('staff')
const { CCA: adviser, PartnerUser: partner, HRCase: hr, HSM: manager, DutyManager: duty } = staff
const gone = { code: 'not-found' }

const straight = (by: Staff, answers: Answers = s5a) =>
  enterReport(
    by,
    { ...answers, straightToHr: 'yes' },
    { channel: by === partner ? 'key_partner' : 'contact_centre', receivedAt: now() },
    false,
  )
const finds = (who: Staff, id: string) => rawAs(raw, who.id, `select 1 from beside.reports where id = '${id}'`)

describe.each([
  ['the contact centre', adviser],
  ['a partner', partner],
])('a report that %s sends straight to HR', (_, by) => {
  test('is shut from its first byte, before it is looked through, whatever else was answered', async () => {
    const { id, restricted } = await straight(by)
    expect(restricted).toBe(true)
    expect(await superuser`select restricted, screened_at from reports where id = ${id}`).toEqual([
      { restricted: true, screened_at: null },
    ])
    for (const one of [by, manager, duty, hr]) expect(await finds(one, id)).toEqual([])
  })

  test('goes to HR alone, and whoever typed it finds it no more', async () => {
    const { id } = await straight(by)
    await screenReport(id)
    expect((await reportAsTold(hr, id)).answers.straightToHr).toBe('yes')
    for (const one of [by, manager, duty]) await expect(reportAsTold(one, id)).rejects.toMatchObject(gone)
    expect((await listEntered(by)).entries.map(entry => entry.id)).not.toContain(id)
  })
})

test('shuts out whoever is named as the one who did it, by one name alone, and also who typed it', async () => {
  const [first] = manager.name.split(' ')
  const { id } = await straight(adviser, { ...s5a, perpetrator: 'named', perpetratorWords: `It was ${first}` })
  await screenReport(id)
  const rows =
    await superuser`select 1 from exclusions where report_id = ${id} and staff_id = ${manager.id} and reason = 'named'`
  expect(rows).toHaveLength(1)
  const own = await straight(adviser, { ...s5a, keepFrom: adviser.name })
  await screenReport(own.id)
  const shut = await superuser`select reason from exclusions where report_id = ${own.id} and staff_id = ${adviser.id}`
  expect(shut.map(({ reason }) => reason)).toContain('named')
})
