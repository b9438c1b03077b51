import { beforeEach, describe, expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import { reporter } from '@/lib/access/actor'
import { config } from '@/lib/config'
import { unwrapKey } from '@/lib/crypto/sealing'
import { addToMailbox } from '@/lib/messages/adding'
import { openMessage } from '@/lib/messages/content'
import { changeReceipt, type Mailbox, mailboxThread, openMailbox } from '@/lib/messages/mailbox'
import { newReceipt } from '@/lib/messages/receipt'
import { enterReport, sendReport } from '@/lib/reports/commands'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { newTicket } from '@/lib/reports/ticket'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { as, superuser, staff } = await office(await testDatabase())

let receipt: string
let reportId: string
let box: Mailbox
beforeEach(async () => {
  const ticket = await newTicket()
  await sendReport(reporter, newVisitSecret(), ticket, s1)
  receipt = ticket.receipt
  reportId = ticket.id
  box = await opened(receipt)
})

async function opened(with_: string): Promise<Mailbox> {
  const found = await openMailbox(with_)
  if (!found) throw new Error('the mailbox did not open')
  return found
}
const add = (kind: 'message' | 'complaint' | 'withdrawal' | 'reopening', text: string, form = newReceipt()) =>
  addToMailbox(reporter, box, { form, kind, content: { text } })
const texts = async () => (await mailboxThread(box)).map(({ text }) => text)
const identity = (level: 'anonymous' | 'confidential' | 'open') =>
  addToMailbox(reporter, box, { form: newReceipt(), kind: 'identity', level, content: { answers: { level } } })

test('a receipt opens its own mailbox and no other receipt opens any', async () => {
  expect(box).toMatchObject({ id: reportId, level: 'anonymous', progress: 'received', mustChange: false })
  expect(box.nextAt).toBeInstanceOf(Date)
  expect(await openMailbox(newReceipt())).toBeUndefined()
})

test.each([
  ['under_13', true],
  ['16_17', true],
  ['18_or_over', false],
  [null, false],
])('whose age is %s is spoken to as a child: %s', async (band, isChild) => {
  await superuser`update reports set age_band = ${band} where id = ${reportId}`
  expect(await opened(receipt)).toMatchObject({ isChild })
})

test('what is added is read again, oldest first, and never the first report', async () => {
  await add('message', 'It was worse last night 😡')
  await add('message', 'שלום')
  expect(await texts()).toEqual(['It was worse last night 😡', 'שלום'])
})

test('the same form posted again is the same record', async () => {
  const form = newReceipt()
  expect([await add('message', 'Once', form), await add('message', 'Once', form)]).toEqual([true, false])
  expect(await texts()).toEqual(['Once'])
})

test('casework opens what the reporter wrote, and no other key does', async () => {
  await add('message', 'For your eyes')
  const [row] = await superuser`
    select m.id, m.sealed, r.casework_key from messages m join reports r on r.id = m.report_id where r.id = ${reportId}`
  const { caseworkPrivateKeys, caseworkPublicKey } = config()
  const pair = { privateKey: caseworkPrivateKeys[0] ?? Buffer.alloc(0), publicKey: caseworkPublicKey }
  const key = await unwrapKey(pair, row?.casework_key, `reports.casework_key/${reportId}`)
  expect(openMessage(key, { id: row?.id, sealed: row?.sealed })).toEqual({ text: 'For your eyes' })
  expect(() => openMessage(Buffer.alloc(32), { id: row?.id, sealed: row?.sealed })).toThrow()
  expect(() => openMessage(key, { id: crypto.randomUUID(), sealed: row?.sealed })).toThrow()
})

test('a message starts one clock to be read, until it is read', async () => {
  await add('message', 'One')
  await add('message', 'Two')
  const clocks = await superuser`select target from clocks where report_id = ${reportId} and target = 'M1'`
  expect(clocks).toHaveLength(1)
})

test('a complaint is a task with a clock of its own', async () => {
  await add('complaint', 'Nobody rang when you said')
  const [clock] = await superuser`select due_at, started_at from clocks where report_id = ${reportId} and target = 'C1'`
  expect(clock?.due_at.getTime() - clock?.started_at.getTime()).toBeGreaterThan(4 * 86_400_000)
})

test('taking a report back is kept, and so is changing one’s mind', async () => {
  await add('withdrawal', '')
  expect((await opened(receipt)).withdrawnAt).toBeInstanceOf(Date)
  await add('reopening', '')
  expect((await opened(receipt)).withdrawnAt).toBeNull()
  expect(await mailboxThread(box)).toHaveLength(2)
})

describe('a name', () => {
  test('may be given, and then used more freely', async () => {
    await identity('confidential')
    expect((await opened(receipt)).level).toBe('confidential')
    await identity('open')
    expect((await opened(receipt)).level).toBe('open')
  })

  test('is never taken back in silence: the database refuses', async () => {
    await identity('open')
    await expect(identity('anonymous')).rejects.toMatchObject({ code: 'rule' })
    expect((await opened(receipt)).level).toBe('open')
  })
})

describe('a receipt that staff made', () => {
  let made: string
  beforeEach(async () => {
    const entered = await enterReport(staff.CCA, s1, { channel: 'contact_centre', receivedAt: new Date() }, true)
    made = entered.receipt ?? ''
    box = await opened(made)
  })

  test('does nothing before it is changed: the database refuses', async () => {
    expect(box.mustChange).toBe(true)
    await superuser`insert into messages (id, report_id, side, kind, author_id, sealed, sent_at)
      values (gen_random_uuid(), ${box.id}, 'staff', 'message', ${staff.ACM.id}, '\\x00', now())`
    await expect(add('message', 'Not yet')).rejects.toMatchObject({ code: 'conflict' })
    expect(await mailboxThread(box)).toEqual([])
  })

  test('once changed opens nothing, and the new one opens the whole thread', async () => {
    const mine = newReceipt()
    expect(await changeReceipt(reporter, box, mine)).toBe(true)
    expect(await openMailbox(made)).toBeUndefined()
    box = await opened(mine)
    await add('message', 'Mine now')
    expect([box.mustChange, await texts()]).toEqual([false, ['Mine now']])
    expect(await changeReceipt(reporter, { ...box, lookUp: Buffer.alloc(32) }, newReceipt())).toBe(false)
  })
})

test('the public login reaches no mailbox without the hash of its receipt, and writes into none', async () => {
  const code = (error: { code?: string }) => error.code
  const sql = as('public')
  const attempts = [
    sql`insert into beside.messages (id, report_id, side, kind, sealed, sent_at) values (gen_random_uuid(), ${reportId}, 'reporter', 'message', '\\x00', now())`,
    sql`select beside.mailbox_add('\\x00', gen_random_uuid(), 'message', '\\x00', null, now() + interval '1 day', now() + interval '1 day', now() + interval '1 day')`,
    sql`select beside.tell_staff(gen_random_uuid(), 'staff_message', ${reportId}, null, null)`,
    sql`select * from beside.message_to_take(gen_random_uuid())`,
    sql`select * from beside.outgoing_to_deliver(gen_random_uuid())`,
  ]
  for (const attempt of attempts) expect(await attempt.then(() => 'allowed', code)).toBe('42501')
  expect(await sql`select * from beside.mailbox_thread('\\x00')`).toEqual([])
})

test('more than 200 records in a day are refused with a word', async () => {
  await superuser`insert into messages (id, report_id, side, kind, sealed, sent_at)
    select gen_random_uuid(), ${reportId}, 'reporter', 'message', '\\x00', beside.clock() from generate_series(1, 200)`
  await expect(add('message', 'One more')).rejects.toMatchObject({ code: 'rule' })
})
