import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { caseSteps } from '@/lib/cases/next-steps'
import { timelineOf } from '@/lib/cases/timeline'
import { now } from '@/lib/clock/now'
import { encryptText } from '@/lib/crypto/text'
import { runDueJobs } from '@/lib/database/jobs'
import { newId } from '@/lib/ids'
import { cancelInCase, cancelOutgoing, letterPosted, sendMessage, tryAgain } from '@/lib/notifications/commands'
import { letterOf } from '@/lib/notifications/letter'
import { filesInOutbox, recipientInOutbox } from '@/lib/notifications/local-outbox'
import { outboxOverview } from '@/lib/notifications/oversight'
import { previewFor } from '@/lib/notifications/queries'
import type { MessageSent } from '@/lib/notifications/schema'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff, superuser } = await office(await testDatabase())

/** One case for all of it: what each test leaves behind is a wish, which the next one records anew, and messages. */
const kase = await openedCase(staff.HSM, staff.ACM, { ...s5a, email: 'amina@example.org', times: undefined })
const [victim] = await superuser`select id from people where case_id = ${kase} and role = 'victim'`
let person: string
beforeEach(async () => {
  person = victim?.id
  await nowSafe('email')
  await superuser`delete from outgoing_messages`
  await superuser`delete from outbox`
})

type Window = { days: number[]; from: string; to: string }
let later = 0
const nowSafe = (ok: string, more: { letters?: string; livesWith?: boolean; windows?: Window[] } = {}) =>
  superuser`insert into safe_contacts
    (id, person_id, ok_channels, never_channels, letters, lives_with_alleged_perpetrator, windows, recorded_at)
    values (gen_random_uuid(), ${person}, ${ok.split(' ')}, '{}', ${more.letters ?? null}, ${more.livesWith ?? false},
            ${superuser.json(more.windows ?? [])}, beside.clock() + ${++later} * interval '1 second')`
const message = (more: Partial<MessageSent> = {}): MessageSent => ({
  form: newId(),
  personId: person,
  template: 'tried_to_reach',
  channel: 'email',
  closeOn: undefined,
  callAt: undefined,
  ...more,
})
const rows = () =>
  superuser`select id, state, reason, channel, not_before from outgoing_messages where case_id = ${kase}`
const only = async () => {
  const [row, ...others] = await rows()
  expect(others).toEqual([])
  if (!row) throw new Error('nothing was left to be sent')
  return row
}

describe('a window that is not open', () => {
  const tomorrow = () => new Date(now().getTime() + 24 * 3_600_000)
  const isoDay = () => tomorrow().getUTCDay() || 7
  const windows = () => [{ days: [isoDay()], from: '10:00', to: '12:00' }]

  test('lets it wait: sent once it is open, not before', async () => {
    await nowSafe('email', { windows: windows() })
    expect(await sendMessage(staff.ACM, kase, message())).toBe('later')
    const { not_before, ...row } = await only()
    expect(row).toMatchObject({ state: 'waiting', reason: 'safe_time' })
    const [job] = await superuser`select run_at from outbox`
    expect([job?.run_at, await runDueJobs()]).toEqual([not_before, 0])
    await nowSafe('email')
    await superuser`update outbox set run_at = now()`
    await runDueJobs()
    expect(await only()).toMatchObject({ state: 'sent' })
  })

  test('is asked again at delivery: one that closed meanwhile opens another wait, and no try is counted', async () => {
    await sendMessage(staff.ACM, kase, message())
    await nowSafe('email', { windows: windows() })
    await runDueJobs()
    expect(await only()).toMatchObject({ state: 'waiting', reason: 'safe_time', not_before: expect.any(Date) })
    const [job] = await superuser`select attempts, done_at, run_at > now() as waits from outbox`
    expect(job).toEqual({ attempts: 0, done_at: null, waits: true })
  })
})

test('the words that were shown are the words that go', async () => {
  const shown = await previewFor(staff.ACM, kase, message({ template: 'closure_planned', closeOn: '2030-01-14' }))
  expect(shown.words.text).toBe(
    'Larkmoor: we plan to close this on Mon 14 Jan. If things start again, tell us straight away. If you disagree, tell us by Mon 28 Jan.',
  )
  await sendMessage(staff.ACM, kase, message({ template: 'closure_planned', closeOn: '2030-01-14' }))
  await runDueJobs()
  const [kept] = await filesInOutbox()
  expect(await recipientInOutbox(kept?.name ?? '')).toBe('amina@example.org')
})

describe('the same form again', () => {
  test('sends nothing more, also once it went and once it may no longer go', async () => {
    const once = message()
    const both = await Promise.all([sendMessage(staff.ACM, kase, once), sendMessage(staff.ACM, kase, once)])
    expect([both, (await rows()).length]).toEqual([['now', 'now'], 1])
    await runDueJobs()
    await nowSafe('phone')
    expect(await sendMessage(staff.ACM, kase, once)).toBe('now')
    expect(await only()).toMatchObject({ state: 'sent' })
    expect(await superuser`select 1 from outbox where kind = 'deliver_message'`).toHaveLength(1)
  })

  test('of a colleague, or another form, is another message', async () => {
    const once = message()
    await sendMessage(staff.ACM, kase, once)
    await sendMessage(staff.HSM, kase, once)
    await sendMessage(staff.ACM, kase, message())
    expect(await rows()).toHaveLength(3)
  })
})

test('a preview says when their safe times are in words that only a person can keep to', async () => {
  expect(await previewFor(staff.ACM, kase, message())).toMatchObject({ later: false, ownWords: false })
  const times = encryptText('when he is at work', 'safe_contacts.times')
  await superuser`update safe_contacts set times = ${times} where person_id = ${person}`
  expect(await previewFor(staff.ACM, kase, message())).toMatchObject({ later: false, ownWords: true })
})

test('a preview says why not before it says that an address is missing', async () => {
  expect(await previewFor(staff.ACM, kase, message({ channel: 'letter' }))).toMatchObject({
    refused: expect.stringMatching(/Ask first/),
  })
})

describe('a letter', () => {
  const letter = () => sendMessage(staff.ACM, kase, message({ channel: 'letter' }))
  beforeEach(() => nowSafe('letter', { letters: 'plain_envelope' }))

  test('waits to be posted, without a job, and is a task until then', async () => {
    expect(await letter()).toBe('by_post')
    expect(await superuser`select 1 from outbox where done_at is null`).toHaveLength(0)
    const { id } = await only()
    expect((await letterOf(staff.ACM, kase, id)).subarray(0, 5).toString()).toBe('%PDF-')
    const titles = async () => caseSteps(await caseFile(staff.ACM, kase), now()).map(({ title }) => title)
    expect(await titles()).toContain('Print and post a letter to Amina Farouk')
    await letterPosted(staff.ACM, kase, id)
    expect(await only()).toMatchObject({ state: 'sent' })
    expect(await titles()).not.toContain('Print and post a letter to Amina Farouk')
    const told = timelineOf(await caseFile(staff.ACM, kase)).map(({ heading }) => heading)
    expect(told).toContain('Letter posted to Amina Farouk')
  })

  test.each([
    ['no letters', { letters: 'never' }],
    ['live with him', { letters: 'ok', livesWith: true }],
  ])('is neither shown nor posted once they say %s', async (_, more) => {
    await letter()
    const { id } = await only()
    await nowSafe('letter', more)
    await expect(letterOf(staff.ACM, kase, id)).rejects.toMatchObject({ code: 'rule' })
    await expect(letterPosted(staff.ACM, kase, id)).rejects.toMatchObject({ code: 'rule' })
    expect(await only()).toMatchObject({ state: 'waiting' })
  })

  test('is not shown once it was cancelled, nor in another case', async () => {
    await letter()
    const { id } = await only()
    const other = await openedCase(staff.HSM, staff.ACM, s5a)
    await expect(letterOf(staff.ACM, other, id)).rejects.toMatchObject({ code: 'not-found' })
    await cancelInCase(staff.ACM, kase, id)
    await expect(letterOf(staff.ACM, kase, id)).rejects.toMatchObject({ code: 'rule' })
  })

  test('is no way to say that an email was sent', async () => {
    await nowSafe('email')
    await sendMessage(staff.ACM, kase, message())
    await expect(letterPosted(staff.ACM, kase, (await only()).id)).rejects.toMatchObject({ code: 'rule' })
  })
})

test('a message is not cancelled from another case', async () => {
  await sendMessage(staff.ACM, kase, message())
  const other = await openedCase(staff.HSM, staff.ACM, s5a)
  await expect(cancelInCase(staff.ACM, other, (await only()).id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await only()).toMatchObject({ state: 'waiting' })
})

test('nothing goes to the alleged perpetrator, even where somebody wrote down ways to reach them', async () => {
  const [row] = await superuser`select id from people where case_id = ${kase} and role = 'alleged_perpetrator'`
  person = row?.id
  await nowSafe('email')
  await superuser`update people set email = (select email from people where case_id = ${kase} and role = 'victim') where id = ${person}`
  await expect(sendMessage(staff.ACM, kase, message())).rejects.toMatchObject({
    code: 'rule',
    message: 'Nobody writes to the alleged perpetrator from here.',
  })
})

describe('cancelled', () => {
  test('it does not go, and cannot be cancelled once it has', async () => {
    await sendMessage(staff.ACM, kase, message())
    await cancelInCase(staff.ACM, kase, (await only()).id)
    await runDueJobs()
    expect(await only()).toMatchObject({ state: 'cancelled' })
    await sendMessage(staff.ACM, kase, message())
    await runDueJobs()
    const [sent] = await superuser`select id from outgoing_messages where case_id = ${kase} and state = 'sent'`
    await expect(cancelInCase(staff.ACM, kase, sent?.id)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('for whoever looks after mail', () => {
  beforeEach(async () => {
    await sendMessage(staff.ACM, kase, message())
    await superuser`update outgoing_messages set state = 'failed', reason = 'rejected'`
    await superuser`update outbox set failed_at = now(), reason = 'rejected'`
  })

  test('what is stuck is listed with its reason, without a name or an address', async () => {
    const { stuck, work, counts, route } = await outboxOverview(staff.SysAdmin)
    expect(stuck).toMatchObject([
      { channel: 'email', state: 'failed', reason: 'rejected', reference: expect.stringMatching(/^C-/) },
    ])
    expect(JSON.stringify(stuck)).not.toMatch(/amina|farouk|example\.org/i)
    expect(work).toMatchObject([{ kind: 'deliver_message', givenUp: 1 }])
    expect([counts.failed, route]).toEqual([1, { by: 'folder' }])
  })

  test('trying again sends it, once', async () => {
    const { id } = await only()
    await tryAgain(staff.SysAdmin, id)
    await expect(tryAgain(staff.SysAdmin, id)).rejects.toMatchObject({ code: 'conflict' })
    await runDueJobs()
    expect(await only()).toMatchObject({ state: 'sent' })
    expect((await filesInOutbox()).filter(({ name }) => name.startsWith(id))).toHaveLength(1)
  })

  test('trying again asks what is safe, too', async () => {
    await nowSafe('phone')
    await tryAgain(staff.SysAdmin, (await only()).id)
    await runDueJobs()
    expect(await only()).toMatchObject({ state: 'refused', reason: 'not_agreed' })
  })

  test('cancelling takes it off the list', async () => {
    await cancelOutgoing(staff.SysAdmin, (await only()).id)
    expect((await outboxOverview(staff.SysAdmin)).stuck).toEqual([])
  })

  test('what is restricted is not theirs to see or to send', async () => {
    const { id } = await only()
    await superuser`update cases set restricted = true where id = ${kase}`
    const { stuck } = await outboxOverview(staff.SysAdmin)
    const again = await tryAgain(staff.SysAdmin, id).catch(error => error.code)
    await superuser`update cases set restricted = false where id = ${kase}`
    expect({ stuck, again }).toEqual({ stuck: [], again: 'not-found' })
  })

  test('nobody else sees any of it', async () => {
    for (const role of ['ACM', 'CCA', 'Auditor'] as const)
      await expect(outboxOverview(staff[role])).rejects.toMatchObject({ code: 'not-found' })
  })
})
