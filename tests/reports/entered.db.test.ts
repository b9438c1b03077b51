import { describe, expect, test } from 'vitest'
import { s1, s5a, unfairWorker } from '@/drizzle/seed/scenarios'
import type { StaffRole } from '@/lib/access/staff-role'
import { now } from '@/lib/clock/now'
import { dueAt, triageDueAt } from '@/lib/clock/working-days'
import { newId } from '@/lib/ids'
import { enterReport } from '@/lib/reports/commands'
import { listEntered, progressOf } from '@/lib/reports/entered'
import { entryTicket } from '@/lib/reports/entry-ticket'
import { openReport } from '@/lib/reports/opening'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const login = as('staff')

const lastWeek = () => new Date(Math.floor(now().getTime() / 1000) * 1000 - 7 * 86_400_000)
const received = { channel: 'letter', receivedAt: lastWeek() } as const
const rowOf = async (id: string) => (await superuser`select * from reports where id = ${id}`)[0]
const countIn = async (id: string) => (await superuser`select 1 from reports where id = ${id}`).length

describe('a report typed in for someone', () => {
  test('keeps who typed it apart from who tells it, and the words as told', async () => {
    const { id } = await enterReport(staff.CCA, s5a, received, false, { through: 'Quay Street office' })
    const row = await rowOf(id)
    expect(row).toMatchObject({ entered_by: staff.CCA.id, role: s5a.role ?? null, channel: 'letter' })
    const { answers, through } = await openReport({ id, content: row?.content, caseworkKey: row?.casework_key })
    expect(answers).toEqual(s5a)
    expect(through).toBe('Quay Street office')
    expect(JSON.stringify(answers)).not.toContain(staff.CCA.name)
  })

  test('is due from when it was received, not from when it was typed', async () => {
    const { id, promisedAt } = await enterReport(staff.CCA, s5a, received, false)
    const clocks =
      await superuser`select target, started_at, due_at from clocks where report_id = ${id} order by target`
    expect(clocks).toEqual([
      { target: 'T2', started_at: received.receivedAt, due_at: triageDueAt(received.receivedAt, false) },
      { target: 'T3', started_at: received.receivedAt, due_at: dueAt(received.receivedAt, 1) },
    ])
    expect(promisedAt).toEqual(dueAt(received.receivedAt, 1))
    expect(promisedAt < now()).toBe(true)
  })

  test('has a mailbox only if the person wants a receipt', async () => {
    const without = await enterReport(staff.CCA, s5a, received, false)
    expect(without.receipt).toBeNull()
    expect(await rowOf(without.id)).toMatchObject({ mailbox_hash: null, reporter_key: null, reporter_public_key: null })
    const wanted = await enterReport(staff.CCA, s5a, received, true)
    expect(wanted.receipt).toMatch(/^[0-9A-Z]{16}$/)
    expect((await rowOf(wanted.id))?.mailbox_hash).not.toBeNull()
  })

  test('holds no name when they stay anonymous, even if one was typed', async () => {
    const { id } = await enterReport(staff.CCA, { ...s1, level: 'anonymous', name: 'Sam Lee' }, received, false)
    const row = await rowOf(id)
    const { answers } = await openReport({ id, content: row?.content, caseworkKey: row?.casework_key })
    expect(answers.name).toBeUndefined()
  })

  test('about a worker is stored, and then out of sight of whoever typed it, by list and by raw select', async () => {
    const { id, restricted } = await enterReport(staff.CCA, unfairWorker, received, false)
    expect(restricted).toBe(true)
    expect(await countIn(id)).toBe(1)
    expect(await rawAs(login, staff.CCA.id, `select 1 from beside.reports where id = '${id}'`)).toEqual([])
    expect((await listEntered(staff.CCA)).entries.map(entry => entry.id)).not.toContain(id)
  })

  test.each(['Legal', 'DPO', 'ODMT', 'Auditor', 'Insight', 'SysAdmin'] as const)(
    'is refused to %s, who has no grant, and the attempt is recorded',
    async role => {
      const before = await superuser`select count(*)::int as n from reports`
      await expect(enterReport(staff[role], s5a, received, false)).rejects.toMatchObject({ code: 'not-found' })
      expect(await superuser`select count(*)::int as n from reports`).toEqual(before)
      const trail = await superuser`select action, outcome from audit where staff_id = ${staff[role].id}`
      expect(trail).toEqual([{ action: 'report.create', outcome: 'refused' }])
    },
  )
})

describe('the same form sent again', () => {
  test('is one report with the same reference and receipt, even at the same moment', async () => {
    const form = newId()
    const [one, two] = await Promise.all([
      enterReport(staff.CCA, s5a, received, true, { form }),
      enterReport(staff.CCA, s5a, received, true, { form }),
    ])
    expect(await countIn(one.id)).toBe(1)
    const { already: _, ...first } = one
    const { already: __, ...second } = two
    expect(first).toEqual(second)
    expect([one.already, two.already].sort()).toEqual([false, true])
  })

  test('after two minutes gives the reference only', async () => {
    const form = newId()
    const first = await enterReport(staff.CCA, s5a, received, true, { form })
    await superuser`update reports set recorded_at = recorded_at - interval '121 seconds' where id = ${first.id}`
    const again = await enterReport(staff.CCA, s5a, received, true, { form })
    expect(again).toEqual({ ...first, receipt: null, already: true })
  })

  test('of a restricted report gives its reference and stores nothing', async () => {
    const form = newId()
    const first = await enterReport(staff.CCA, unfairWorker, received, true, { form })
    const again = await enterReport(staff.CCA, unfairWorker, received, true, { form })
    expect(again).toEqual({ ...first, receipt: null, already: true })
    expect(await countIn(first.id)).toBe(1)
  })

  test('by somebody else is another report: nobody learns what a form of theirs became', async () => {
    const form = newId()
    const mine = await enterReport(staff.CCA, s5a, received, true, { form })
    const theirs = await enterReport(staff.NHO, s5a, received, true, { form })
    expect(theirs.already).toBe(false)
    expect(theirs.id).not.toBe(mine.id)
    expect(theirs.receipt).not.toBe(mine.receipt)
  })

  test('takes another reference when the first is taken, and keeps the receipt', async () => {
    const form = newId()
    const planned = await entryTicket(staff.CCA, form)
    const other = await enterReport(staff.CCA, s5a, received, false)
    await superuser`update reports set reference = ${planned.reference} where id = ${other.id}`
    const entered = await enterReport(staff.CCA, s5a, received, true, { form })
    expect(entered).toMatchObject({ id: planned.id, receipt: planned.receipt, already: false })
    expect(entered.reference).not.toBe(planned.reference)
    expect(await rowOf(entered.id)).toMatchObject({ reference: entered.reference })
  })
})

describe('the list of what one has entered', () => {
  const entries = async (role: StaffRole) => (await listEntered(staff[role], undefined, 100)).entries

  test('holds one’s own alone, newest first, page by page', async () => {
    for (let n = 0; n < 5; n++)
      await enterReport(staff.PartnerUser, s5a, { ...received, channel: 'key_partner' }, false)
    const all = await entries('PartnerUser')
    expect(all).toHaveLength(5)
    const first = await listEntered(staff.PartnerUser, undefined, 3)
    const second = await listEntered(staff.PartnerUser, first.next, 3)
    expect([...first.entries, ...second.entries]).toEqual(all)
    expect(second.next).toBeUndefined()
    expect(all.map(({ recordedAt }) => recordedAt.getTime())).toEqual(
      all.map(({ recordedAt }) => recordedAt.getTime()).sort((a, b) => b - a),
    )
  })

  test('lets the contact centre open a report for 24 hours, and a partner never', async () => {
    const { id } = await enterReport(staff.CCA, s5a, received, false)
    const mine = async () => (await entries('CCA')).find(entry => entry.id === id)
    expect((await mine())?.readable).toBe(true)
    await superuser`update reports set recorded_at = recorded_at - interval '24 hours' where id = ${id}`
    expect(await mine()).toMatchObject({ readable: false, progress: 'received' })
    expect((await entries('PartnerUser')).some(entry => entry.readable)).toBe(false)
  })

  test('is not found without the grant', async () => {
    await expect(listEntered(staff.SysAdmin)).rejects.toMatchObject({ code: 'not-found' })
  })
})

test.each([
  ['received', false, 'received'],
  ['needs_contact', false, 'received'],
  ['triaged', false, 'in_hand'],
  ['linked', true, 'closed'],
  ['information_only', false, 'closed'],
  ['referred_out', false, 'closed'],
  ['withdrawn_by_reporter', false, 'closed'],
] as const)('a report that is %s, its case ended: %s, is %s', (status, caseEnded, progress) => {
  expect(progressOf(status, caseEnded)).toBe(progress)
})
