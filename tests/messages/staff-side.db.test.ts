import { setTimeout as pause } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { s1, s5a } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { caseFile } from '@/lib/cases/file'
import { lockCase } from '@/lib/cases/find'
import { caseSteps } from '@/lib/cases/next-steps'
import { timelineOf } from '@/lib/cases/timeline'
import { now } from '@/lib/clock/now'
import { addToMailbox } from '@/lib/messages/adding'
import { type Mailbox, mailboxThread, openMailbox } from '@/lib/messages/mailbox'
import { newReceipt } from '@/lib/messages/receipt'
import { reply, replyToReport } from '@/lib/messages/replying'
import type { NewReply } from '@/lib/messages/schema'
import { takeMessage } from '@/lib/messages/taking'
import { caseThreads, reportThread } from '@/lib/messages/thread'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { decide } from '@/lib/triage/commands'
import { screenReport } from '@/lib/triage/screening'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff, superuser } = await office(await testDatabase())

let box: Mailbox
let reportId: string
let receipt: string
const inCase = { decision: 'new_case' as const, reason: 'No open case here', officer: staff.ACM.id }

async function report(answers: typeof s1): Promise<void> {
  const ticket = await newTicket()
  await sendReport(reporter, newVisitSecret(), ticket, answers)
  await screenReport(ticket.id)
  reportId = ticket.id
  receipt = ticket.receipt
  box = await reopened()
}
async function reopened(): Promise<Mailbox> {
  const found = await openMailbox(receipt)
  if (!found) throw new Error('no mailbox')
  return found
}
async function opened(answers: typeof s1): Promise<string> {
  await report(answers)
  return (await decide(staff.HSM, reportId, inCase)).caseId ?? ''
}
type Say = Partial<Parameters<typeof addToMailbox>[2]>
async function say(kind: NonNullable<Say['kind']>, more: Say = {}): Promise<void> {
  await addToMailbox(reporter, box, { form: newReceipt(), kind, content: { text: kind }, ...more })
  const [row] = await superuser`select id from messages where report_id = ${reportId} order by sent_at desc limit 1`
  await takeMessage(row?.id)
}
const answer = (more: Partial<NewReply> = {}): NewReply => ({
  reportId,
  text: 'We are here.',
  form: newReceipt(),
  version: 99,
  nextBy: undefined,
  noMore: undefined,
  complaint: undefined,
  ...more,
})
const clocksOf = async (target: string) =>
  superuser`select achieved_at, ended_at, due_at from clocks where report_id = ${reportId} and target = ${target} order by started_at`

let kase: string

describe('an anonymous witness who can only be written to (scenario S1)', () => {
  beforeEach(async () => {
    kase = await opened(s1)
  })

  test('reads what the officer wrote, and that post is first contact', async () => {
    await reply(staff.ACM, kase, answer({ nextBy: '2099-12-18' }))
    expect(await mailboxThread(await reopened())).toMatchObject([
      { side: 'staff', author: staff.ACM.name, text: 'We are here.' },
    ])
    expect((await clocksOf('T3'))[0]?.achieved_at).toBeInstanceOf(Date)
    expect((await reopened()).nextAt).toEqual(new Date('2099-12-18T17:00:00Z'))
    expect((await caseFile(staff.ACM, kase)).status).toBe('assessing')
  })

  test('answers, and the officer has it to read, until it is read', async () => {
    await say('message', { content: { text: 'Around ten at night' } })
    const steps = async () => caseSteps(await caseFile(staff.ACM, kase), now()).map(({ kind }) => kind)
    expect(await steps()).toContain('message')
    const [thread] = await caseThreads(staff.ACM, kase)
    expect(thread).toMatchObject({
      hasMailbox: true,
      levelNow: 'anonymous',
      messages: [{ text: 'Around ten at night' }],
    })
    expect(await steps()).not.toContain('message')
    expect((await clocksOf('M1'))[0]?.achieved_at).toBeInstanceOf(Date)
    const [again] = await caseThreads(staff.HSM, kase)
    expect(again?.messages[0]?.readBy.map(({ name }) => name)).toEqual([staff.ACM.name])
  })

  test('is told once, however often the form is sent', async () => {
    const once = answer()
    await reply(staff.ACM, kase, once)
    await reply(staff.ACM, kase, once)
    expect(await mailboxThread(await reopened())).toHaveLength(1)
  })

  test('is not written to over what they said meanwhile', async () => {
    await say('message')
    await expect(reply(staff.ACM, kase, answer({ version: 0 }))).rejects.toMatchObject({ code: 'conflict' })
    await expect(reply(staff.ACM, kase, answer({ version: 1 }))).resolves.toBeUndefined()
  })

  test('becomes known: their name is in the case, and kept', async () => {
    await say('identity', {
      level: 'confidential',
      content: { answers: { level: 'confidential', name: 'Rowan Ash', phone: '07700 900321' } },
    })
    const file = await caseFile(staff.ACM, kase)
    const witness = file.people.find(({ role }) => role === 'witness')
    expect(witness).toMatchObject({ name: 'Rowan Ash', phone: '07700 900321', identityKept: true })
    const everything = JSON.stringify(await superuser`select t::text from people t`)
    expect(everything).not.toContain('Rowan')
    expect(timelineOf(file).map(({ heading }) => heading)).toContain('Rowan Ash told us who they are')
  })

  test('writes while the case is being changed, and neither waits for the other', async () => {
    const written = withActor(staff.ACM, async tx => {
      await lockCase(tx, kase)
      return Promise.race([say('message').then(() => 'written'), pause(3_000, 'waiting')])
    })
    expect(await written).toBe('written')
  })

  test('is never left unread without a clock: reading waits for what is just being written', async () => {
    await say('message', { content: { text: 'One' } })
    let reading: ReturnType<typeof caseThreads> | undefined
    await superuser.begin(async tx => {
      await tx`select from reports where id = ${reportId} for update`
      reading = caseThreads(staff.ACM, kase)
      await pause(500)
      expect((await tx`select achieved_at from clocks where report_id = ${reportId} and target = 'M1'`)[0]).toEqual({
        achieved_at: null,
      })
    })
    expect(await reading).toMatchObject([{ messages: [{ text: 'One' }] }])
    expect((await clocksOf('M1'))[0]?.achieved_at).toBeInstanceOf(Date)
  })

  test('complains: acknowledged within five days, answered within ten after', async () => {
    await say('complaint')
    expect(caseSteps(await caseFile(staff.ACM, kase), now()).map(({ title }) => title)).toContain(
      'Acknowledge a complaint',
    )
    await reply(staff.ACM, kase, answer({ complaint: 'acknowledges' }))
    expect([(await clocksOf('C1'))[0]?.achieved_at, (await clocksOf('C2'))[0]?.achieved_at]).toEqual([
      expect.any(Date),
      null,
    ])
    await reply(staff.ACM, kase, answer({ complaint: 'answers' }))
    expect((await clocksOf('C2'))[0]?.achieved_at).toBeInstanceOf(Date)
  })

  test.each(['CCA', 'NHO', 'SysAdmin', 'DPO'] as const)('is hidden from %s', async role => {
    await expect(caseThreads(staff[role], kase)).rejects.toMatchObject({ code: 'not-found' })
    await expect(reply(staff[role], kase, answer())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is hidden from whoever is shut out, exactly as if there were no case', async () => {
    await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${staff.HSM.id}, ${kase}, 'relative', now())`
    const hidden = await caseThreads(staff.HSM, kase).catch(String)
    expect(hidden).toEqual(await caseThreads(staff.HSM, crypto.randomUUID()).catch(String))
    await expect(reply(staff.HSM, kase, answer())).rejects.toMatchObject({ code: 'not-found' })
    await superuser`delete from exclusions where staff_id = ${staff.HSM.id}`
  })
})

describe('somebody with a name and a telephone', () => {
  beforeEach(async () => {
    kase = await opened({ ...s5a, channels: ['phone', 'mailbox'] })
  })
  const victim = async () => (await caseFile(staff.ACM, kase)).people.find(({ role }) => role === 'victim')

  test('says never to ring again, and the case knows within one job', async () => {
    await say('contact', {
      content: { answers: { channels: ['mailbox'], times: 'Thursdays 10:00–12:00', safeWord: 'kettle' } },
    })
    const safe = (await victim())?.safe
    expect(safe).toMatchObject({ okChannels: ['portal'], codeWord: 'kettle', times: 'Thursdays 10:00–12:00' })
    expect(safe?.windows).toEqual([{ days: [4], from: '10:00', to: '12:00' }])
    expect(JSON.stringify(await superuser`select t::text from safe_contacts t`)).not.toContain('kettle')
  })

  test('keeps what the form does not ask: that our number is withheld', async () => {
    await superuser`update safe_contacts set withheld_number = true
      where person_id in (select id from people where case_id = ${kase})`
    await say('contact', { content: { answers: { channels: ['phone'] } } })
    expect((await victim())?.safe).toMatchObject({ okChannels: ['phone'], withheldNumber: true })
  })

  test('is taken in once, however often the job runs', async () => {
    await say('contact', { content: { answers: { channels: ['mailbox'] } } })
    const [row] = await superuser`select id from messages where report_id = ${reportId} and kind = 'contact'`
    await takeMessage(row?.id)
    const rows = await superuser`select 1 from safe_contacts where message_id = ${row?.id}`
    expect(rows).toHaveLength(1)
  })

  test('takes the report back: support goes on, and the case says so', async () => {
    await say('withdrawal')
    expect((await victim())?.wish).toBe('withdrawn')
    await say('reopening')
    expect((await victim())?.wish).toBe('not_asked')
  })

  test('a post alone is no first contact while they can be rung', async () => {
    await reply(staff.ACM, kase, answer())
    expect((await clocksOf('T3'))[0]?.achieved_at).toBeNull()
    await say('message')
    await reply(staff.ACM, kase, answer())
    expect((await clocksOf('T3'))[0]?.achieved_at).toBeInstanceOf(Date)
  })

  test('who was written to in time is not told that we are late, but when we write next', async () => {
    await reply(staff.ACM, kase, answer({ nextBy: '2099-12-18' }))
    await superuser`update clocks set due_at = now() - interval '1 hour', attempted_at = now() - interval '2 hours'
      where report_id = ${reportId} and target = 'T3'`
    expect((await reopened()).nextAt).toEqual(new Date('2099-12-18T17:00:00Z'))
  })

  test('who complains reads by when they hear of it', async () => {
    await superuser`update clocks set ended_at = now() where report_id = ${reportId}`
    await say('complaint')
    expect((await reopened()).nextAt).toEqual((await clocksOf('C1'))[0]?.due_at)
    await reply(staff.ACM, kase, answer({ complaint: 'acknowledges' }))
    expect((await reopened()).nextAt).toEqual((await clocksOf('C2'))[0]?.due_at)
  })

  test('who never wants the mailbox used is not written to there', async () => {
    const person = await victim()
    await superuser`insert into safe_contacts (id, person_id, ok_channels, never_channels, recorded_at)
      values (gen_random_uuid(), ${person?.id ?? null}, '{}', '{portal}', now() + interval '1 minute')`
    await expect(reply(staff.ACM, kase, answer())).rejects.toMatchObject({ code: 'rule' })
  })
})

describe('a report that is in no case yet', () => {
  beforeEach(() => report(s1))

  test('is read and answered by whoever triages it', async () => {
    await say('message', { content: { text: 'Is anybody there?' } })
    const steps = (await today(staff.HSM)).mine.filter(step => step.reportId === reportId)
    expect(steps.map(({ kind }) => kind).sort()).toEqual(['message', 'triage'])
    const [thread] = await reportThread(staff.HSM, reportId)
    expect(thread?.messages[0]?.text).toBe('Is anybody there?')
    await replyToReport(staff.HSM, reportId, answer({ text: 'Yes.' }))
    expect((await mailboxThread(await reopened())).map(({ text }) => text)).toEqual(['Is anybody there?', 'Yes.'])
    expect((await clocksOf('T3'))[0]?.achieved_at).toBeInstanceOf(Date)
    await expect(reportThread(staff.CCA, reportId)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('comes into a case with what they said since', async () => {
    await say('identity', {
      level: 'open',
      content: { answers: { level: 'open', name: 'Rowan Ash', phone: '07700 900321' } },
    })
    await say('contact', { content: { answers: { channels: ['phone'], times: 'Mon 9-10' } } })
    const { caseId = '' } = await decide(staff.HSM, reportId, inCase)
    const witness = (await caseFile(staff.ACM, caseId)).people.find(({ role }) => role === 'witness')
    expect(witness).toMatchObject({ name: 'Rowan Ash', identityKept: false, safe: { okChannels: ['phone'] } })
  })

  test('taken back stays in the queue, and keeps a word of it when it is filed', async () => {
    await say('withdrawal')
    expect((await today(staff.HSM)).mine.map(step => step.reportId)).toContain(reportId)
    await decide(staff.HSM, reportId, { decision: 'information_only', reason: 'They took it back; nobody in danger' })
    expect(await superuser`select status from reports where id = ${reportId}`).toEqual([
      { status: 'withdrawn_by_reporter' },
    ])
  })
})

test('how far it has come is said as it changes: received, with a named person, being looked at, closed', async () => {
  const progress = async () => {
    const { progress, officer } = await reopened()
    return [progress, officer]
  }
  await report(s1)
  expect(await progress()).toEqual(['received', null])
  kase = (await decide(staff.HSM, reportId, inCase)).caseId ?? ''
  expect(await progress()).toEqual(['named', staff.ACM.name])
  await superuser`update cases set officer_id = null where id = ${kase}`
  expect(await progress()).toEqual(['looking', null])
  for (const status of ['closure_proposed', 'closed'])
    await superuser`update cases set status = ${status} where id = ${kase}`
  expect((await progress())[0]).toBe('closed')
})

test('how far it has come is said of a report that leads to no case, too', async () => {
  await report(s1)
  await decide(staff.HSM, reportId, { decision: 'information_only', reason: 'Nothing more to do' })
  expect((await reopened()).progress).toBe('closed')
})

test('a message unread past its day climbs to the managers', async () => {
  kase = await opened(s1)
  await say('message')
  await superuser`update clocks set due_at = now() - interval '1 hour' where report_id = ${reportId} and target = 'M1'`
  const titles = (await today(staff.HSM)).late.filter(step => step.caseId === kase).map(({ title }) => title)
  expect(titles).toContain('Read a new message')
})
