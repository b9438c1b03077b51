import { describe, expect, test, vi } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { runDueJobs } from '@/lib/database/jobs'
import { underLock } from '@/lib/database/turns'
import { newId } from '@/lib/ids'
import { addToMailbox } from '@/lib/messages/adding'
import { type Mailbox, openMailbox } from '@/lib/messages/mailbox'
import { newReceipt } from '@/lib/messages/receipt'
import { sendMessage } from '@/lib/notifications/commands'
import { sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { decide } from '@/lib/triage/commands'
import { screenReport } from '@/lib/triage/screening'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff, superuser } = await office(await testDatabase())

type Returner = { caseId: string; personId: string; box: Mailbox }

/** Somebody who may be written to by email, and who can come back. */
async function returner(): Promise<Returner> {
  const ticket = await newTicket()
  const answers = { ...s5a, email: 'amina@example.org', channels: ['email' as const], times: undefined }
  await sendReport(reporter, newVisitSecret(), ticket, answers)
  await screenReport(ticket.id)
  const box = await openMailbox(ticket.receipt)
  const { caseId } = await decide(staff.HSM, ticket.id, { decision: 'new_case', reason: 'New', officer: staff.ACM.id })
  const [row] = await superuser`select id from people where report_id = ${ticket.id} and role = 'victim'`
  if (!box || !caseId) throw new Error('no mailbox, or no case')
  return { caseId, personId: row?.id, box }
}

/** An email that waits to leave, and what they say meanwhile of being reached. */
async function saidMeanwhile(): Promise<Returner> {
  const someone = await returner()
  const { caseId, personId, box } = someone
  await runDueJobs()
  const words = {
    template: 'tried_to_reach' as const,
    channel: 'email' as const,
    closeOn: undefined,
    callAt: undefined,
  }
  await sendMessage(staff.ACM, caseId, { ...words, personId, form: newId() })
  const answers = { channels: ['mailbox' as const] }
  await addToMailbox(reporter, box, { form: newReceipt(), kind: 'contact', content: { text: '', answers } })
  return someone
}
const fateOf = async ({ personId }: Returner) =>
  (await superuser`select state, reason from outgoing_messages where person_id = ${personId}`)[0]

describe('what people told us', () => {
  test('is taken in before anything leaves, also where that was due first', async () => {
    const someone = await saidMeanwhile()
    await superuser`update outbox set run_at = now() - interval '1 hour' where kind = 'deliver_message' and done_at is null`
    await superuser`update outbox set run_at = now() - interval '1 minute' where kind = 'take_message' and done_at is null`
    await runDueJobs()
    expect(await fateOf(someone)).toEqual({ state: 'refused', reason: 'not_agreed' })
  })

  test('is not passed over while another process is taking it in, or cannot', async () => {
    const someone = await saidMeanwhile()
    await superuser`update outbox set run_at = now() + interval '1 hour' where kind = 'take_message' and done_at is null`
    await runDueJobs()
    expect(await fateOf(someone)).toEqual({ state: 'refused', reason: 'changed_since' })
  })
})

describe('a job that fails on our side', () => {
  const failing = (tries: number) =>
    superuser`insert into outbox (id, kind, subject, attempts, run_at)
      values (${newId()}, 'of_no_kind', ${newId()}, ${tries}, now() - interval '1 second')`
  const left = () =>
    superuser`select attempts, done_at, failed_at, extract(epoch from run_at - now())::float as seconds
      from outbox where kind = 'of_no_kind' order by attempts`

  test('comes back after ten seconds at first and after hours at last, and is never given up', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    await Promise.all([failing(0), failing(1), failing(40)])
    await runDueJobs()
    const [first, second, last] = await left()
    expect(first).toMatchObject({ attempts: 1, done_at: null, failed_at: null })
    expect(first?.seconds).toBeGreaterThan(4)
    expect(first?.seconds).toBeLessThanOrEqual(12)
    expect(second?.seconds).toBeGreaterThan(40)
    expect(second?.seconds).toBeLessThanOrEqual(72)
    expect(last).toMatchObject({ attempts: 41, failed_at: null })
    expect(last?.seconds).toBeGreaterThan(3 * 3600)
    const lines = said.mock.calls.map(([line]) => String(line))
    expect(lines.filter(line => line.includes('somebody has to look at it'))).toHaveLength(1)
    await superuser`delete from outbox where kind = 'of_no_kind'`
    said.mockRestore()
  })
})

describe('recurring work', () => {
  test('is done by one of two processes that come at once, and by the next when that one is through', async () => {
    let done = 0
    const work = async () => {
      done++
      await new Promise(resolve => setTimeout(resolve, 300))
    }
    await Promise.all([underLock('sweeping', work), underLock('sweeping', work)])
    expect(done).toBe(1)
    await underLock('sweeping', work)
    expect(done).toBe(2)
  })

  test('of another kind does not wait for it', async () => {
    let inner = false
    const dusting = async () => {
      inner = true
    }
    await underLock('sweeping', () => underLock('dusting', dusting))
    expect(inner).toBe(true)
  })
})
