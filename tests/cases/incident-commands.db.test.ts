import { describe, expect, test } from 'vitest'
import { recordPhotographed, recordRemoved } from '@/lib/cases/graffiti-commands'
import { recordIncident } from '@/lib/cases/incident-commands'
import { incidentsFacts } from '@/lib/cases/incident-facts'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened, fileOf, personOf, kindsOf } = await caseOffice(database)
const { ACM: officer, CCA: centre } = staff

const happened = (id: string, more: object = {}, by = officer) =>
  recordIncident(by, id, {
    happenedAt: now(),
    precision: 'about',
    types: ['verbal_abuse'],
    place: 'By the bins',
    what: 'He shouted it again',
    possibleCrime: false,
    ...more,
  })
const clockOf = async (id: string, target: string) => (await fileOf(id)).clocks.filter(clock => clock.target === target)
const running = async (id: string, target: string) => (await clockOf(id, target)).filter(clock => !clock.endedAt)

describe('an incident', () => {
  test('is kept as written and told, with its words as ciphertext', async () => {
    const id = await opened()
    await happened(id)
    const file = await fileOf(id)
    expect(file.incidents).toMatchObject([
      { what: 'He shouted it again', place: 'By the bins', types: ['verbal_abuse'] },
    ])
    expect(await kindsOf(id)).toContain('incident_recorded')
    expect(incidentsFacts(file.incidents, file.reports, now())).toMatchObject({ count: 2, courseOfConduct: true })
    const [row] = await superuser`select what, place from beside.incidents where case_id = ${id}`
    expect(`${row?.what}${row?.place}`).not.toMatch(/shouted|bins/)
    for (const query of [`update beside.incidents set possible_crime = true`, 'delete from beside.incidents'])
      await expect(rawAs(raw, officer.id, query)).rejects.toMatchObject({ code: '42501' })
  })

  test('makes the risk due again on the next working day, sooner than it was and never later', async () => {
    const id = await opened()
    const { id: personId } = await personOf(id, 'victim')
    const next = dueAt(now(), 1)
    const runs = (due: Date) => superuser`insert into beside.clocks (id, target, case_id, person_id, started_at, due_at)
      values (${crypto.randomUUID()}, 'T12', ${id}, ${personId}, now(), ${due})`
    await runs(new Date(next.getTime() + 10 * 86_400_000))
    await happened(id)
    expect(await running(id, 'T12')).toMatchObject([{ personId, dueAt: next }])
    await happened(id)
    expect(await clockOf(id, 'T12')).toHaveLength(2)
  })

  test('is not of a day to come, of a kind nobody knows, or of a closed case', async () => {
    const id = await opened()
    await expect(happened(id, { happenedAt: new Date(now().getTime() + 60_000) })).rejects.toMatchObject({
      code: 'rule',
    })
    await expect(happened(id, { types: ['made_up'] })).rejects.toMatchObject({ code: 'rule' })
    await expect(happened(id, {}, centre)).rejects.toMatchObject({ code: 'not-found' })
    await superuser`update beside.cases set status = 'closure_proposed' where id = ${id}`
    await superuser`update beside.cases set status = 'closed' where id = ${id}`
    await expect(happened(id)).rejects.toThrow('a linked case of its own')
    expect((await fileOf(id)).incidents).toHaveLength(0)
  })
})

describe('graffiti', () => {
  const painted = async () => {
    const id = await opened()
    await happened(id, { types: ['graffiti_offensive'] })
    const [clock] = await running(id, 'T9')
    return { id, clockId: clock?.id ?? '' }
  }

  test('is to be gone within 24 hours', async () => {
    const { id } = await painted()
    const [clock] = await running(id, 'T9')
    expect(Number(clock?.dueAt) - Number(clock?.startedAt)).toBe(24 * 3_600_000)
  })

  test('is not removed before it is photographed', async () => {
    const { id, clockId } = await painted()
    await expect(recordRemoved(officer, id, { clockId })).rejects.toThrow('Photograph it first')
    expect((await running(id, 'T9'))[0]?.achievedAt).toBeNull()
    await recordPhotographed(officer, id, { clockId, how: 'yes', reason: undefined })
    await recordRemoved(officer, id, { clockId })
    expect((await running(id, 'T9'))[0]?.achievedAt).toBeInstanceOf(Date)
    await expect(recordRemoved(officer, id, { clockId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await kindsOf(id)).toEqual(expect.arrayContaining(['graffiti_photographed', 'graffiti_removed']))
  })

  test('that could not be photographed keeps why, in a note and nowhere else', async () => {
    const { id, clockId } = await painted()
    await recordPhotographed(officer, id, { clockId, how: 'impossible', reason: 'Rain took it off' })
    await recordRemoved(officer, id, { clockId })
    const { notes, events } = await fileOf(id)
    expect(notes[0]?.text).toContain('Rain took it off')
    expect(JSON.stringify(events)).not.toContain('Rain')
  })

  test('of another case is not found', async () => {
    const [{ clockId }, other] = [await painted(), await opened()]
    await expect(recordRemoved(officer, other, { clockId })).rejects.toMatchObject({ code: 'not-found' })
  })
})
