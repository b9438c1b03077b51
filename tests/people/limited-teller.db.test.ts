import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { reporter } from '@/lib/access/actor'
import { exportTrail } from '@/lib/audit/exporting'
import { openersOf, trail } from '@/lib/audit/queries'
import { readRecord } from '@/lib/case-files/reading'
import { caseDiary } from '@/lib/cases/diary-commands'
import { caseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { encryptText } from '@/lib/crypto/text'
import { addToMailbox } from '@/lib/messages/adding'
import { openMailbox } from '@/lib/messages/mailbox'
import { newReceipt } from '@/lib/messages/receipt'
import { caseThreads } from '@/lib/messages/thread'
import { limitIdentity } from '@/lib/people/limited-commands'
import { peopleIReach } from '@/lib/people/limited-queries'
import { withoutTeller } from '@/lib/people/limited-teller'
import { enterReport, sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { translateReport } from '@/lib/triage/additions'
import { decide } from '@/lib/triage/commands'
import { reportAsTold } from '@/lib/triage/reading'
import { screenReport } from '@/lib/triage/screening'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs } from '../support/office'
import { sealed } from '../support/sealing'

const { staff, superuser, raw } = await caseOffice(await testDatabase())
const { ACM: officer, HSM: manager, HRCase: wellbeing } = staff

const canaries = ['Wrenfield', 'depot yard', '900654', 'quartz lantern', 'late shift', 'Marigold']
const hers = {
  ...s5a,
  ...{ what: 'It was in the depot yard, on my round', name: `${staff.NHO.name} Wrenfield`, phone: '07700 900654' },
  ...{ channels: ['via_named_person'], via: 'My sister Marigold', times: 'After my late shift' },
} as typeof s5a

/** Her report, typed in by herself or told on the public form, in a case, with her name kept. */
async function kept(reportId: string, toldUs?: () => Promise<void>) {
  await screenReport(reportId)
  const { caseId = '' } = await decide(manager, reportId, {
    decision: 'new_case',
    reason: 'One of ours',
    officer: officer.id,
  })
  await toldUs?.()
  await superuser`update people set victim_type = 'staff' where report_id = ${reportId} and role = 'victim'`
  const her = (await caseFile(officer, caseId)).people.find(({ victimType }) => victimType === 'staff')
  await superuser`insert into outgoing_messages (id, template, channel, case_id, person_id, state, created_at, state_at)
    values (gen_random_uuid(), 'not_forgotten', 'email', ${caseId}, ${her?.id ?? ''}, 'waiting', now(), now())`
  const chosen = { managerId: manager.id, wellbeingId: wellbeing.id, sheChose: ['yes' as const] }
  await limitIdentity(officer, caseId, her?.id ?? '', chosen)
  return { caseId, reportId, personId: her?.id ?? '' }
}

async function typedByHerself() {
  const { id } = await enterReport(staff.NHO, hers, { channel: 'contact_centre', receivedAt: now() }, false)
  return kept(id)
}

async function withMailbox() {
  const ticket = await newTicket()
  await sendReport(reporter, newVisitSecret(), ticket, hers)
  return kept(ticket.id, async () => {
    const box = await openMailbox(ticket.receipt)
    if (!box) throw new Error('no mailbox')
    const say = (kind: 'message' | 'diary', text: string) =>
      addToMailbox(reporter, box, { form: newReceipt(), kind, content: { text } })
    await say('message', 'They left a quartz lantern on my van')
    await say('diary', 'The quartz lantern again')
    await translateReport(officer, ticket.id, {
      text: 'A quartz lantern, they said',
      language: 'pl',
      interpreter: undefined,
      certified: false,
    } as never)
  })
}

const inIt = (seen: unknown) => canaries.filter(word => JSON.stringify(seen).includes(word))

test('what was chosen is shown and what was written is not', () => {
  const told = withoutTeller({ ...hers, placeWords: 'My desk', postcode: 'LK1 1AA' })
  expect(told).toMatchObject({ role: 'victim', types: hers.types, name: 'A member of staff' })
  for (const field of ['what', 'phone', 'address', 'via', 'times', 'placeWords', 'postcode'] as const)
    expect(told[field]).toBeUndefined()
})

test('their words of what happened are for those they chose, and others see whom to ask', async () => {
  const { reportId } = await typedByHerself()
  const seen = await reportAsTold(officer, reportId)
  expect(inIt(seen)).toEqual([])
  expect(seen).toMatchObject({ isTellerKept: true, typedBy: null, placeName: null })
  expect(new Set(seen.keptWith.map(({ id }) => id))).toEqual(new Set([manager.id, wellbeing.id]))
  expect((await reportAsTold(manager, reportId)).answers.what).toBe(hers.what)
})

test('what they write in their mailbox, diary or in another language is for those they chose, and stays unread by others', async () => {
  const { caseId, reportId } = await withMailbox()
  const threads = await caseThreads(officer, caseId)
  expect(threads[0]?.messages).toHaveLength(2)
  expect(threads[0]?.messages[0]?.readBy).toEqual([])
  expect(inIt([threads, await caseDiary(officer, caseId), await reportAsTold(officer, reportId)])).toEqual([])
  expect(await superuser`select from message_reads where staff_id = ${officer.id}`).toHaveLength(0)
  expect(inIt(await caseThreads(manager, caseId))).toContain('quartz lantern')
  expect(inIt((await reportAsTold(manager, reportId)).beside.additions)).toEqual(['quartz lantern'])
})

test('a case file has none of it, whoever makes it', async () => {
  const { caseId } = await withMailbox()
  for (const actor of [officer, manager]) {
    const record = await readRecord(actor, caseId, true)
    expect(inIt(record)).toEqual([])
  }
}, 90_000)

test('that they typed it in themselves, through whom they are reached and what waits to go to them are gone', async () => {
  const { caseId, reportId, personId } = await typedByHerself()
  const seen = await rawAs(raw, officer.id, `select entered_by from beside.reports where id = '${reportId}'`)
  expect(seen).toEqual([{ entered_by: null }])
  const told = `select by_id from beside.case_events where case_id = '${caseId}' and kind = 'report_received'`
  expect(await rawAs(raw, officer.id, told)).toEqual([{ by_id: null }])
  const safe = `select via, times from beside.safe_contacts where person_id = '${personId}'`
  expect(await rawAs(raw, officer.id, safe)).toEqual([{ via: null, times: null }])
  const waiting = `select state from beside.outgoing_messages where person_id = '${personId}'`
  expect(await rawAs(raw, officer.id, waiting)).toEqual([{ state: 'cancelled' }])
  const circle = (await peopleIReach(manager)).find(person => person.personId === personId)
  expect(inIt(circle?.about)).toEqual(['late shift', 'Marigold'])
  expect(circle?.about).toContain(`Report typed in by ${staff.NHO.name}`)
})

test('the trail names whoever typed it to those they chose, and to nobody else', async () => {
  const { caseId, reportId } = await typedByHerself()
  await sealed(superuser)
  const [written] = await superuser`select id from audit where subject_id = ${reportId} and action = 'report.create'`
  const typists = async (actor: Staff, looked: object) =>
    (await trail(actor, looked)).entries.filter(one => one.subject_id === reportId && one.action === 'report.create')
  for (const looked of [{ record: reportId }, { who: staff.NHO.id }, { record: caseId }]) {
    expect(await typists(manager, looked)).toMatchObject([{ name: staff.NHO.name }])
    for (const other of [staff.DPO, staff.Auditor]) expect(await typists(other, looked)).toEqual([])
  }
  const named = (await openersOf(staff.DPO, caseId)).openers.map(({ name }) => name)
  expect(named).toContain(officer.name)
  expect(named).not.toContain(staff.NHO.name)
  const lines = []
  for await (const line of exportTrail(staff.Auditor)) lines.push(JSON.parse(line))
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.find(({ id }) => id === written?.id)).toBeUndefined()
})

test('the trail, what is told to a resident and the export do not say that they typed it in, but to those they chose', async () => {
  const { caseId, reportId } = await typedByHerself()
  const typedIn = async (by: typeof manager) =>
    (await trail(by, { record: reportId })).entries.filter(({ action }) => action === 'report.create').length
  expect(await typedIn(manager)).toBe(1)
  expect(await typedIn(staff.DPO)).toBe(0)
  expect((await trail(staff.DPO, { who: staff.NHO.id })).entries.map(one => one.subject_id)).not.toContain(reportId)
  expect((await openersOf(staff.DPO, caseId)).openers.map(({ name }) => name)).not.toContain(staff.NHO.name)
  await sealed(superuser)
  const taken = await rawAs<{ entry: string }>(
    raw,
    staff.DPO.id,
    `select entry from beside.audit_exported(0, 5000) where entry ~ '${reportId}'`,
  )
  expect(taken.filter(({ entry }) => String(entry).includes(staff.NHO.id))).toEqual([])
})

test('safe contact that is recorded later says no more', async () => {
  const { personId } = await typedByHerself()
  const via = encryptText('Her friend', 'safe_contacts.via')
  await rawAs(
    raw,
    officer.id,
    `insert into beside.safe_contacts (id, person_id, ok_channels, never_channels, via, recorded_by, recorded_at)
    values (gen_random_uuid(), '${personId}', '{}', '{}', '${via}', '${officer.id}', now())`,
  )
  expect(
    await rawAs(
      raw,
      officer.id,
      `select from beside.safe_contacts where person_id = '${personId}' and via is not null`,
    ),
  ).toEqual([])
})

test('the page of the case says through whom they are reached', async () => {
  const { caseId, personId } = await typedByHerself()
  const person = (await caseFile(officer, caseId)).people.find(({ id }) => id === personId)
  expect(new Set(person?.through.map(({ id }) => id))).toEqual(new Set([manager.id, wellbeing.id]))
})
