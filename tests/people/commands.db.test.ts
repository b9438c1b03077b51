import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { addPerson, recordSafeContact, recordWish } from '@/lib/people/commands'
import { safeContactSchema } from '@/lib/people/schema'
import { offerSupport } from '@/lib/support/commands'
import { offerSchema } from '@/lib/support/schema'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const { HSM: manager, ACM: officer } = staff
const caseId = () => openedCase(manager, officer, s5a)
const victimIn = async (id: string) => {
  const found = (await caseFile(officer, id)).people.find(({ role }) => role === 'victim')
  if (!found) throw new Error('the case has no victim')
  return found
}
const safe = (fields: object) => safeContactSchema.parse({ version: 1, ...fields })

describe('adding a person', () => {
  const person = { role: 'witness', name: 'Ivy Lund', phone: '07700 900161', identityKept: 'yes' } as const
  const blank = { email: undefined, address: undefined, about: undefined }

  test('keeps their name and number as ciphertext, and tells the timeline', async () => {
    const id = await caseId()
    const added = await addPerson(officer, id, { ...person, ...blank })
    const file = await caseFile(officer, id)
    expect(file.people.find(one => one.id === added)).toMatchObject({ name: 'Ivy Lund', identityKept: true })
    expect(file.events.at(-1)).toMatchObject({ kind: 'person_added', detail: { person: added, role: 'witness' } })
    const [row] = await superuser`select name, phone from beside.people where id = ${added}`
    expect(JSON.stringify(row)).not.toMatch(/Lund|900161/)
  })
})

describe('what they want', () => {
  test('is a field of its own: a no leaves the offers as they are (rule 6)', async () => {
    const id = await caseId()
    const { id: personId, version } = await victimIn(id)
    const offer = { personId, catalogueCode: 'counselling', decision: 'accepted' }
    await offerSupport(officer, id, offerSchema.parse(offer))
    await recordWish(officer, id, personId, { wish: 'no', version })
    const file = await caseFile(officer, id)
    expect(file.people.find(one => one.id === personId)).toMatchObject({ wish: 'no', version: 2 })
    expect(file.offers).toMatchObject([{ decision: 'accepted', version: 1 }])
    expect(file.events.at(-1)).toMatchObject({ kind: 'wish_recorded', detail: { wish: 'no' } })
  })

  test('recorded by two: the second is told who was first, and nothing of the first is lost', async () => {
    const id = await caseId()
    const { id: personId, version } = await victimIn(id)
    await recordWish(manager, id, personId, { wish: 'not_yet', version })
    await expect(recordWish(officer, id, personId, { wish: 'no', version })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Helen Marsh changed this at .+\. Your words are still here\.$/),
    })
    expect((await victimIn(id)).wish).toBe('not_yet')
  })

  test('of a person of another case finds nobody', async () => {
    const [id, other] = [await caseId(), await caseId()]
    const stranger = await victimIn(other)
    await expect(recordWish(officer, id, stranger.id, { wish: 'no', version: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('safe contact', () => {
  test('counts as they last told us, and keeps what they said before', async () => {
    const id = await caseId()
    const { id: personId } = await victimIn(id)
    await recordSafeContact(officer, id, personId, safe({ neverChannels: 'phone', okChannels: 'in_person' }))
    expect((await victimIn(id)).safe).toMatchObject({ neverChannels: ['phone'], okChannels: ['in_person'] })
    const [row] = await superuser`select count(*)::int as n from beside.safe_contacts where person_id = ${personId}`
    expect(row?.n).toBe(2)
  })

  test('never refuses a contact by that way, with the reason, whatever is due', async () => {
    const id = await caseId()
    const { id: personId } = await victimIn(id)
    await recordSafeContact(officer, id, personId, safe({ neverChannels: 'phone' }))
    const ring = { personId, channel: 'phone', outcome: 'two_way', contactedAt: now(), note: undefined } as const
    await expect(recordContact(officer, id, ring)).rejects.toThrow('never to use this. It outranks every deadline')
    const file = await caseFile(officer, id)
    expect(file.contacts).toEqual([])
    expect(file.clocks.find(({ target }) => target === 'T3')?.achievedAt).toBeNull()
  })

  test('recorded by two at once: the second is told', async () => {
    const id = await caseId()
    const { id: personId } = await victimIn(id)
    await recordSafeContact(manager, id, personId, safe({ neverChannels: 'phone' }))
    const second = recordSafeContact(officer, id, personId, safe({ okChannels: 'phone' }))
    await expect(second).rejects.toMatchObject({ code: 'conflict' })
    expect((await victimIn(id)).safe?.neverChannels).toEqual(['phone'])
  })
})
