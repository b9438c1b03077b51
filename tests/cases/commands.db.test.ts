import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { deferForSafety, recordAskedToWait } from '@/lib/cases/clock-commands'
import { addNote, assign } from '@/lib/cases/commands'
import { recordContact } from '@/lib/cases/contact-commands'
import { needsSafetyReview } from '@/lib/cases/contact-review'
import { caseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { recordSafeContact } from '@/lib/people/commands'
import { safeContactSchema } from '@/lib/people/schema'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, DutyManager: duty, CCA: centre } = staff
const raw = as('staff')
const caseId = () => openedCase(manager, officer, s5a)
const hours = (n: number) => new Date(now().getTime() + n * 3_600_000)

/** The person the report is from, who said: phone, never a voicemail. */
const victimOf = async (id: string) =>
  (await caseFile(officer, id)).people.find(({ role }) => role === 'victim')?.id ?? ''
const firstContactOf = async (id: string) => (await caseFile(officer, id)).clocks.find(({ target }) => target === 'T3')
const auditOf = (id: string) =>
  superuser<{ action: string; outcome: string; staff_id: string }[]>`
    select action, outcome, staff_id from beside.audit where subject_id = ${id} order by id`

describe('a note', () => {
  test('is added with its author and recorded', async () => {
    const id = await caseId()
    await addNote(officer, id, { text: 'Room 2 is booked' })
    const [note] = (await caseFile(officer, id)).notes
    expect(note).toMatchObject({ text: 'Room 2 is booked', authorId: officer.id })
    expect(await auditOf(id)).toContainEqual({ action: 'case.note', outcome: 'done', staff_id: officer.id })
  })

  test('of two people at once keeps both', async () => {
    const id = await caseId()
    await Promise.all([addNote(officer, id, { text: 'One' }), addNote(manager, id, { text: 'Two' })])
    expect((await caseFile(officer, id)).notes).toHaveLength(2)
  })

  test('lies in the database as ciphertext and is never changed', async () => {
    const id = await caseId()
    await addNote(officer, id, { text: 'The blue van came back' })
    const [row] = await superuser`select text from beside.case_notes where case_id = ${id}`
    expect(row?.text).not.toContain('van')
    const change = rawAs(raw, officer.id, `update beside.case_notes set text = 'x' where case_id = '${id}'`)
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })

  test('of somebody who may not work the case finds nothing, and the attempt is recorded', async () => {
    const id = await caseId()
    await expect(addNote(centre, id, { text: 'Hello' })).rejects.toMatchObject({ code: 'not-found' })
    const [entry] = await superuser`select action, outcome, detail from beside.audit where staff_id = ${centre.id}`
    expect(entry).toEqual({ action: 'case.note', outcome: 'refused', detail: { code: 'not-found' } })
  })
})

describe('a contact', () => {
  const contact = async (id: string, more: object = {}) =>
    recordContact(officer, id, {
      personId: await victimOf(id),
      channel: 'phone',
      outcome: 'two_way',
      contactedAt: now(),
      note: undefined,
      ...more,
    })

  test('both ways achieves first contact and moves the case on', async () => {
    const id = await caseId()
    await contact(id)
    expect(await firstContactOf(id)).toMatchObject({ achievedAt: expect.any(Date), attemptedAt: null })
    const file = await caseFile(officer, id)
    expect(file.status).toBe('assessing')
    expect(file.events.map(({ kind }) => kind)).toContain('clock_met')
  })

  test('that did not reach them is told apart from one that did', async () => {
    const id = await caseId()
    await contact(id, { outcome: 'attempted' })
    expect(await firstContactOf(id)).toMatchObject({ achievedAt: null, attemptedAt: expect.any(Date) })
    expect((await caseFile(officer, id)).status).toBe('open_awaiting_contact')
  })

  test('attempted on a way they did not agree to is kept, but is no attempt at first contact', async () => {
    const id = await caseId()
    await contact(id, { outcome: 'attempted', channel: 'email' })
    expect(await firstContactOf(id)).toMatchObject({ achievedAt: null, attemptedAt: null })
    expect((await caseFile(officer, id)).contacts).toHaveLength(1)
  })

  test('still to come, or with the alleged perpetrator, is refused', async () => {
    const id = await caseId()
    const accused = (await caseFile(officer, id)).people.find(({ role }) => role === 'alleged_perpetrator')
    await expect(contact(id, { contactedAt: hours(1) })).rejects.toMatchObject({ code: 'rule' })
    await expect(contact(id, { personId: accused?.id })).rejects.toThrow('alleged perpetrator')
    expect((await caseFile(officer, id)).contacts).toHaveLength(0)
  })

  test('says whether it was safe and who interpreted, and one that was not is reviewed next', async () => {
    const id = await caseId()
    await contact(id, { wasSafe: 'no', interpreter: '4417', note: 'He came in' })
    await contact(id, { wasSafe: 'not_sure', contactedAt: hours(-1) })
    const { contacts, people } = await caseFile(officer, id)
    expect(contacts.map(({ wasSafe }) => wasSafe).sort()).toEqual([false, null])
    const victim = people.find(({ role }) => role === 'victim')
    expect(needsSafetyReview(contacts, victim?.safe)).toBe(true)
    await recordSafeContact(
      officer,
      id,
      victim?.id ?? '',
      safeContactSchema.parse({ okChannels: 'phone', version: victim?.version ?? 1 }),
    )
    const after = await caseFile(officer, id)
    expect(needsSafetyReview(after.contacts, after.people.find(({ role }) => role === 'victim')?.safe)).toBe(false)
    const [row] = await superuser`select interpreter from beside.contacts where interpreter is not null`
    expect(row?.interpreter).not.toContain('4417')
  })

  test('with a person of another case finds nobody', async () => {
    const [id, other] = [await caseId(), await caseId()]
    await expect(contact(id, { personId: await victimOf(other) })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('moving a clock', () => {
  test('for safety is told apart from waiting because they asked', async () => {
    const [safety, waits] = [await caseId(), await caseId()]
    const move = { until: hours(200), reason: 'Someone else reads her phone', version: 1 }
    await deferForSafety(officer, safety, (await firstContactOf(safety))?.id ?? '', move)
    await recordAskedToWait(officer, waits, (await firstContactOf(waits))?.id ?? '', move)
    expect(await firstContactOf(safety)).toMatchObject({ deferredForSafetyUntil: move.until, askedToWaitUntil: null })
    expect(await firstContactOf(waits)).toMatchObject({ deferredForSafetyUntil: null, askedToWaitUntil: move.until })
    expect((await caseFile(officer, safety)).events.map(({ kind }) => kind)).toContain('clock_deferred_for_safety')
    expect((await caseFile(officer, waits)).events.map(({ kind }) => kind)).toContain('clock_asked_to_wait')
  })

  test('to the past, to before its target or after it was met is refused', async () => {
    const id = await caseId()
    const clock = (await firstContactOf(id))?.id ?? ''
    const to = (until: Date, version = 1) => deferForSafety(officer, id, clock, { until, reason: 'Safety', version })
    await expect(to(hours(-1))).rejects.toThrow('time to come')
    await expect(to(hours(0.01))).rejects.toThrow('before the target')
    await recordContact(officer, id, {
      personId: await victimOf(id),
      channel: 'phone',
      outcome: 'two_way',
      contactedAt: now(),
      note: undefined,
    })
    await expect(to(hours(200), 2)).rejects.toThrow('met or ended')
  })
})

describe('assigning', () => {
  const to = (officerId: string, version: number, deputyId?: string) => ({ officerId, deputyId, version })

  test('gives the case an officer and a deputy', async () => {
    const id = await caseId()
    await assign(manager, id, to(duty.id, 1, officer.id))
    const file = await caseFile(manager, id)
    expect(file).toMatchObject({ officerId: duty.id, deputyId: officer.id, version: 2, changedBy: manager.id })
    expect(file.events.at(-1)).toMatchObject({ kind: 'assigned', detail: { officer: duty.id, deputy: officer.id } })
  })

  test('tells the second who was first, and loses nothing', async () => {
    const id = await caseId()
    await assign(manager, id, to(duty.id, 1))
    const second = assign(duty, id, to(officer.id, 1))
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Helen Marsh changed this at \d.*[ap]m\. Your words are still here\.$/),
    })
    expect((await caseFile(manager, id)).officerId).toBe(duty.id)
  })

  test('to somebody who does not work cases, or to one person twice, is refused', async () => {
    const id = await caseId()
    await expect(assign(manager, id, to(centre.id, 1))).rejects.toMatchObject({ code: 'rule' })
    await expect(assign(manager, id, to(officer.id, 1, officer.id))).rejects.toMatchObject({ code: 'rule' })
  })
})
