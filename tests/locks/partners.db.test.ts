import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { now } from '@/lib/clock/now'
import { enterReport } from '@/lib/reports/commands'
import { listEntered } from '@/lib/reports/entered'
import { decide } from '@/lib/triage/commands'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { fillEverything, tablesOfRecords } from '../support/everything'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { PartnerUser: partner, HSM: manager } = staff
const login = as('staff')

const { id: reportId } = await enterReport(partner, s5a, { channel: 'key_partner', receivedAt: now() }, false)
await screenReport(reportId)
const { caseId } = await decide(manager, reportId, {
  ...{ decision: 'new_case', reason: 'Harassment', officer: staff.ACM.id },
})
const mine = async () => (await listEntered(partner)).entries.find(({ id }) => id === reportId)?.progress

test('a partner is told how their own referral stands, to its end', async () => {
  expect(await mine()).toBe('in_hand')
  await superuser.unsafe(`begin; set local session_replication_role = replica;
    update beside.cases set status = 'closed', opened_at = opened_at - interval '2 days', closed_at = now() where id = '${caseId}'; commit`)
  expect(await mine()).toBe('closed')
  const [row] = await rawAs(login, staff.CCA.id, `select beside.referral_ended('${reportId}') as ended`)
  expect(row).toEqual({ ended: false })
})

test('a partner who is shut out of the case is not told that it ended', async () => {
  await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at) values (gen_random_uuid(), ${partner.id}, ${caseId ?? ''}, 'named', now())`
  const [row] = await rawAs(login, partner.id, `select beside.referral_ended('${reportId}') as ended`)
  expect(row).toEqual({ ended: false })
  await superuser`delete from exclusions where staff_id = ${partner.id}`
})

test('a partner reads no row of the case their referral is in, or of what hangs off the referral, by raw SQL', async () => {
  await fillEverything(superuser, caseId ?? '', reportId)
  const seen: string[] = []
  for (const table of await tablesOfRecords(superuser)) {
    const asked = rawAs<{ n: number }>(login, partner.id, `select count(*)::int as n from beside.${table}`)
    const [row] = await asked.catch(error => (error.code === '42501' ? [{ n: 0 }] : Promise.reject(error)))
    if (row?.n) seen.push(table)
  }
  expect(seen).toEqual(['reports'])
})
