import { expect, test } from 'vitest'
import { s1, s5a } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { type NewDiaryEntry, paperIsSafe } from '@/lib/cases/diary'
import { caseDiary, takeDiaryEntry } from '@/lib/cases/diary-commands'
import { caseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { mailboxThread, openMailbox } from '@/lib/messages/mailbox'
import { newReceipt } from '@/lib/messages/receipt'
import { sayInMailbox } from '@/lib/messages/saying'
import { caseThreads } from '@/lib/messages/thread'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { decide } from '@/lib/triage/commands'
import { screenReport } from '@/lib/triage/screening'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const asStaff = as('staff')
const kase = await openedCase(staff.HSM, staff.ACM, s5a)
const [victim] = await superuser`select id from people where case_id = ${kase} and role = 'victim'`
const [accused] = await superuser`select id from people where case_id = ${kase} and role = 'alleged_perpetrator'`

const entry = (more: Partial<NewDiaryEntry> = {}): NewDiaryEntry => ({
  personId: victim?.id,
  source: 'phone',
  startedAt: new Date(now().getTime() - 3 * 86_400_000),
  endedAt: undefined,
  what: 'He said “go home” 😡',
  place: 'The stairs',
  who: 'The man at number 9',
  witnesses: undefined,
  effect: 'I did not sleep',
  ...more,
})

async function mailboxOf(caseOf: typeof s1) {
  const ticket = await newTicket()
  await sendReport(reporter, newVisitSecret(), ticket, caseOf)
  await screenReport(ticket.id)
  const { caseId } = await decide(staff.HSM, ticket.id, { decision: 'new_case', reason: 'x', officer: staff.ACM.id })
  const box = await openMailbox(ticket.receipt)
  if (!box || !caseId) throw new Error('no mailbox')
  return { box, caseId, reportId: ticket.id }
}
const write = (box: Awaited<ReturnType<typeof mailboxOf>>['box'], said: Record<string, unknown>, form = newReceipt()) =>
  sayInMailbox(reporter, box, { page: 'notes', form, said, reopens: false })

test('an entry is kept in their words, with its event, and none of it can be read in the database', async () => {
  await takeDiaryEntry(staff.ACM, kase, entry())
  expect(await caseDiary(staff.ACM, kase)).toMatchObject([
    { what: 'He said “go home” 😡', source: 'phone', told: { place: 'The stairs', effect: 'I did not sleep' } },
  ])
  const { events } = await caseFile(staff.ACM, kase)
  expect(events.filter(({ kind }) => kind === 'diary_entry_taken')).toHaveLength(1)
  const stored = await superuser`select * from diary_entries`
  expect(JSON.stringify(stored)).not.toMatch(/go home|stairs|number 9|sleep/)
})

test('an entry is never changed or taken away, not even past our own rules', async () => {
  for (const query of ["update beside.diary_entries set source = 'paper'", 'delete from beside.diary_entries'])
    await expect(rawAs(asStaff, staff.ACM.id, query)).rejects.toMatchObject({ code: '42501' })
})

test('the alleged perpetrator keeps no diary here, and nobody one of the future', async () => {
  await expect(takeDiaryEntry(staff.ACM, kase, entry({ personId: accused?.id }))).rejects.toMatchObject({
    code: 'rule',
  })
  const startedAt = new Date(now().getTime() + 3_600_000)
  await expect(takeDiaryEntry(staff.ACM, kase, entry({ startedAt }))).rejects.toMatchObject({ code: 'rule' })
  await expect(takeDiaryEntry(staff.ACM, kase, entry({ personId: crypto.randomUUID() }))).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an anonymous reporter writes from the site: once a form, sealed, waited for, and merged by its day', async () => {
  const { box, caseId, reportId } = await mailboxOf(s1)
  const form = newReceipt()
  for (let times = 0; times < 2; times++)
    await write(box, { text: 'Shouting again', day: '2026-02-03', start: 'about 10 at night', who: 'Number 14' }, form)
  await write(box, { text: 'No day is known' })
  await write(box, { text: 'An odd day', day: 'the day after' })
  const thread = await mailboxThread(box)
  expect(thread.map(({ kind }) => kind)).toEqual(['diary', 'diary', 'diary'])
  expect(thread[0]).toMatchObject({ text: 'Shouting again', diary: { day: '2026-02-03', who: 'Number 14' } })

  const clocks = await superuser`select target, achieved_at from clocks where report_id = ${reportId} and target = 'M1'`
  expect(clocks).toMatchObject([{ target: 'M1', achieved_at: null }])
  const diary = await caseDiary(staff.ACM, caseId)
  expect(diary.map(({ what, exact }) => [what, exact])).toEqual([
    ['Shouting again', 'day'],
    ['No day is known', 'came'],
    ['An odd day', 'came'],
  ])
  expect(diary[2]?.told).toEqual({ day: 'the day after' })
  const [still] = await superuser`select achieved_at from clocks where report_id = ${reportId} and target = 'M1'`
  expect(still?.achieved_at).toBeNull()
  expect((await caseThreads(staff.ACM, caseId))[0]?.messages).toHaveLength(3)
  const [read] = await superuser`select achieved_at from clocks where report_id = ${reportId} and target = 'M1'`
  expect(read?.achieved_at).not.toBeNull()
  const [sealed] = await superuser`select string_agg(encode(sealed, 'escape'), '') as bytes from messages`
  expect(sealed?.bytes).not.toMatch(/Shouting|Number 14/)
})

test('nobody who is shut out of the case reads its diary', async () => {
  await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at)
    values (gen_random_uuid(), ${staff.DutyManager.id}, ${kase}, 'conflict', now())`
  await expect(caseDiary(staff.DutyManager, kase)).rejects.toMatchObject({ code: 'not-found' })
  expect(
    await rawAs(asStaff, staff.DutyManager.id, `select 1 from beside.diary_entries where case_id = '${kase}'`),
  ).toEqual([])
})

test.each([
  ['nobody has asked', undefined, false],
  ['letters are safe', { letters: 'plain_envelope' }, true],
  ['letters were not spoken of', {}, false],
  ['letters are never safe', { letters: 'never' }, false],
  ['a letter is a way never to be used', { letters: 'ok', neverChannels: ['letter'] }, false],
  ['somebody else sees what lies about', { letters: 'ok', someoneElseSees: true }, false],
  ['they live with whoever it is about', { letters: 'ok', livesWithAllegedPerpetrator: true }, false],
] as const)('a sheet of paper where %s', (_, safe, offered) => {
  const whole = safe && { okChannels: [], neverChannels: [], livesWithAllegedPerpetrator: false, ...safe }
  expect(paperIsSafe('victim', whole)).toBe(offered)
  expect(paperIsSafe('alleged_perpetrator', whole)).toBe(false)
})
