import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { config } from '@/lib/config'
import { encryptText } from '@/lib/crypto/text'
import { runDueJobs } from '@/lib/database/jobs'
import { newId } from '@/lib/ids'
import { sendMessage } from '@/lib/notifications/commands'
import type { MessageSent } from '@/lib/notifications/schema'
import { closeSmtp } from '@/lib/notifications/smtp'
import type { SafeChannel } from '@/lib/people/person'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'
import { type MailServer, mailServer, no } from './mail-server'

const { staff, superuser } = await office(await testDatabase())

let server: MailServer
let kase: string
let person: string
beforeEach(async () => {
  server = await mailServer()
  pointTo(server.port)
  kase = await openedCase(staff.HSM, staff.ACM, {
    ...s5a,
    email: 'amina@example.org',
    channels: ['email'],
    times: undefined,
  })
  const [row] = await superuser`select id from people where case_id = ${kase} and role = 'victim'`
  person = row?.id
  await runDueJobs()
  await superuser`delete from outgoing_messages`
  await superuser`delete from outbox`
  server.received.length = 0
})
afterEach(async () => {
  closeSmtp()
  await server.close()
})

const pointTo = (port: number) => Object.assign(config(), { smtpUrl: new URL(`smtp://127.0.0.1:${port}`) })

async function replaced(options: Parameters<typeof mailServer>[0]) {
  closeSmtp()
  await server.close()
  server = await mailServer(options)
  pointTo(server.port)
}
const message = (more: Partial<MessageSent> = {}): MessageSent => ({
  form: newId(),
  personId: person,
  template: 'tried_to_reach',
  channel: 'email',
  closeOn: undefined,
  callAt: undefined,
  ...more,
})
const send = (more?: Partial<MessageSent>) => sendMessage(staff.ACM, kase, message(more))
const state = async () => (await superuser`select state, reason from outgoing_messages order by created_at`)[0]
const due = () => superuser`update outbox set run_at = now() where done_at is null`
const nowSafe = (ok: SafeChannel[], never: SafeChannel[] = []) =>
  superuser`insert into safe_contacts (id, person_id, ok_channels, never_channels, recorded_at)
    values (gen_random_uuid(), ${person}, ${ok}, ${never}, beside.clock() + interval '1 second')`

test('arrives once, in neutral words, from the landlord, to one address', async () => {
  await send()
  await runDueJobs()
  await runDueJobs()
  expect(server.received).toHaveLength(1)
  const [{ mail, raw, to }] = server.received as [(typeof server.received)[0]]
  expect(to).toEqual(['amina@example.org'])
  expect(mail.subject).toBe('Message from Larkmoor')
  expect(mail.text?.trim()).toBe('Larkmoor tried to reach you. Please call 01632 960100 when it is safe.')
  expect(mail.from?.value).toEqual([{ name: 'Larkmoor', address: expect.stringMatching(/^no-reply@/) }])
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(raw).not.toMatch(/x-mailer|nodemailer|beside|amina farouk/i)
  expect(await state()).toEqual({ state: 'sent', reason: null })
})

test('three messages use one connection', async () => {
  for (let i = 0; i < 3; i++) await send()
  await runDueJobs()
  expect([server.received.length, server.connections()]).toEqual([3, 1])
})

test('waits while the server is away, and goes when it is back', async () => {
  const { port } = server
  await server.close()
  await send()
  await runDueJobs()
  expect(await state()).toEqual({ state: 'waiting', reason: 'unreachable' })
  const [job] = await superuser`select run_at - now() as wait, attempts from outbox where done_at is null`
  expect(job?.attempts).toBe(1)
  server = await mailServer({}, port)
  await due()
  await runDueJobs()
  expect(await state()).toMatchObject({ state: 'sent' })
  expect(server.received).toHaveLength(1)
})

test('is given up after eight tries, with the reason', async () => {
  await server.close()
  await send()
  for (let i = 0; i < 8; i++) {
    await due()
    await runDueJobs()
  }
  expect(await state()).toEqual({ state: 'failed', reason: 'unreachable' })
  const [job] = await superuser`select failed_at, reason, done_at from outbox`
  expect(job).toEqual({ failed_at: expect.any(Date), reason: 'unreachable', done_at: null })
  await due()
  expect(await runDueJobs()).toBe(0)
})

describe('a server that answers', () => {
  test.each([
    [550, 'failed', 'rejected'],
    [451, 'waiting', 'asked_to_wait'],
  ])('%i to the recipient leaves it %s', async (code, expected, reason) => {
    await replaced({ onRcptTo: (_, __, done) => done(no(code)) })
    await send()
    await runDueJobs()
    expect(await state()).toEqual({ state: expected, reason })
  })

  test.each([
    [554, 'failed', 'rejected'],
    [451, 'waiting', 'asked_to_wait'],
  ])('%i to the message leaves it %s', async (code, expected, reason) => {
    await replaced({ onData: (stream, _, done) => void stream.on('end', () => done(no(code))).resume() })
    await send()
    await runDueJobs()
    expect(await state()).toEqual({ state: expected, reason })
  })
})

test('cut off after its last byte it may have arrived: it is not sent again by itself', async () => {
  let arrived = 0
  await replaced({
    onData: stream => {
      stream.on('end', () => {
        arrived++
        server.cutOff()
      })
      stream.resume()
    },
  })
  await send()
  await runDueJobs()
  await due()
  await runDueJobs()
  expect(await state()).toEqual({ state: 'uncertain', reason: 'no_answer' })
  expect(arrived).toBe(1)
})

test('cut off before the message was asked for it is sent again', async () => {
  let asked = 0
  await replaced({
    onRcptTo: (_, __, done) => (asked++ === 0 ? server.cutOff() : done()),
  })
  await send()
  await runDueJobs()
  expect(await state()).toEqual({ state: 'waiting', reason: 'unreachable' })
  await due()
  await runDueJobs()
  expect([await state(), server.received.length]).toEqual([{ state: 'sent', reason: null }, 1])
})

test('what goes wrong on our side is tried again, and stands with its reason where somebody sees it', async () => {
  await send()
  await superuser`update people set email = 'not a sealed text' where id = ${person}`
  await runDueJobs()
  expect(await state()).toEqual({ state: 'waiting', reason: 'fault' })
  const [job] =
    await superuser`select done_at, run_at between now() and now() + interval '2 minutes' as soon from outbox`
  expect(job).toEqual({ done_at: null, soon: true })
})

test('found handed over it is left to a person', async () => {
  await send()
  await superuser`update outgoing_messages set state = 'handed_over'`
  await runDueJobs()
  expect(await state()).toEqual({ state: 'uncertain', reason: 'no_answer' })
  expect(server.received).toHaveLength(0)
})

describe('safe contact is asked again at delivery', () => {
  test.each([
    ['never', ['phone'], ['email'], 'never'],
    ['no longer agreed', ['phone'], [], 'not_agreed'],
  ] as const)('%s since it was queued: refused, with why', async (_, ok, never, reason) => {
    await send()
    await nowSafe([...ok], [...never])
    await runDueJobs()
    expect(await state()).toEqual({ state: 'refused', reason })
    expect(server.received).toHaveLength(0)
  })

  test('a moment that somebody chose is not another one: what waited longer is asked as if nobody stood by', async () => {
    const inWords = encryptText('when he is at work', 'safe_contacts.times')
    await nowSafe(['email'])
    await superuser`update safe_contacts set times = ${inWords} where person_id = ${person}`
    await send()
    await runDueJobs()
    expect(await state()).toMatchObject({ state: 'sent' })
    await superuser`delete from outgoing_messages`
    await send()
    await superuser`update outgoing_messages set created_at = created_at - interval '11 minutes'`
    await runDueJobs()
    expect(await state()).toEqual({ state: 'refused', reason: 'no_safe_time' })
    expect(server.received).toHaveLength(1)
  })

  test('an address that was changed for one that adds a header goes nowhere', async () => {
    await send()
    const bad = encryptText('a@b.org\r\nBcc: x@y.org', 'people.email')
    await superuser`update people set email = ${bad} where id = ${person}`
    await runDueJobs()
    expect(await state()).toEqual({ state: 'refused', reason: 'bad_address' })
    expect(server.received).toHaveLength(0)
  })
})

describe('sending is refused with the reason', () => {
  test('by a way they said never to use', async () => {
    await nowSafe(['phone'], ['email'])
    await expect(send()).rejects.toMatchObject({ code: 'rule', message: expect.stringMatching(/never/) })
  })

  test('by a way they have not agreed to', async () => {
    await expect(send({ channel: 'text' })).rejects.toMatchObject({ code: 'rule' })
    expect(await superuser`select 1 from outgoing_messages`).toHaveLength(0)
  })

  test('to the alleged perpetrator', async () => {
    const [row] = await superuser`select id from people where case_id = ${kase} and role = 'alleged_perpetrator'`
    await expect(send({ personId: row?.id })).rejects.toMatchObject({ code: 'rule' })
  })
})

test('a colleague who may no longer know of the case is not told of it', async () => {
  await superuser`insert into outgoing_messages (id, template, channel, case_id, staff_id, state, created_at, state_at)
    values (${kase}, 'staff_message', 'email', ${kase}, ${staff.ACM.id}, 'waiting', now(), now())`
  await superuser`insert into exclusions (id, staff_id, case_id, reason, created_at) values (gen_random_uuid(), ${staff.ACM.id}, ${kase}, 'x', now())`
  await superuser`insert into outbox (id, kind, subject, run_at) values (gen_random_uuid(), 'deliver_message', ${kase}, now())`
  await runDueJobs()
  expect(await state()).toEqual({ state: 'refused', reason: 'not_theirs' })
})
