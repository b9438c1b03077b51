import { describe, expect, test } from 'vitest'
import { s5a, s5b } from '@/drizzle/seed/scenarios'
import { addNote } from '@/lib/cases/commands'
import { recordContact } from '@/lib/cases/contact-commands'
import { caseFile, caseFileFor } from '@/lib/cases/file'
import { caseCounts, caseList } from '@/lib/cases/list'
import { stepsForMe } from '@/lib/cases/my-steps'
import { timelineOf } from '@/lib/cases/timeline'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const database = await testDatabase()
const { staff, superuser } = await office(database)
const { HSM: manager, ACM: officer, Legal: lawyer, CCA: centre, DutyManager: duty } = staff

const shutOut = (staffId: string, caseId: string) => superuser`
  insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
  values (${newId()}, ${staffId}, ${caseId}, 'conflict', now())`

describe('reading a case', () => {
  test('shows it whole and records that it was read', async () => {
    const id = await openedCase(manager, officer, s5a)
    await addNote(officer, id, { text: 'Room 2 is booked' })
    const file = await caseFile(officer, id)
    expect(file.people.find(({ role }) => role === 'victim')).toMatchObject({
      name: 'Amina Farouk',
      safe: { okChannels: ['phone'] },
    })
    expect(file.clocks.map(({ target }) => target).sort()).toEqual(['T11', 'T18', 'T2', 'T3', 'T4', 'T5', 'T8'])
    expect(timelineOf(file).map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Note', 'Assigned', 'Case opened', `Report received: ${file.reports[0]?.reference}`]),
    )
    const read = await superuser`
      select outcome from beside.audit where subject_id = ${id} and action = 'case.read' and staff_id = ${officer.id}`
    expect(read).toEqual([{ outcome: 'done' }])
  })

  test('marks a contact by a way they had not agreed to, and no other', async () => {
    const id = await openedCase(manager, officer, s5a)
    const personId = (await caseFile(officer, id)).people.find(({ role }) => role === 'victim')?.id ?? ''
    const contact = { personId, outcome: 'two_way' as const, contactedAt: now(), note: undefined }
    await recordContact(officer, id, { ...contact, channel: 'phone' })
    await recordContact(officer, id, { ...contact, channel: 'in_person' })
    const headings = timelineOf(await caseFile(officer, id)).map(({ heading }) => heading)
    expect(headings.filter(heading => heading.startsWith('Contact with')).sort()).toEqual([
      'Contact with Amina Farouk: in person, a way they have not agreed to',
      'Contact with Amina Farouk: phone',
    ])
  })

  test('that is not theirs, not there or not an id finds the same nothing', async () => {
    const id = await openedCase(manager, officer, s5a)
    const same = { code: 'not-found', message: 'We could not find that.' }
    await expect(caseFile(lawyer, id)).rejects.toMatchObject(same)
    await expect(caseFile(centre, id)).rejects.toMatchObject(same)
    await expect(caseFile(manager, newId())).rejects.toMatchObject(same)
    await expect(caseFile(manager, 'x')).rejects.toMatchObject(same)
  })

  test('does not let whoever may only read come to a form', async () => {
    const id = await openedCase(manager, officer, s5a)
    await superuser`update beside.cases set deputy_id = ${lawyer.id} where id = ${id}`
    await expect(caseFile(lawyer, id)).resolves.toMatchObject({ id })
    await expect(caseFileFor(lawyer, 'case.note', id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('somebody shut out', () => {
  test('finds the case nowhere, whatever their role', async () => {
    const id = await openedCase(manager, manager, s5a)
    const before = await caseCounts(manager)
    await shutOut(manager.id, id)
    await expect(caseFile(manager, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(addNote(manager, id, { text: 'Hello' })).rejects.toMatchObject({ code: 'not-found' })
    expect((await caseList(manager, { view: 'open', size: 100 })).rows.map(row => row.id)).not.toContain(id)
    expect(await caseCounts(manager)).toEqual({
      mine: before.mine - 1,
      open: before.open - 1,
      'no-contact': before['no-contact'] - 1,
    })
    expect((await stepsForMe(manager)).map(({ caseId }) => caseId)).not.toContain(id)
    await expect(caseFile(duty, id)).resolves.toMatchObject({ id })
  })
})

describe('the list of cases', () => {
  test('pages by key in both directions without losing or doubling a case', async () => {
    for (let n = 0; n < 5; n++) await openedCase(manager, officer, n % 2 ? s5a : s5b)
    const all = (await caseList(manager, { view: 'open', size: 100 })).rows.map(({ id }) => id)
    const first = await caseList(manager, { view: 'open', size: 2 })
    const second = await caseList(manager, { view: 'open', size: 2, after: first.next })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all.slice(0, 4))
    expect(first.previous).toBeUndefined()
    const back = await caseList(manager, { view: 'open', size: 2, before: second.previous })
    expect(back.rows.map(({ id }) => id)).toEqual(all.slice(0, 2))
    expect(back.previous).toBeUndefined()
  })

  test('counts people offered support and shows no names', async () => {
    const id = await openedCase(manager, officer, s5a)
    const row = (await caseList(manager, { view: 'open', size: 1 })).rows.find(one => one.id === id)
    expect(row).toMatchObject({ owed: 1, offered: 0, place: 'home', officer: officer.name })
    expect(JSON.stringify(row)).not.toContain('Farouk')
  })

  test('of mine holds only those where they are officer or deputy', async () => {
    const id = await openedCase(manager, duty, s5a)
    expect((await caseList(duty, { view: 'mine', size: 100 })).rows.map(row => row.id)).toEqual([id])
  })

  test('is not there for a role without cases', async () => {
    await expect(caseList(centre, { view: 'open' })).rejects.toMatchObject({ code: 'not-found' })
  })
})
