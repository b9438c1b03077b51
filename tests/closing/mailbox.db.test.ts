import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { answerSurvey } from '@/lib/closing/survey-by-mailbox'
import { openComment } from '@/lib/closing/survey-comment'
import { encryptText } from '@/lib/crypto/text'
import { addToMailbox } from '@/lib/messages/adding'
import { openMailbox } from '@/lib/messages/mailbox'
import { newReceipt } from '@/lib/messages/receipt'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { decide } from '@/lib/triage/commands'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { superuser, staff } = await office(await testDatabase())

const ticket = await newTicket()
await sendReport(reporter, newVisitSecret(), ticket, s5a)
await screenReport(ticket.id)
const opened = await decide(staff.HSM, ticket.id, {
  decision: 'new_case',
  reason: 'Harassment because of who they are',
  officer: staff.ACM.id,
})
const caseId = opened.caseId ?? ''
const boxOf = async (receipt = ticket.receipt) => {
  const box = await openMailbox(receipt)
  if (!box) throw new Error('the mailbox did not open')
  return box
}
const say = async (kind: 'objection' | 'look_again', form: string = newReceipt()) =>
  addToMailbox(reporter, await boxOf(), { form, kind, content: { text: 'It has not stopped' } })
async function at(status: string) {
  await superuser`alter table beside.cases disable trigger cases_keep`
  await superuser`update beside.cases set status = ${status} where id = ${caseId}`
  await superuser`alter table beside.cases enable trigger cases_keep`
}
const challenges = () =>
  superuser`select kind, answer from beside.challenges where case_id = ${caseId} order by received_at`

test('a mailbox disagrees only while closing is planned, asks again only once it is closed, and each form once', async () => {
  expect(await boxOf()).toMatchObject({ objectBy: null, mayLookAgain: false, isAsked: false })
  await expect(say('objection')).rejects.toMatchObject({ code: 'rule' })
  await expect(say('look_again')).rejects.toMatchObject({ code: 'rule' })
  const text = (column: string) => encryptText('Done', `closures.${column}`)
  await superuser`insert into beside.closures (id, case_id, reason, wording, account, investigated, perpetrator_told, object_by, proposed_by, proposed_at)
    values (${crypto.randomUUID()}, ${caseId}, 'resolved_stopped', '{}', ${text('account')}, ${text('investigated')}, 'not_known_who', '2030-01-07', ${staff.ACM.id}, beside.clock())`
  await at('closure_proposed')
  expect(await boxOf()).toMatchObject({ objectBy: '2030-01-07', mayLookAgain: false })
  const form = newReceipt()
  expect(await say('objection', form)).toBe(true)
  expect(await say('objection', form)).toBe(false)
  expect(await challenges()).toEqual([{ kind: 'objection', answer: null }])
  const clocks = await superuser`select target from beside.clocks where case_id = ${caseId} and target = 'O1'`
  expect(clocks).toHaveLength(1)
  const mails = await superuser`
    select staff_id from beside.outgoing_messages where case_id = ${caseId} and template = 'staff_challenge'`
  expect(mails.map(row => row.staff_id)).not.toContain(staff.ACM.id)
  expect(mails.length).toBeGreaterThan(0)
  await at('closed')
  expect(await boxOf()).toMatchObject({ objectBy: null, mayLookAgain: true })
  expect(await say('look_again')).toBe(true)
  expect(await challenges()).toHaveLength(2)
})

test('a survey is answered once, by its own mailbox, and its answer names no case and nobody', async () => {
  const [person] = await superuser<{ id: string }[]>`
    select id from beside.people where case_id = ${caseId} and report_id = ${ticket.id} and role in ('victim', 'witness')`
  await superuser`insert into beside.surveys (id, case_id, person_id, state, due_on) values
    (${crypto.randomUUID()}, ${caseId}, ${person?.id ?? ''}, 'offered', '2030-01-07')`
  await superuser`insert into beside.clocks (id, target, case_id, person_id, started_at, due_at) values
    (${crypto.randomUUID()}, 'T17', ${caseId}, ${person?.id ?? ''}, beside.clock(), beside.clock() + interval '14 days')`
  const stranger = await newTicket()
  await sendReport(reporter, newVisitSecret(), stranger, s5a)
  expect(await answerSurvey(reporter, await boxOf(stranger.receipt), { satisfied: '1' })).toBe(false)
  const box = await boxOf()
  expect(box.isAsked).toBe(true)
  expect(await answerSurvey(reporter, box, { satisfied: '4', in_time: '9', text: 'Thank you' })).toBe(true)
  expect(await answerSurvey(reporter, box, { satisfied: '1' })).toBe(false)
  const rows = await superuser<{ answers: object; comment: Buffer; month: Date }[]>`select * from beside.survey_answers`
  expect(rows).toHaveLength(1)
  const [clock] = await superuser`select achieved_at from beside.clocks where case_id = ${caseId} and target = 'T17'`
  expect(clock?.achieved_at).toEqual(expect.any(Date))
  expect(rows[0]).toMatchObject({ answers: { satisfied: 4 } })
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['answers', 'by_mailbox', 'comment', 'id', 'month', 'wording'])
  expect(await openComment(rows[0]?.comment ?? Buffer.alloc(0))).toBe('Thank you')
})
