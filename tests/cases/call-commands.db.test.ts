import { beforeEach, describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { callSchema, type NewCall } from '@/lib/cases/call'
import { logCall } from '@/lib/cases/call-commands'
import { caseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { recordSafeContact, recordWish } from '@/lib/people/commands'
import { offerable } from '@/lib/support/queries'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff, superuser } = await office(await testDatabase())
const things = await offerable(staff.ACM)
const [first, second] = things.map(({ code }) => code)

let kase: string
let victim: string
beforeEach(async () => {
  kase = await openedCase(staff.HSM, staff.ACM, s5a)
  const [row] = await superuser`select id from people where case_id = ${kase} and role = 'victim'`
  victim = row?.id
  await recordSafeContact(staff.ACM, kase, victim, {
    okChannels: ['phone'],
    neverChannels: ['letter'],
    codeWord: 'bluebell',
    version: 1,
  } as Parameters<typeof recordSafeContact>[3])
})

const call = (more: Record<string, unknown> = {}): NewCall =>
  callSchema.parse({
    personId: victim,
    channel: 'phone',
    outcome: 'two_way',
    contactedAt: '2026-01-02T10:00',
    version: '2',
    ...more,
  })
const spokenNow = (more: Record<string, unknown> = {}) => ({ ...call(more), contactedAt: now() })
const file = () => caseFile(staff.ACM, kase)

describe('a call', () => {
  test('is recorded with everything that came of it', async () => {
    const offers = [`${first}:accepted`, '', `${second}:declined`]
    await logCall(
      staff.ACM,
      kase,
      spokenNow({
        wasSafe: 'yes',
        interpreter: 'Language line 12',
        note: 'She wants the graffiti gone',
        wish: 'yes',
        offers,
        nextUpdate: '2099-03-04',
        safe: 'yes',
        colleagues: 'She sounded tired',
      }),
    )
    const { contacts, people, offers: made, clocks, notes, status } = await file()
    expect(contacts).toMatchObject([
      { wasSafe: true, interpreter: 'Language line 12', note: 'She wants the graffiti gone' },
    ])
    expect(people.find(({ id }) => id === victim)).toMatchObject({ wish: 'yes', safe: { codeWord: 'bluebell' } })
    expect(made.map(({ catalogueCode, decision }) => [catalogueCode, decision])).toEqual([
      [first, 'accepted'],
      [second, 'declined'],
    ])
    expect(notes.map(({ text }) => text)).toEqual(['She sounded tired'])
    expect(status).toBe('assessing')
    expect(clocks.find(({ target }) => target === 'T3')?.achievedAt).not.toBeNull()
    expect(clocks.find(({ target, achievedAt }) => target === 'T8' && !achievedAt)?.dueAt).toEqual(
      new Date('2099-03-04T17:00:00Z'),
    )
    const [safe] = await superuser`select count(*)::int as n from safe_contacts where person_id = ${victim}`
    expect(safe?.n).toBeGreaterThan(1)
  })

  test('says each of its parts in the trail', async () => {
    await logCall(staff.ACM, kase, spokenNow({ wish: 'no', colleagues: 'x', offers: `${first}:accepted` }))
    const rows = await superuser`select action from audit where subject_id = ${kase} and outcome = 'done'`
    const actions = rows.map(row => row.action)
    expect(actions).toEqual(expect.arrayContaining(['case.contact', 'person.wish', 'support.offer', 'case.note']))
  })

  test('that meets the update that was due promises the next in its place', async () => {
    await logCall(staff.ACM, kase, spokenNow({ nextUpdate: '2099-03-04' }))
    await logCall(staff.ACM, kase, spokenNow({ nextUpdate: '2099-04-05' }))
    const updates = (await file()).clocks.filter(({ target }) => target === 'T8')
    expect(updates.filter(({ achievedAt }) => !achievedAt).map(({ dueAt }) => dueAt)).toEqual([
      new Date('2099-04-05T16:00:00Z'),
    ])
  })

  test('that promises no day meets the update that was due, and leaves the next by the book running', async () => {
    await logCall(staff.ACM, kase, spokenNow())
    const updates = (await file()).clocks.filter(({ target }) => target === 'T8')
    expect(updates.filter(({ achievedAt }) => achievedAt)).toHaveLength(1)
    expect(updates.filter(({ achievedAt, endedAt }) => !achievedAt && !endedAt)).toHaveLength(1)
  })

  test('leaves nothing behind where one of its parts is refused', async () => {
    await logCall(staff.ACM, kase, spokenNow({ offers: `${first}:accepted` }))
    const before = await file()
    const again = spokenNow({ wish: 'no', note: 'Once more', offers: `${first}:accepted`, colleagues: 'x' })
    await expect(logCall(staff.ACM, kase, again)).rejects.toMatchObject({ code: 'rule' })
    await expect(logCall(staff.ACM, kase, spokenNow({ nextUpdate: '2001-01-01', note: 'x' }))).rejects.toMatchObject({
      code: 'rule',
    })
    const after = await file()
    expect(after.contacts).toHaveLength(before.contacts.length)
    expect(after.notes).toHaveLength(0)
    expect(after.people.map(({ wish }) => wish)).toEqual(before.people.map(({ wish }) => wish))
  })

  test('asks again where a colleague recorded another wish meanwhile, and not where no wish was said', async () => {
    await recordWish(staff.HSM, kase, victim, { wish: 'not_yet', version: 2 })
    await expect(logCall(staff.ACM, kase, spokenNow({ wish: 'yes' }))).rejects.toMatchObject({ code: 'conflict' })
    await logCall(staff.ACM, kase, spokenNow({ note: 'Only talked' }))
    expect((await file()).people.find(({ id }) => id === victim)?.wish).toBe('not_yet')
  })

  test('is refused on a way they said never to use, and with the alleged perpetrator', async () => {
    await expect(logCall(staff.ACM, kase, spokenNow({ channel: 'letter' }))).rejects.toMatchObject({ code: 'rule' })
    const [accused] = await superuser`select id from people where case_id = ${kase} and role = 'alleged_perpetrator'`
    await expect(logCall(staff.ACM, kase, spokenNow({ personId: accused?.id }))).rejects.toMatchObject({ code: 'rule' })
  })

  test.each(['CCA', 'Legal', 'Auditor', 'HRCase'] as const)('is not for %s', async role => {
    await expect(logCall(staff[role], kase, spokenNow())).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the form of a call', () => {
  const read = (more: Record<string, unknown>) =>
    callSchema.safeParse({
      personId: victim,
      channel: 'phone',
      outcome: 'attempted',
      contactedAt: '2026-01-02T10:00',
      version: '1',
      ...more,
    })

  test.each([
    ['wish', 'yes'],
    ['offers', 'a:accepted'],
    ['nextUpdate', '2099-03-04'],
    ['safe', 'yes'],
  ])('keeps no %s of somebody who was not reached', (field, value) => {
    const { error } = read({ [field]: value })
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('takes an attempt with nothing but how it went', () => {
    expect(read({ wish: '', offers: ['', ''], nextUpdate: '', safe: undefined }).success).toBe(true)
  })

  test.each(['x', 'a:', 'a:b', ':accepted', 'a:accepted:b'])('takes no offer such as %s', text => {
    expect(read({ outcome: 'two_way', offers: text }).success).toBe(false)
  })
})
